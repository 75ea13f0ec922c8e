using TicketPrompt.Model;
using TicketPrompt.Text;

namespace TicketPrompt.Handlebars.Values;

/// <summary>How values print: scalars as JavaScript prints them, dates as ISO 8601, lists joined by a comma, objects as compact JSON.</summary>
internal static class ValueText
{
    /// <summary>The value's text; empty for null and for what counts as null.</summary>
    public static string Of(object? value) => value switch
    {
        string text => text,
        TicketDate date => date.Text,
        FieldMap or IFieldLookup => JsonText.Of(value, indent: 0),
        IReadOnlyList<object?> list => Join(list, ", "),
        _ => ScalarText.Of(value) ?? "",
    };

    /// <summary>The elements' texts with a separator between them.</summary>
    public static string Join(IReadOnlyList<object?> list, string separator)
    {
        System.Text.StringBuilder text = new();
        Append(text, list, separator, depth: 0);
        return text.ToString();
    }

    private static void Append(System.Text.StringBuilder text, IReadOnlyList<object?> list, string separator, int depth)
    {
        for (int i = 0; i < list.Count; i++)
        {
            text.Append(i > 0 ? separator : "");
            if (list[i] is not IReadOnlyList<object?> inner)
            {
                text.Append(Of(list[i]));
            }
            else if (depth < JsonText.MaxDepth)
            {
                Append(text, inner, separator, depth + 1);
            }
        }
    }
}
