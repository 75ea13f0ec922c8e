using System.Globalization;

namespace TicketPrompt.Markup.Writing;

/// <summary>
/// Decides which marks are written where a parser could not see their delimiters: code and pictures carry a mark only inside a
/// longer stretch of it, and punctuation between a mark's edge and a word moves out of the mark.
/// </summary>
internal static class MarkEdges
{
    private const Marks Delimited = Marks.Strong | Marks.Emphasis | Marks.Strike;

    public static List<InlinePiece> Settle(List<InlinePiece> pieces)
    {
        if (!pieces.Exists(piece => piece.Style.Marks != 0))
        {
            return pieces;
        }

        Marks left = Marks.None;
        for (int i = 0; i < pieces.Count; i++)
        {
            left = Keep(i, left);
        }

        Marks right = Marks.None;
        for (int i = pieces.Count - 1; i >= 0; i--)
        {
            right = Keep(i, right);
        }

        return TrimPunctuation(pieces);

        Marks Keep(int i, Marks neighbour)
        {
            if (pieces[i].Kind is PieceKind.Code or PieceKind.Image)
            {
                pieces[i] = pieces[i] with { Style = pieces[i].Style with { Marks = pieces[i].Style.Marks & neighbour } };
            }

            return pieces[i].Style.Marks;
        }
    }

    private static List<InlinePiece> TrimPunctuation(List<InlinePiece> pieces)
    {
        List<InlinePiece>? trimmed = null;
        for (int i = 0; i < pieces.Count; i++)
        {
            InlinePiece piece = pieces[i];
            if (piece.Kind != PieceKind.Text || (piece.Style.Marks & Delimited) == 0)
            {
                trimmed?.Add(piece);
                continue;
            }

            Marks before = i > 0 ? MarksBeside(piece, pieces[i - 1]) : Marks.None;
            Marks after = i + 1 < pieces.Count ? MarksBeside(piece, pieces[i + 1]) : Marks.None;
            Marks opening = piece.Style.Marks & Delimited & ~before;
            Marks closing = piece.Style.Marks & Delimited & ~after;
            int start = opening != 0 ? WordEdges.FirstWord(piece.Text) : 0;
            int end = closing != 0 ? WordEdges.LastWordEnd(piece.Text) : piece.Text.Length;
            bool opensBadly = start > 0 && i > 0 && piece.IsAdjacent && WordEdges.EndsInWord(pieces[i - 1]);
            bool closesBadly = end < piece.Text.Length && i + 1 < pieces.Count && pieces[i + 1].IsAdjacent && WordEdges.StartsWithWord(pieces[i + 1]);
            if (!opensBadly && !closesBadly)
            {
                trimmed?.Add(piece);
                continue;
            }

            trimmed ??= pieces.GetRange(0, i);

            // Both edges move, so that brackets and quotes stay together: (**a**)b.
            if (start >= end)
            {
                trimmed.Add(piece with { Style = piece.Style with { Marks = piece.Style.Marks & ~(opening | closing) } });
                continue;
            }

            Cut(piece, start, end, opening, closing, trimmed);
        }

        return trimmed ?? pieces;
    }

    private static void Cut(InlinePiece piece, int start, int end, Marks opening, Marks closing, List<InlinePiece> trimmed)
    {
        Add(0, start, opening);
        Add(start, end, Marks.None);
        Add(end, piece.Text.Length, closing);

        void Add(int from, int to, Marks without)
        {
            if (piece.Part(from, to) is { } part)
            {
                trimmed.Add(part with { Style = part.Style with { Marks = part.Style.Marks & ~without } });
            }
        }
    }

    /// <summary>The marks that go on there. A link's brackets stand between marks inside and outside of it.</summary>
    private static Marks MarksBeside(InlinePiece piece, InlinePiece neighbour) =>
        piece.Style.HasLinkOf(neighbour.Style) ? neighbour.Style.Marks : piece.Style.Marks;
}

/// <summary>Finds the letters and digits at the edges of text.</summary>
internal static class WordEdges
{
    /// <summary>Whether its last character is one that a delimiter next to punctuation could not stand before.</summary>
    public static bool EndsInWord(InlinePiece piece)
    {
        string text = piece.Text;
        return piece.Kind == PieceKind.Text && (text.Length > 1 && char.IsSurrogatePair(text, text.Length - 2)
            ? FlankingClasses.First(text.Substring(text.Length - 2))
            : FlankingClasses.Of(text[text.Length - 1])) is FlankingClass.Word or FlankingClass.Symbol;
    }

    public static bool StartsWithWord(InlinePiece piece) =>
        piece.Kind == PieceKind.Text && FlankingClasses.First(piece.Text) is FlankingClass.Word or FlankingClass.Symbol;

    /// <summary>Where the first letter or digit is; the length when there is none.</summary>
    public static int FirstWord(string text)
    {
        int i = 0;
        while (i < text.Length && !IsWordAt(text, i))
        {
            i += WidthAt(text, i);
        }

        return i;
    }

    /// <summary>Where the last letter or digit ends; 0 when there is none.</summary>
    public static int LastWordEnd(string text)
    {
        // What extends a character (an accent, a joiner) stays with it.
        int end = text.Length;
        for (int i = text.Length; i > 0;)
        {
            i -= i > 1 && char.IsSurrogatePair(text, i - 2) ? 2 : 1;
            if (IsWordAt(text, i))
            {
                return end;
            }

            end = Extends(text, i) ? end : i;
        }

        return 0;
    }

    private static int WidthAt(string text, int i) => char.IsSurrogatePair(text, i) ? 2 : 1;

    private static bool IsWordAt(string text, int i) =>
        FlankingClasses.First(text.Substring(i, WidthAt(text, i))) == FlankingClass.Word && !Extends(text, i);

    private static bool Extends(string text, int i) => CharUnicodeInfo.GetUnicodeCategory(text, i) is
        UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;
}
