using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Binding;

/// <summary>A template or partial. Partials may call each other in circles, so that it is made before its body is.</summary>
internal sealed class BoundTemplate(TemplateTree tree)
{
    /// <summary>What was parsed.</summary>
    public TemplateTree Tree { get; } = tree;

    /// <summary>Its body; set once, before anything is rendered.</summary>
    public BoundBody Root { get; set; } = BoundBody.Empty;
}
