using System.Globalization;
using System.Management.Automation;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TicketPrompt.ModuleTests;

/// <summary>
/// What ConvertFrom-Json makes of a text, for an engine that has no such cmdlet: PSCustomObjects, arrays, and a DateTime of
/// every text that looks like <c>yyyy-MM-ddTHH:mm:ss</c> (Kind Utc for <c>Z</c>, Local for an offset, else Unspecified).
/// </summary>
internal static partial class JsonObjects
{
    /// <summary>The objects of a JSON text.</summary>
    public static object? Parse(string json) => Of(JsonDocument.Parse(json).RootElement);

    private static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => OfObject(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Of).ToArray(),
        JsonValueKind.String => OfText(element.GetString()!),
        JsonValueKind.Number => element.TryGetInt64(out long whole) ? whole : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static PSObject OfObject(JsonElement element)
    {
        PSObject result = new();
        foreach (JsonProperty property in element.EnumerateObject())
        {
            result.Properties.Add(new PSNoteProperty(property.Name, Of(property.Value)));
        }

        return result;
    }

    private static object OfText(string text) =>
        Iso().IsMatch(text) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime date) ? date : text;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")]
    private static partial Regex Iso();
}
