using System.Globalization;

namespace TicketPrompt.Markup.Writing;

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

    /// <summary>As <see cref="EndsInWord"/>, of its first character.</summary>
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
