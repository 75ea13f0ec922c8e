using HandlebarsDotNet.Compiler;

namespace TicketPrompt.Rendering.Binding;

/// <summary>A body with every name resolved as far as that can be done without data.</summary>
/// <param name="parts">What it does, in order.</param>
/// <param name="inlines">The partials that it defines.</param>
/// <param name="hasBlockParams">Whether its block declares block parameters.</param>
internal sealed class BoundBody(BodyPart[] parts, InlineDefinition[] inlines, bool hasBlockParams)
{
    private volatile TemplateDelegate? _template;

    /// <summary>A body that does nothing.</summary>
    public static BoundBody Empty { get; } = new([], [], false);

    /// <summary>What it does, in order.</summary>
    public BodyPart[] Parts { get; } = parts;

    /// <summary>The partials that it defines.</summary>
    public InlineDefinition[] Inlines { get; } = inlines;

    /// <summary>Whether its block declares block parameters.</summary>
    public bool HasBlockParams { get; } = hasBlockParams;

    /// <summary>Renders the body with the registers as they are.</summary>
    public void Render(Renderer renderer)
    {
        if (Parts.Length == 0)
        {
            return;
        }

        _template ??= Skeletons.Compile(Skeleton.Of(this));
        BoundBody outer = renderer.Body;
        renderer.Body = this;
        renderer.Frame!.Render(_template);
        renderer.Body = outer;
    }
}
