namespace TicketPrompt.Templates.Syntax;

/// <summary>A named argument: <c>name=value</c>.</summary>
internal sealed record HashArgument(string Name, TemplateExpression Value, SourcePosition Position);
