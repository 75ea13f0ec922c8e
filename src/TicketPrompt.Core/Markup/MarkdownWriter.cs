namespace TicketPrompt.Markup;

/// <summary>Prints a <see cref="Document"/> as GitHub-flavoured Markdown.</summary>
internal static class MarkdownWriter
{
    /// <summary>The document's Markdown, without a line end at its end; empty for an empty document.</summary>
    public static string Write(Document document) => document.Blocks.Count == 0 ? "" : throw new NotImplementedException();
}
