namespace TicketPrompt.Markup;

/// <summary>What a rich-text field is written in. An object with <c>type: "doc"</c> and <c>content</c> is ADF whatever is said here.</summary>
internal enum MarkupFormat
{
    /// <summary>Markdown or plain text: comes through as it is, with <c>\n</c> line ends.</summary>
    Markdown,

    /// <summary>Jira wiki markup (REST v2, CSV export).</summary>
    Wiki,

    /// <summary>HTML (Azure DevOps, Jira's XML export).</summary>
    Html,
}
