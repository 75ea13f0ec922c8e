using System.Globalization;
using System.Text;

namespace TicketPrompt.Markup.Writing;

/// <summary>
/// A stretch of a line of one style, and the white space before it. White space belongs to no mark: delimiters close before it
/// and open behind it.
/// </summary>
/// <param name="Text">The text, code, address, or a picture's alternative text.</param>
/// <param name="Style">Its marks and link, as far as they are written.</param>
/// <param name="Gap">The white space before it: empty, spaces, <c>\n</c> for a newline that is only white space.</param>
/// <param name="Breaks">How many line breaks stand before it.</param>
/// <param name="EndedMarks">The marks that end at a line break before it: the same mark on both sides is two then.</param>
/// <param name="EndsLink">Whether the white space before it has no link: the same link on both sides is two then.</param>
internal readonly record struct InlinePiece(
    PieceKind Kind, string Text, Style Style, string Gap = "", int Breaks = 0, string? Url = null, Marks EndedMarks = Marks.None, bool EndsLink = false)
{
    public bool IsAdjacent => Gap.Length == 0 && Breaks == 0;

    /// <summary>A part of a text piece, with the white space before it for its gap; null when the part is only white space.</summary>
    public InlinePiece? Part(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return null;
        }

        if (start == 0)
        {
            return this with { Text = Text.Substring(0, end) };
        }

        string gap = !char.IsWhiteSpace(Text[start - 1]) ? ""
            : Text[start - 1] is '\n' or '\r' ? "\n"
            : " ";
        return this with { Text = Text.Substring(start, end - start), Gap = gap, Breaks = 0, EndedMarks = Marks.None, EndsLink = false };
    }
}

internal enum PieceKind : byte
{
    /// <summary>Text without white space at its edges.</summary>
    Text,
    Code,
    Image,

    /// <summary>An address between angle brackets.</summary>
    Autolink,
}

/// <summary>Cuts inlines into <see cref="InlinePiece"/>s.</summary>
internal static class PieceReader
{
    /// <summary>Adds the pieces of the inlines to a list that is empty.</summary>
    public static void Read(IReadOnlyList<Inline> inlines, List<InlinePiece> pieces)
    {
        string gap = "";
        int breaks = 0;
        Marks ended = Marks.None;
        bool endsLink = false;
        for (int i = 0; i < inlines.Count; i++)
        {
            switch (inlines[i])
            {
                case LineBreak line:
                    breaks++;
                    ended |= ~line.Style.Marks;
                    endsLink |= line.Style.Href is null;
                    break;
                case Image image:
                    Add(new InlinePiece(PieceKind.Image, OneLine(image.Alt), image.Style, Url: image.Url));
                    break;
                case TextRun run when string.IsNullOrWhiteSpace(run.Text):
                    gap = Join(gap, run.Text);
                    endsLink |= run.Style.Href is null;
                    break;
                case TextRun run when !HasVisible(run.Text):
                    // Were it marked, delimiters with nothing between would be left when invisible characters are taken out.
                    Add(new InlinePiece(PieceKind.Text, run.Text.Trim(), default));
                    break;
                case TextRun run when (run.Style.Marks & Marks.Code) != 0:
                    Add(new InlinePiece(PieceKind.Code, OneLine(JoinCode(inlines, ref i)), run.Style with { Marks = run.Style.Marks & ~Marks.Code }));
                    break;
                case TextRun run:
                    string core = run.Text.Trim();
                    int start = core.Length == run.Text.Length ? 0 : run.Text.IndexOf(core[0]);
                    gap = Join(gap, Part(run.Text, 0, start));
                    Add(new InlinePiece(PieceKind.Text, core, run.Style));
                    gap = Join(gap, Part(run.Text, start + core.Length, run.Text.Length));
                    break;
            }
        }

        void Add(InlinePiece piece)
        {
            pieces.Add(pieces.Count == 0 ? piece : piece with { Gap = gap, Breaks = breaks, EndedMarks = ended, EndsLink = endsLink });
            gap = "";
            breaks = 0;
            ended = Marks.None;
            endsLink = false;
        }
    }

    private static string Part(string text, int start, int end) => end - start == 1 && text[start] == ' ' ? " " : text.Substring(start, end - start);

    private static bool HasVisible(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Neighbouring code is one code span, whatever other marks differ: two would run into one another.</summary>
    private static string JoinCode(IReadOnlyList<Inline> inlines, ref int i)
    {
        TextRun first = (TextRun)inlines[i];
        StringBuilder? joined = null;
        while (i + 1 < inlines.Count
            && inlines[i + 1] is TextRun next
            && (next.Style.Marks & Marks.Code) != 0
            && next.Style.HasLinkOf(first.Style))
        {
            joined = (joined ?? new StringBuilder(first.Text)).Append(next.Text);
            i++;
        }

        return joined?.ToString() ?? first.Text;
    }

    /// <summary>A run of white space says no more than one character of it; one with a line end, no more than a newline.</summary>
    private static string Join(string gap, string more)
    {
        if (gap == "\n" || more.Length == 0)
        {
            return gap;
        }

        return more.IndexOfAny(['\n', '\r']) >= 0 ? "\n" : gap.Length > 0 ? gap : more;
    }

    private static string OneLine(string text) =>
        text.IndexOfAny(['\n', '\r']) < 0 ? text : text.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ');
}
