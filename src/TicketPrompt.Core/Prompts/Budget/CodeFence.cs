namespace TicketPrompt.Prompts.Budget;

/// <summary>Fenced code in Markdown that a cut leaves open.</summary>
internal static class CodeFence
{
    public static string Close(string text)
    {
        string? open = null;
        int openedAt = 0;
        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\n', start);
            int end = feed < 0 ? text.Length : feed;
            string fence = FenceOf(text, start, end, out bool isBare);
            if (open is null && fence.Length > 0)
            {
                open = fence;
                openedAt = start;
            }
            else if (open is not null && isBare && Closes(open, fence))
            {
                open = null;
            }

            start = end + 1;
        }

        // Code of which nothing but the opening line is left needs neither.
        return open is null ? text
            : text.IndexOf('\n', openedAt) < 0 ? text.Substring(0, openedAt).TrimEnd()
            : text + "\n" + open;
    }

    private static bool Closes(string open, string fence) =>
        fence.Length > 0 && fence.TrimStart(' ', '\t', '>') is { } bare && open.TrimStart(' ', '\t', '>') is { } wanted
        && bare[0] == wanted[0] && bare.Length >= wanted.Length;

    /// <summary>The line's fence with the white space and quotation marks before it; empty when it has none.</summary>
    private static string FenceOf(string text, int start, int end, out bool isBare)
    {
        int at = start;
        while (at < end && text[at] is ' ' or '\t' or '>')
        {
            at++;
        }

        int after = at;
        while (after < end && text[after] is '`' or '~' && text[after] == text[at])
        {
            after++;
        }

        string rest = text.Substring(after, end - after);
        isBare = rest.Trim().Length == 0;

        // A line such as ```code``` is inline code.
        return after - at >= 3 && rest.IndexOf('`') < 0 ? text.Substring(start, after - start) : "";
    }
}
