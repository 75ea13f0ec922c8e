using TicketPrompt.Markup.Adf;
using TicketPrompt.Markup.Html;
using TicketPrompt.Markup.Wiki;
using TicketPrompt.Sources;
using TicketPrompt.Text;

namespace TicketPrompt.Markup;

/// <summary>Turns a rich-text field into Markdown.</summary>
internal static class RichText
{
    /// <summary>The field's Markdown; null when the field holds no text.</summary>
    public static string? ToMarkdown(SourceValue value, MarkupFormat format)
    {
        if (value.Kind is SourceKind.Object or SourceKind.List)
        {
            return OrNull(MarkdownWriter.Write(AdfReader.Read(value)));
        }

        if (!value.HasValue || value.Text is not { } text)
        {
            return null;
        }

        if (format == MarkupFormat.Html)
        {
            HiddenElements.Report(value, text);
        }

        return format switch
        {
            MarkupFormat.Wiki => OrNull(MarkdownWriter.Write(WikiReader.Read(text))),
            MarkupFormat.Html => OrNull(MarkdownWriter.Write(HtmlReader.Read(text))),
            _ => LineEnds.Unified(text),
        };
    }

    private static string? OrNull(string markdown) => markdown.Length == 0 ? null : markdown;
}

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
