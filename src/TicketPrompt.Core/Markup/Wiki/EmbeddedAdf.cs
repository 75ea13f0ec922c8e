using System.Text;
using System.Text.Json;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;

namespace TicketPrompt.Markup.Wiki;

/// <summary>
/// Reads the body of {adf}: a node of the Atlassian Document Format as JSON. Jira Cloud's REST v2 writes so what wiki markup has no
/// words for (decisions, nested expands, custom emoji).
/// </summary>
internal sealed class EmbeddedAdf
{
    private readonly JsonNameCache _names = new();

    /// <summary>What the node says; null when the body is no JSON.</summary>
    public Document? Read(string body) => Parse(body) is { } plain ? AdfReader.Read(PlainReader.Wrap(plain)) : null;

    /// <summary>What an inline node says, as plain text; null when the body is no JSON.</summary>
    public string? ReadText(string body) => Read(body) is { } document
        ? string.Join(" ", document.Blocks.OfType<Paragraph>().Select(paragraph =>
            string.Concat(paragraph.Inlines.Select(inline => inline is TextRun run ? run.Text : " "))))
        : null;

    private object? Parse(string body)
    {
        JsonValueBuilder builder = new(_names);
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
