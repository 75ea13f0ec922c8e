namespace TicketPrompt.Markup.Writing;

/// <summary>Counts the backticks of code, which its fence must outnumber.</summary>
internal static class Backticks
{
    /// <summary>The length of the longest run; 0 when there is none.</summary>
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
