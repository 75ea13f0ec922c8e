using System.Globalization;
using System.Text;
using System.Text.Json;
using TicketPrompt.Text;

namespace TicketPrompt.Model;

/// <summary>
/// A whole ticket as one text. Jobs, remoting and Export-Clixml make copies that are as thin as their depth; a text passes them
/// whole, so that a copy has all that its original had: order, dates as they print, and the source's own names.
/// </summary>
internal static class TicketCopy
{
    /// <summary>The member of a copy that holds the text.</summary>
    public const string Member = "Whole";

    // A name that no field has, for what JSON has no literal for: dates, and numbers that print as their source wrote them.
    public const string Mark = "\u0001scalar";

    /// <summary>The names in the text beside the fields' own.</summary>
    public const string Aliases = "aliases";
    public const string Findings = "findings";
    public const string Omissions = "omissions";

    /// <summary>The ticket as text.</summary>
    public static string Write(Ticket ticket)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { SkipValidation = true, MaxDepth = 1000 }))
        {
            json.WriteStartObject();
            foreach (TicketField field in TicketFields.All)
            {
                if (((ITicketValues)ticket)[field] is { } value)
                {
                    json.WritePropertyName(TicketFieldNames.All[(int)field]);
                    Write(json, value);
                }
            }

            WriteAliases(json, ticket);
            WriteNoticed(json, ticket);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteAliases(Utf8JsonWriter json, Ticket ticket)
    {
        json.WriteStartObject(Aliases);
        foreach (KeyValuePair<string, TicketField> alias in ticket.SourceNames)
        {
            json.WriteString(alias.Key, TicketFieldNames.All[(int)alias.Value]);
        }

        json.WriteEndObject();
    }

    private static void WriteNoticed(Utf8JsonWriter json, Ticket ticket)
    {
        json.WriteStartArray(Findings);
        foreach (Finding finding in ticket.Findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.Kind.ToString());
            json.WriteString("level", finding.Level.ToString());
            json.WriteString("field", finding.Field);
            json.WriteString("detail", finding.Detail);
            json.WriteNumber("count", finding.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray(Omissions);
        foreach (Omission omission in ticket.Omissions)
        {
            json.WriteStartObject();
            json.WriteString("field", omission.Field);
            json.WriteString("kind", omission.Kind.ToString());
            json.WriteNumber("kept", omission.Kept);
            json.WriteNumber("total", omission.Total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(WellFormed(text));
                break;
            case bool boolean:
                json.WriteBooleanValue(boolean);
                break;
            case TicketDate date:
                WriteDate(json, date.Value, date.Text);
                break;
            case DateTime or DateTimeOffset:
                WriteDate(json, value, text: null);
                break;
            case int or long or short or byte or uint or ushort or sbyte:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when !double.IsNaN(number) && !double.IsInfinity(number):
                // 5.0 and 5 print alike.
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case SpelledNumber number:
                json.WriteStartObject();
                json.WriteString(Mark, number.Spelling);
                json.WriteString("kind", "spelled");
                json.WritePropertyName("value");
                Write(json, number.Value);
                json.WriteEndObject();
                break;
            case FieldMap map:
                json.WriteStartObject();
                for (int i = 0; i < map.Names.Count; i++)
                {
                    json.WritePropertyName(WellFormed(map.Names[i]));
                    Write(json, map.SpelledValues[i]);
                }

                json.WriteEndObject();
                break;
            case IFieldLookup record:
                json.WriteStartObject();
                foreach (string name in record.FieldNames)
                {
                    record.TryGetField(name, out object? member);
                    json.WritePropertyName(name);
                    Write(json, member);
                }

                json.WriteEndObject();
                break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (object? element in list)
                {
                    Write(json, element);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(ScalarText.Of(value) ?? "");
                break;
        }
    }

    private static void WriteDate(Utf8JsonWriter json, object value, string? text)
    {
        json.WriteStartObject();
        json.WriteString(Mark, value is IFormattable date ? date.ToString("o", CultureInfo.InvariantCulture) : (string)value);
        json.WriteString("kind", value switch { DateTimeOffset => "offset", DateTime => "clock", _ => "text" });
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // JSON's writer refuses half of a surrogate pair.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
