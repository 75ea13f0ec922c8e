using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering;

/// <summary>A place where a helper or partial is used.</summary>
internal sealed record NameUse(string Name, TemplateLocation Location);
