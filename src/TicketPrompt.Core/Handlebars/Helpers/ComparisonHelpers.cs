using System.Globalization;
using TicketPrompt.Handlebars.Values;

namespace TicketPrompt.Handlebars.Helpers;

/// <summary>
/// Helpers that compare and combine values. Numbers, and texts that are numbers, compare as numbers; dates as points in time;
/// everything else by its printed text, character by character (case counts).
/// </summary>
internal static class ComparisonHelpers
{
    /// <summary>One row a helper.</summary>
    public static IReadOnlyList<HelperDefinition> All { get; } =
    [
        new("eq", "(eq left right)", 2, 2) { Value = (call, renderer) => AreEqual(call.Argument(renderer, 0), call.Argument(renderer, 1)) },
        new("ne", "(ne left right)", 2, 2) { Value = (call, renderer) => !AreEqual(call.Argument(renderer, 0), call.Argument(renderer, 1)) },
        new("lt", "(lt left right)", 2, 2) { Value = (call, renderer) => Compare(call.Argument(renderer, 0), call.Argument(renderer, 1)) < 0 },
        new("gt", "(gt left right)", 2, 2) { Value = (call, renderer) => Compare(call.Argument(renderer, 0), call.Argument(renderer, 1)) > 0 },
        new("contains", "(contains text part), (contains list value)", 2, 2) { TakesMissing = true, Value = (call, renderer) => Contains(call, renderer) },
        new("and", "(and value value ...)", 2, int.MaxValue) { PassesMissing = true, Value = (call, renderer) => FirstWhere(call, renderer, holds: false) },
        new("or", "(or value value ...)", 2, int.MaxValue) { PassesMissing = true, Value = (call, renderer) => FirstWhere(call, renderer, holds: true) },
        new("not", "(not value)", 1, 1) { PassesMissing = true, Value = (call, renderer) => !TemplateValue.Holds(call.Argument(renderer, 0), includeZero: false) },
        new("default", "{{default value fallback}}", 2, int.MaxValue) { TakesMissing = true, Value = FirstPresent },
    ];

    /// <summary>Whether two values are the same. Null is only the same as null.</summary>
    public static bool AreEqual(object? left, object? right)
    {
        bool leftIsNull = TemplateValue.KindOf(left) == ValueKind.Null;
        bool rightIsNull = TemplateValue.KindOf(right) == ValueKind.Null;
        return leftIsNull || rightIsNull
            ? leftIsNull == rightIsNull
            : NumberOf(left) is double a && NumberOf(right) is double b && (IsNumber(left) || IsNumber(right))
                ? a.Equals(b)
                : string.Equals(ValueText.Of(left), ValueText.Of(right), StringComparison.Ordinal);
    }

    /// <summary>Whether a list has a value, or a text another one (case counts). Nothing contains nothing.</summary>
    private static bool Contains(HelperCall call, Renderer renderer)
    {
        object? whole = call.Argument(renderer, 0);
        if (whole is IReadOnlyList<object?> list)
        {
            object? wanted = call.Argument(renderer, 1);
            renderer.Step(list.Count);
            return list.Any(item => AreEqual(item, wanted));
        }

        string part = call.Text(renderer, 1);
        return part.Length > 0 && call.Text(renderer, 0).Contains(part);
    }

    /// <summary>The order of two values; null when they have none, as null and anything else.</summary>
    private static int? Compare(object? left, object? right)
    {
        if (TemplateValue.KindOf(left) == ValueKind.Null || TemplateValue.KindOf(right) == ValueKind.Null)
        {
            return null;
        }

        if (NumberOf(left) is double a && NumberOf(right) is double b)
        {
            return a.CompareTo(b);
        }

        return DateValue.TryRead(left, out DateTimeOffset first) && DateValue.TryRead(right, out DateTimeOffset second)
            ? first.CompareTo(second)
            : string.CompareOrdinal(ValueText.Of(left), ValueText.Of(right));
    }

    /// <summary>The first argument that holds, or that does not, as <c>{{#if}}</c> decides; else the last one.</summary>
    private static object? FirstWhere(HelperCall call, Renderer renderer, bool holds)
    {
        object? value = null;
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            value = call.Argument(renderer, i);
            if (TemplateValue.Holds(value, includeZero: false) == holds)
            {
                break;
            }
        }

        return value;
    }

    /// <summary>The first argument that is there: not null, not missing, no empty text or list. 0 and false are there.</summary>
    private static object? FirstPresent(HelperCall call, Renderer renderer)
    {
        object? value = null;
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            value = call.Argument(renderer, i);
            if (value is bool || !TemplateValue.IsEmpty(value))
            {
                break;
            }
        }

        return value;
    }

    private static bool IsNumber(object? value) => TemplateValue.KindOf(value) == ValueKind.Number;

    private static double? NumberOf(object? value) => IsNumber(value)
        ? TemplateValue.Number(value!)
        : value is string text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
