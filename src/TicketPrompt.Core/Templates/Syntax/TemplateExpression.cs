namespace TicketPrompt.Templates.Syntax;

/// <summary>Something in a tag that has a value.</summary>
internal abstract class TemplateExpression(SourcePosition position)
{
    /// <summary>Where it starts.</summary>
    public SourcePosition Position { get; } = position;
}
