using TicketPrompt.Sources;

namespace TicketPrompt.Markup;

/// <summary>Turns a rich-text field into Markdown.</summary>
internal static class RichText
{
    /// <summary>The field's Markdown; null when the field holds no text.</summary>
    public static string? ToMarkdown(SourceValue value, MarkupFormat format)
    {
        _ = format;
        return value.HasValue ? value.Text?.Replace("\r\n", "\n").Replace('\r', '\n') : null;
    }
}
