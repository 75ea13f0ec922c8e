using System.Text;

namespace TicketPrompt.Markup.Writing;

/// <summary>Writes inline code between more backticks than it holds (CommonMark 6.1).</summary>
internal static class CodeSpan
{
    /// <summary>The code span; in a cell, its pipes escaped, which GFM takes back before it looks for code.</summary>
    public static string Write(string code, InlinePlace place)
    {
        if (place.IsCell() && code.Contains("\\|"))
        {
            return AsElement(code);
        }

        string fence = new('`', Backticks.LongestRun(code) + 1);
        bool isPadded = code[0] == '`' || code[code.Length - 1] == '`'
            || (code[0] == ' ' && code[code.Length - 1] == ' ' && !string.IsNullOrWhiteSpace(code));
        string pad = isPadded ? " " : "";
        return fence + pad + (place.IsCell() ? code.Replace("|", "\\|") : code) + pad + fence;
    }

    /// <summary>A backslash before a pipe cannot be said in a cell's code span: GFM would take the backslash for the pipe's.</summary>
    private static string AsElement(string code)
    {
        StringBuilder text = new("<code>", code.Length + 16);
        foreach (char c in code)
        {
            text.Append(FlankingClasses.IsAsciiPunctuation(c) ? "\\" : "").Append(c);
        }

        return text.Append("</code>").ToString();
    }
}

/// <summary>Counts the backticks of code, which its fence must outnumber.</summary>
internal static class Backticks
{
    public static int LongestRun(string text)
    {
        int longest = 0;
        int at = text.IndexOf('`');
        while (at >= 0)
        {
            int end = at;
            while (end < text.Length && text[end] == '`')
            {
                end++;
            }

            longest = Math.Max(longest, end - at);
            at = end < text.Length ? text.IndexOf('`', end) : -1;
        }

        return longest;
    }
}
