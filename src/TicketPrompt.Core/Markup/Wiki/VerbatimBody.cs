namespace TicketPrompt.Markup.Wiki;

/// <summary>The body of a macro that is no markup.</summary>
internal static class VerbatimBody
{
    /// <summary>The body without the line that its opening tag ends and the one that its closing tag starts, if nothing else stands there.</summary>
    public static string Trim(string body)
    {
        int start = WikiText.SkipBlanks(body, 0, body.Length);
        start = start < body.Length && body[start] == '\n' ? start + 1 : 0;
        int end = WikiText.TrimBlanks(body, start, body.Length);
        end = end > start && body[end - 1] == '\n' ? end - 1 : body.Length;
        return body.Substring(start, end - start);
    }
}
