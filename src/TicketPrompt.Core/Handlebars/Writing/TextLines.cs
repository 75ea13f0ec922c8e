namespace TicketPrompt.Handlebars.Writing;

/// <summary>The lines of a text, as Markdown counts them: a line feed, a carriage return or both end one.</summary>
internal static class TextLines
{
    private static readonly char[] Ends = ['\n', '\r'];

    /// <summary>Where a line ends, its line end not included.</summary>
    /// <param name="to">Where the text ends.</param>
    /// <param name="next">Where the next line begins; beyond the text's end when there is none.</param>
    public static int EndOf(string text, int from, int to, out int next)
    {
        int end = text.IndexOfAny(Ends, from, to - from);
        if (end < 0)
        {
            next = to + 1;
            return to;
        }

        next = end + 1 < to && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        return end;
    }
}
