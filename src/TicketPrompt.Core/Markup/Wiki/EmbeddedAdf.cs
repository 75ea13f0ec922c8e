using System.Text;
using System.Text.Json;
using TicketPrompt.Markup.Adf;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;

namespace TicketPrompt.Markup.Wiki;

/// <summary>
/// Reads the body of {adf}: a node of the Atlassian Document Format as JSON. Jira Cloud's REST v2 writes so what wiki markup has no
/// words for (decisions, nested expands, custom emoji).
/// </summary>
internal sealed class EmbeddedAdf
{
    private const string Opening = "{adf:";
    private const string Closing = "{adf}";

    private JsonNameCache? _names;

    // Up to where tags are known to be text: it is not searched again and again.
    private int _textBefore;

    /// <summary>What the node says; null when the body is no JSON.</summary>
    public Document? Read(string body) => Parse(body) is { } plain ? AdfReader.Read(PlainReader.Wrap(plain)) : null;

    /// <summary>What the inline node says that starts at a place, and where it ends; null when there is none.</summary>
    public (string Text, int End)? TryReadInline(string source, int at, int end)
    {
        bool isAdf = at >= _textBefore && string.CompareOrdinal(source, at, Opening, 0, Opening.Length) == 0;
        if (!isAdf || WikiTag.TryRead(source, at, WikiMacro.OfJira) is not { IsInline: true } tag || tag.End > end)
        {
            return null;
        }

        int close = source.IndexOf(Closing, tag.End, end - tag.End, StringComparison.Ordinal);
        if (close >= 0 && ReadText(source.Substring(tag.End, close - tag.End)) is { } text)
        {
            return (text, close + Closing.Length);
        }

        _textBefore = close < 0 ? end : close;
        return null;
    }

    private string? ReadText(string body) => Read(body) is { } document
        ? string.Join(" ", document.Blocks.OfType<Paragraph>().Select(paragraph =>
            string.Concat(paragraph.Inlines.Select(inline => inline is TextRun run ? run.Text : " "))))
        : null;

    private object? Parse(string body)
    {
        JsonValueBuilder builder = new(_names ??= new JsonNameCache());
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(body), JsonErrors.ReaderOptions);
        try
        {
            while (reader.Read())
            {
                builder.Add(ref reader);
            }

            return builder.Result;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
