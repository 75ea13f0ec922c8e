using System.Globalization;

namespace TicketPrompt.Handlebars.Values;

/// <summary>
/// When a block's context is the one around it, <c>../</c> skips it. handlebars.js decides that by JavaScript's <c>==</c>, so that
/// a 1 inside of a "1" counts as the same.
/// </summary>
internal static class ContextEquality
{
    /// <summary>JavaScript's <c>==</c>.</summary>
    public static bool Same(object? left, object? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        ValueKind leftKind = TemplateValue.KindOf(left);
        ValueKind rightKind = TemplateValue.KindOf(right);
        if (leftKind == ValueKind.Null || rightKind == ValueKind.Null)
        {
            return leftKind == rightKind;
        }

        if (IsReference(leftKind) || IsReference(rightKind))
        {
            return !(IsReference(leftKind) && IsReference(rightKind))
                && (IsReference(leftKind) ? Same(Primitive(left), right) : Same(left, Primitive(right)));
        }

        return IsText(leftKind) && IsText(rightKind)
            ? string.Equals(ValueText.Of(left), ValueText.Of(right), StringComparison.Ordinal)
            : NumberOf(left, leftKind) == NumberOf(right, rightKind);
    }

    private static bool IsReference(ValueKind kind) => kind is ValueKind.List or ValueKind.Object or ValueKind.Block;

    private static bool IsText(ValueKind kind) => kind is ValueKind.Text or ValueKind.Date;

    private static string Primitive(object? reference) => reference is IReadOnlyList<object?> list
        ? string.Join(",", list.Select(ValueText.Of))
        : "[object Object]";

    private static double NumberOf(object? value, ValueKind kind) => kind switch
    {
        ValueKind.Boolean => (bool)value! ? 1 : 0,
        ValueKind.Number => TemplateValue.Number(value!),
        _ => NumberOf(ValueText.Of(value).Trim()),
    };

    private static double NumberOf(string text) =>
        text.Length == 0 ? 0
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number
        : double.NaN;
}
