namespace TicketPrompt.Markup.Wiki;

/// <summary>Text between double braces.</summary>
/// <param name="Code">The code; null where Jira leaves the braces as they are (nothing, or blanks at the edges, between them):
/// then all of it is text, in which nothing is markup either.</param>
/// <param name="End">Where it ends in the source, exclusive.</param>
internal readonly record struct Monospaced(string? Code, int End)
{
    // Jira Cloud writes {{{}x{}}}: an empty macro on either side of the code.
    private const string Edge = "{}";

    /// <summary>The code span between two places.</summary>
    public static Monospaced Of(string source, int start, int end)
    {
        string content = source.Substring(start, end - start);
        if (content.Length > 2 * Edge.Length && content.StartsWith(Edge, StringComparison.Ordinal) && content.EndsWith(Edge, StringComparison.Ordinal))
        {
            content = content.Substring(Edge.Length, content.Length - (2 * Edge.Length));
        }

        bool isCode = content.Length > 0 && !char.IsWhiteSpace(content[0]) && !char.IsWhiteSpace(content[content.Length - 1]);
        return new Monospaced(isCode ? content : null, end + 2);
    }
}
