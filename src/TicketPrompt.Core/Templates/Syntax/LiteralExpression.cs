namespace TicketPrompt.Templates.Syntax;

/// <summary>A text, number, <c>true</c>, <c>false</c>, <c>null</c> or <c>undefined</c>.</summary>
/// <param name="position">Where it starts.</param>
/// <param name="value">A string, double or bool; null for null and undefined.</param>
/// <param name="isUndefined">Tells undefined from null.</param>
internal sealed class LiteralExpression(SourcePosition position, object? value, bool isUndefined = false) : TemplateExpression(position)
{
    /// <summary>A string, double or bool; null for null and undefined.</summary>
    public object? Value { get; } = value;

    /// <summary>Tells undefined from null.</summary>
    public bool IsUndefined { get; } = isUndefined;
}
