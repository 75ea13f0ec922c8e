using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TicketPrompt.Model;

namespace TicketPrompt.Tests.Tickets;

/// <summary>Compares a ticket with an <c>.expected.json</c> file by the rules of its format: what the file does not name does not matter.</summary>
internal static partial class ExpectedTicket
{
    private static readonly HashSet<string> RichText = ["description", "environment", "acceptanceCriteria", "body"];
    private static readonly HashSet<string> Dates = ["created", "updated", "dueDate"];

    /// <summary>What differs, one line a difference: <c>status: expected "open", was "closed"</c>.</summary>
    public static IReadOnlyList<string> Differences(JsonElement expected, ITicketValues ticket, bool offsetsCount)
    {
        List<string> differences = [];
        foreach (JsonProperty property in expected.EnumerateObject())
        {
            Assert.True(TicketFieldNames.TryGet(property.Name, out TicketField field), $"{property.Name} is no field of a ticket.");
            Compare(differences, property.Name, property.Name, property.Value, ticket[field], offsetsCount);
        }

        return differences;
    }

    private static void Compare(List<string> differences, string path, string name, JsonElement expected, object? actual, bool offsetsCount)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Null:
                Expect(differences, path, actual is null or "" || (actual is IEnumerable<object> list && !list.Any()), "null", actual);
                break;
            case JsonValueKind.Array:
                CompareList(differences, path, expected, actual as IEnumerable<object?> ?? (actual is null ? [] : [actual]), offsetsCount);
                break;
            case JsonValueKind.Object:
                CompareMembers(differences, path, expected, actual, offsetsCount);
                break;
            case JsonValueKind.Number:
                bool equal = actual is not (null or string or bool) && Convert.ToDouble(actual, CultureInfo.InvariantCulture) == expected.GetDouble();
                Expect(differences, path, equal, expected.GetRawText(), actual);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Expect(differences, path, actual is bool flag && flag == expected.GetBoolean(), expected.GetRawText(), actual);
                break;
            default:
                CompareText(differences, path, name, expected.GetString()!, actual, offsetsCount);
                break;
        }
    }

    private static void CompareList(List<string> differences, string path, JsonElement expected, IEnumerable<object?> actual, bool offsetsCount)
    {
        object?[] elements = actual.ToArray();
        Expect(differences, path + ".length", elements.Length == expected.GetArrayLength(), expected.GetRawText(), string.Join(", ", elements));
        for (int i = 0; i < Math.Min(elements.Length, expected.GetArrayLength()); i++)
        {
            Compare(differences, $"{path}[{i}]", "", expected[i], elements[i], offsetsCount);
        }
    }

    private static void CompareMembers(List<string> differences, string path, JsonElement expected, object? actual, bool offsetsCount)
    {
        foreach (JsonProperty property in expected.EnumerateObject())
        {
            object? member = null;
            switch (actual)
            {
                case IFieldLookup lookup:
                    lookup.TryGetField(property.Name, out member);
                    break;
                case FieldMap map:
                    member = map[property.Name];
                    break;
                default:
                    Expect(differences, path, false, "an object", actual);
                    return;
            }

            Compare(differences, $"{path}.{property.Name}", property.Name, property.Value, member, offsetsCount);
        }
    }

    private static void CompareText(List<string> differences, string path, string name, string expected, object? actual, bool offsetsCount)
    {
        if (Dates.Contains(name))
        {
            CompareDate(differences, path, expected, actual?.ToString() ?? "", offsetsCount);
            return;
        }

        bool equal = RichText.Contains(name)
            ? Normal(expected) == Normal(actual as string ?? "")
            : expected == actual as string;
        Expect(differences, path, equal, expected, actual);
    }

    private static void CompareDate(List<string> differences, string path, string expected, string actual, bool offsetsCount)
    {
        bool equal;
        if (!HasOffset().IsMatch(expected))
        {
            equal = expected == actual;
        }
        else
        {
            equal = DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, out DateTimeOffset wanted)
                && HasOffset().IsMatch(actual)
                && DateTimeOffset.TryParse(actual, CultureInfo.InvariantCulture, out DateTimeOffset was)
                && wanted == was
                && (!(offsetsCount || expected.EndsWith('Z')) || wanted.Offset == was.Offset);
        }

        Expect(differences, path, equal, expected, actual);
    }

    // Line ends, blank ends and the bullet character do not count.
    private static string Normal(string markdown) =>
        Bullet().Replace(BlankEnds().Replace(markdown.Replace("\r\n", "\n"), ""), "$1- ").Trim();

    private static void Expect(List<string> differences, string path, bool equal, string expected, object? actual)
    {
        if (!equal)
        {
            differences.Add($"{path}: expected {expected}, was {actual ?? "null"}");
        }
    }

    [GeneratedRegex(@"T.*(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex HasOffset();

    [GeneratedRegex(@"[ \t]+$", RegexOptions.Multiline)]
    private static partial Regex BlankEnds();

    [GeneratedRegex(@"^(\s*)[*-] ", RegexOptions.Multiline)]
    private static partial Regex Bullet();
}
