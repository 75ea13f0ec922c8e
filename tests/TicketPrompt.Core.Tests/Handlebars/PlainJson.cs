using System.Text.Json;
using TicketPrompt.Model;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>JSON as the plain data that templates see.</summary>
internal static class PlainJson
{
    public static object? Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    public static object? Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                FieldMapBuilder map = new();
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    map.Add(property.Name, Read(property.Value));
                }

                return map.ToMap();
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(Read).ToArray();
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt64(out long whole) ? whole : element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return null;
        }
    }
}
