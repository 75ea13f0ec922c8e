namespace TicketPrompt.Markup.Writing;

/// <summary>Helps to print code's lines.</summary>
internal static class CodeLines
{
    /// <summary>The code (lines separated by <c>\n</c>) without blank lines before and after it.</summary>
    public static string TrimBlank(string code)
    {
        int start = 0;
        int end = code.Length;
        for (int i = 0; i < code.Length && char.IsWhiteSpace(code[i]); i++)
        {
            start = code[i] == '\n' ? i + 1 : start;
        }

        for (int i = code.Length - 1; i >= start && char.IsWhiteSpace(code[i]); i--)
        {
            end = code[i] == '\n' ? i : end;
        }

        return code.Substring(start, Math.Max(0, end - start));
    }

    /// <summary>Whether a line starts with exactly one space, as those of a <c>/** ... */</c> comment do.</summary>
    public static bool HasIndentOfOne(string code)
    {
        for (int i = code.IndexOf(' '); i >= 0; i = code.IndexOf(' ', i + 1))
        {
            if ((i == 0 || code[i - 1] is '\n' or '\r') && i + 1 < code.Length && code[i + 1] != ' ')
            {
                return true;
            }
        }

        return false;
    }
}
