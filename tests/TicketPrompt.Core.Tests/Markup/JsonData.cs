using System.Text.Json;
using TicketPrompt.Model;
using TicketPrompt.Sources;

namespace TicketPrompt.Tests.Markup;

/// <summary>Reads JSON as the plain data that <see cref="PlainReader"/> looks into.</summary>
internal static class JsonData
{
    public static SourceValue Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 100_000 });
        return Wrap(document.RootElement);
    }

    public static SourceValue Wrap(JsonElement element) => PlainReader.Wrap(Plain(element));

    private static object? Plain(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                FieldMapBuilder map = new();
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    map.Add(property.Name, Plain(property.Value));
                }

                return map.ToMap();
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(Plain).ToArray();
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.GetDouble();
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                return null;
        }
    }
}
