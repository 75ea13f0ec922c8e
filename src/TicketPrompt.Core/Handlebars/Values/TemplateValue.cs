using System.Collections.ObjectModel;
using System.Globalization;
using System.Numerics;
using TicketPrompt.Handlebars.Scopes;
using TicketPrompt.Model;
using TicketPrompt.Text;

namespace TicketPrompt.Handlebars.Values;

/// <summary>
/// What values mean to a template: the rules of JavaScript as far as handlebars.js 4.7 shows them. A value of a type that is not
/// named here counts as null, and no member of a .NET object is ever called.
/// </summary>
internal static class TemplateValue
{
    public static ValueKind KindOf(object? value) => value switch
    {
        null or DBNull => ValueKind.Null,
        string => ValueKind.Text,

        // The usual ones first, by their class.
        ReadOnlyCollection<string> or object?[] => ValueKind.List,
        TicketView or RootContext => ValueKind.Object,
        bool => ValueKind.Boolean,
        int or long or double or decimal or float or short or byte or uint or ulong or ushort or sbyte or BigInteger or SpelledNumber => ValueKind.Number,
        FieldMap or IFieldLookup => ValueKind.Object,
        IReadOnlyList<object?> => ValueKind.List,
        TicketDate or DateTime or DateTimeOffset => ValueKind.Date,
        char or Uri or Guid or Version or TimeSpan or Enum => ValueKind.Text,
        PartialBlock => ValueKind.Block,
        _ => ValueKind.Null,
    };

    /// <summary>JavaScript's truth: null, false, 0, NaN and the empty text are false.</summary>
    public static bool IsTrue(object? value) => KindOf(value) switch
    {
        ValueKind.Null => false,
        ValueKind.Boolean => (bool)value!,
        ValueKind.Number => Number(value!) is not (0 or double.NaN),
        ValueKind.Text => value is not string { Length: 0 },
        _ => true,
    };

    /// <summary>handlebars.js's isEmpty: what is not true, but 0; and the empty list.</summary>
    public static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0,
        IReadOnlyList<object?> list => list.Count == 0,
        _ => !IsTrue(value) && !(KindOf(value) == ValueKind.Number && Number(value!) == 0),
    };

    /// <summary>Whether <c>{{#if}}</c> takes it: true, and no empty list.</summary>
    public static bool Holds(object? value, bool includeZero) => (includeZero || IsTrue(value)) && !IsEmpty(value);

    public static double Number(object number) =>
        SpelledNumber.ValueOf(number) is BigInteger big ? (double)big : Convert.ToDouble(SpelledNumber.ValueOf(number), CultureInfo.InvariantCulture);

    /// <param name="parent">An object, a list (its elements and <c>length</c>) or a text (its characters and <c>length</c>).</param>
    /// <param name="value">The value; null when there is none.</param>
    /// <returns>False when there is no such name.</returns>
    public static bool TryGet(object? parent, string name, out object? value)
    {
        switch (parent)
        {
            case FieldMap map:
                return map.TryGetSpelled(name, out value);
            case IFieldLookup fields:
                return fields.TryGetField(name, out value);
            case string text:
                bool inText = TryIndex(name, text.Length, out int at);
                value = inText ? text[at].ToString() : name == "length" ? text.Length : null;
                return value is not null;
            case IReadOnlyList<object?> list:
                bool inList = TryIndex(name, list.Count, out int index);
                value = inList ? list[index] : name == "length" ? LengthOf(list) : null;
                return inList || value is not null;
            default:
                value = null;
                return false;
        }
    }

    /// <summary>The names of an object in order; the indexes of a list or a text; nothing for others.</summary>
    public static IEnumerable<string> NamesOf(object? value)
    {
        switch (value)
        {
            case FieldMap map:
                return map.Names;
            case IFieldLookup fields:
                return fields.FieldNames;
            default:
                int count = value is string text ? text.Length : value is IReadOnlyList<object?> list ? list.Count : 0;
                return Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The length of a list; of one that a token budget made shorter, the length that it had.</summary>
    private static int LengthOf(IReadOnlyList<object?> list) => list is TrimmedList trimmed ? trimmed.Length : list.Count;

    /// <summary>An index as JavaScript writes it: digits without a leading zero.</summary>
    private static bool TryIndex(string name, int count, out int index)
    {
        index = 0;
        if (name.Length is 0 or > 9 || (name[0] == '0' && name.Length > 1))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            index = (index * 10) + (c - '0');
        }

        return index < count;
    }
}

/// <summary>What a value is to a template.</summary>
internal enum ValueKind
{
    /// <summary>Nothing; also every .NET object of a type that ticket data is not made of.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,
    Number,

    /// <summary>Text, and what is only its text: a Uri, a Guid, an enum.</summary>
    Text,
    Date,
    List,

    /// <summary>Named values.</summary>
    Object,

    /// <summary>The block that a partial was called with, which <c>{{#if @partial-block}}</c> asks for.</summary>
    Block,
}
