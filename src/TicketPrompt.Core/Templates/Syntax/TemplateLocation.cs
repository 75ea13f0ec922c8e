namespace TicketPrompt.Templates.Syntax;

/// <summary>A place in a certain template.</summary>
internal readonly record struct TemplateLocation(SourceText Source, SourcePosition Position);
