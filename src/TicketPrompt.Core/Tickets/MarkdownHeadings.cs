namespace TicketPrompt.Tickets;

/// <summary>Tells which lines of a Markdown text are headings (CommonMark 4.2 and 4.3), or stand for one by being all bold.</summary>
internal static class MarkdownHeadings
{
    /// <summary>The level of a line that is only bold text.</summary>
    public const int BoldLine = 7;

    /// <summary>Marks the underline of a heading of two lines.</summary>
    public const int Underline = -1;

    /// <summary>For each line: 1 to 6 for a heading, <see cref="BoldLine"/>, <see cref="Underline"/>, or 0.</summary>
    public static int[] LevelsOf(string[] lines)
    {
        int[] levels = new int[lines.Length];
        string? fence = null;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            bool isIndentedCode = lines[i].StartsWith("    ", StringComparison.Ordinal) || lines[i].StartsWith("\t", StringComparison.Ordinal);
            if (FenceOf(line) is { } mark && (fence is null || ClosesFence(line, fence)))
            {
                fence = fence is null ? mark : null;
            }
            else if (fence is null && !isIndentedCode)
            {
                levels[i] = LevelOf(line);
                if (i > 0 && levels[i] == 0 && UnderlineLevel(line) is var level and > 0 && IsParagraph(lines[i - 1], levels[i - 1]))
                {
                    levels[i - 1] = level;
                    levels[i] = Underline;
                }
            }
        }

        return levels;
    }

    private static int LevelOf(string line)
    {
        int marks = 0;
        while (marks < line.Length && line[marks] == '#')
        {
            marks++;
        }

        if (marks is >= 1 and <= 6 && (marks == line.Length || char.IsWhiteSpace(line[marks])))
        {
            return marks;
        }

        return IsBold(line, "**") || IsBold(line, "__") ? BoldLine : 0;
    }

    // **Steps**, **Steps:** and **Steps**:
    private static bool IsBold(string line, string mark)
    {
        string text = line.TrimEnd(':').TrimEnd();
        return text.Length > 4 && text.StartsWith(mark, StringComparison.Ordinal) && text.EndsWith(mark, StringComparison.Ordinal)
            && text.IndexOf(mark, 2, StringComparison.Ordinal) == text.Length - 2;
    }

    private static int UnderlineLevel(string line) =>
        line.Length < 3 ? 0 : line.Trim('=').Length == 0 ? 1 : line.Trim('-').Length == 0 ? 2 : 0;

    // Below a list item, a quotation or a table row such a line is a rule of its own.
    private static bool IsParagraph(string line, int level)
    {
        string text = line.Trim();
        if (level is not (0 or BoldLine) || text.Length == 0 || char.IsWhiteSpace(line[0]) || text[0] is '>' or '|')
        {
            return false;
        }

        int marker = text[0] is '-' or '*' or '+' ? 1 : 0;
        while (marker < text.Length && char.IsDigit(text[marker]))
        {
            marker++;
        }

        marker += marker > 0 && marker < text.Length && text[marker] is '.' or ')' ? 1 : 0;
        return marker == 0 || marker == text.Length || !char.IsWhiteSpace(text[marker]);
    }

    private static string? FenceOf(string line)
    {
        if (line.Length < 3 || line[0] is not ('`' or '~'))
        {
            return null;
        }

        int length = 0;
        while (length < line.Length && line[length] == line[0])
        {
            length++;
        }

        return length >= 3 ? line.Substring(0, length) : null;
    }

    private static bool ClosesFence(string line, string fence) =>
        line[0] == fence[0] && line.Length >= fence.Length && line.Trim(fence[0]).Length == 0;
}
