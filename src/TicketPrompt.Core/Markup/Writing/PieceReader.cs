using System.Globalization;
using System.Text;

namespace TicketPrompt.Markup.Writing;

/// <summary>Cuts inlines into <see cref="InlinePiece"/>s.</summary>
internal static class PieceReader
{
    /// <summary>The pieces of a paragraph, a heading or a part of a cell.</summary>
    public static List<InlinePiece> Read(IReadOnlyList<Inline> inlines)
    {
        List<InlinePiece> pieces = new(inlines.Count);
        string gap = "";
        int breaks = 0;
        bool endsLink = false;
        for (int i = 0; i < inlines.Count; i++)
        {
            switch (inlines[i])
            {
                case LineBreak:
                    breaks++;
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
                    int start = run.Text.Length - run.Text.TrimStart().Length;
                    gap = Join(gap, run.Text.Substring(0, start));
                    Add(new InlinePiece(PieceKind.Text, core, run.Style));
                    gap = Join(gap, run.Text.Substring(start + core.Length));
                    break;
            }
        }

        return pieces;

        void Add(InlinePiece piece)
        {
            pieces.Add(pieces.Count == 0 ? piece : piece with { Gap = gap, Breaks = breaks, EndsLink = endsLink });
            gap = "";
            breaks = 0;
            endsLink = false;
        }
    }

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
            && next.Style.Href == first.Style.Href)
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
