namespace TicketPrompt.Templates.Syntax;

/// <summary>A parsed template. Immutable.</summary>
internal sealed class TemplateTree(SourceText source, TemplateBody root)
{
    /// <summary>The text that was parsed.</summary>
    public SourceText Source { get; } = source;

    /// <summary>The whole template.</summary>
    public TemplateBody Root { get; } = root;
}
