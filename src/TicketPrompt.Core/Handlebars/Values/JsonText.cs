using System.Globalization;
using System.Text;
using TicketPrompt.Handlebars.Scopes;
using TicketPrompt.Text;

namespace TicketPrompt.Handlebars.Values;

/// <summary>Values as JSON. Characters that JSON allows stand for themselves, whatever their script is.</summary>
internal static class JsonText
{
    /// <summary>Deeper values print as null; ticket data is at most 16 deep.</summary>
    public const int MaxDepth = 64;

    /// <summary>The value's JSON.</summary>
    /// <param name="value">Any value; what is no ticket data is null.</param>
    /// <param name="indent">Spaces a level; 0 for one line without spaces.</param>
    public static string Of(object? value, int indent)
    {
        StringBuilder json = new();
        Write(json, value, indent, 0);
        return json.ToString();
    }

    private static void Write(StringBuilder json, object? value, int indent, int depth)
    {
        switch (TemplateValue.KindOf(value))
        {
            case ValueKind.Object when depth < MaxDepth:
                WriteObject(json, value!, indent, depth);
                break;
            case ValueKind.List when depth < MaxDepth:
                WriteList(json, (IReadOnlyList<object?>)value!, indent, depth);
                break;
            case ValueKind.Boolean:
                json.Append(ValueText.Of(value));
                break;
            case ValueKind.Number:
                double number = TemplateValue.Number(value!);
                json.Append(double.IsNaN(number) || double.IsInfinity(number) ? "null" : ValueText.Of(SpelledNumber.ValueOf(value)));
                break;
            case ValueKind.Text or ValueKind.Date:
                WriteText(json, ValueText.Of(value));
                break;
            default:
                json.Append("null");
                break;
        }
    }

    private static void WriteObject(StringBuilder json, object value, int indent, int depth)
    {
        json.Append('{');
        bool first = true;
        foreach (string name in TemplateValue.NamesOf(value))
        {
            if (value is HashContext hash && hash.IsNothing(name))
            {
                continue;
            }

            json.Append(first ? "" : ",");
            NewLine(json, indent, depth + 1);
            WriteText(json, name);
            json.Append(indent > 0 ? ": " : ":");
            TemplateValue.TryGet(value, name, out object? field);
            Write(json, field, indent, depth + 1);
            first = false;
        }

        NewLine(json, first ? 0 : indent, depth);
        json.Append('}');
    }

    private static void WriteList(StringBuilder json, IReadOnlyList<object?> list, int indent, int depth)
    {
        json.Append('[');
        for (int i = 0; i < list.Count; i++)
        {
            json.Append(i > 0 ? "," : "");
            NewLine(json, indent, depth + 1);
            Write(json, list[i], indent, depth + 1);
        }

        NewLine(json, list.Count == 0 ? 0 : indent, depth);
        json.Append(']');
    }

    private static void NewLine(StringBuilder json, int indent, int depth)
    {
        if (indent > 0)
        {
            json.Append('\n').Append(' ', indent * depth);
        }
    }

    private static void WriteText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                case < ' ':
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        json.Append('"');
    }
}
