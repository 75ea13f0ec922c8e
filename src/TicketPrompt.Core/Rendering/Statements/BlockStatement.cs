using HandlebarsDotNet;
using TicketPrompt.Rendering.Binding;
using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering.Statements;

/// <summary>A block: decides which of its parts are rendered, how often, and with which context.</summary>
/// <param name="location">Where it stands.</param>
/// <param name="body">The part after its opening tag.</param>
/// <param name="inverse">The part after its else; empty without else.</param>
internal abstract class BlockStatement(TemplateLocation location, BoundBody body, BoundBody inverse) : Statement(location)
{
    /// <summary>The part after its opening tag.</summary>
    public BoundBody Body { get; } = body;

    /// <summary>The part after its else; empty without else.</summary>
    public BoundBody Inverse { get; } = inverse;

    /// <summary>Renders the block.</summary>
    /// <param name="renderer">The rendering.</param>
    /// <param name="parts">The block's parts.</param>
    public abstract void Run(Renderer renderer, in BlockHelperOptions parts);

    /// <summary>Renders the part after the opening tag in the same context.</summary>
    protected void RenderBody(Renderer renderer, in BlockHelperOptions parts)
    {
        if (Body.Inlines.Length == 0 && !Body.HasBlockParams)
        {
            // What names mean stays as it is.
            renderer.Body = Body;
            renderer.Frame!.RenderBody(parts);
        }
        else
        {
            RenderBody(renderer, parts, renderer.Registers);
        }
    }

    /// <summary>Renders the part after the opening tag with another context.</summary>
    /// <param name="renderer">The rendering.</param>
    /// <param name="parts">The block's parts.</param>
    /// <param name="context">The context; when it is the same as the one around, <c>../</c> skips it.</param>
    /// <param name="data">The <c>@</c> variables.</param>
    /// <param name="blockParams">The values of the block parameters; null when the block gives none.</param>
    protected void RenderBody(Renderer renderer, in BlockHelperOptions parts, object? context, DataFrame data, object?[]? blockParams)
    {
        Registers outer = renderer.Registers;
        RenderBody(renderer, parts, outer with { Scope = Scope.Enter(context, outer.Scope), Data = data }, blockParams);
    }

    /// <summary>Renders the part after the else in the same context.</summary>
    protected void RenderInverse(Renderer renderer, in BlockHelperOptions parts)
    {
        if (Inverse.Parts.Length > 0)
        {
            Registers outer = renderer.Registers;
            InlineScope? inlines = Enter(renderer, Inverse, outer, null);
            renderer.Body = Inverse;
            renderer.Frame!.RenderInverse(parts);
            Leave(renderer, outer, inlines);
        }
    }

    private void RenderBody(Renderer renderer, in BlockHelperOptions parts, Registers registers, object?[]? blockParams = null)
    {
        Registers outer = renderer.Registers;
        InlineScope? inlines = Enter(renderer, Body, registers, blockParams);
        renderer.Body = Body;
        renderer.Frame!.RenderBody(parts);
        Leave(renderer, outer, inlines);
    }

    private static InlineScope? Enter(Renderer renderer, BoundBody body, Registers registers, object?[]? blockParams)
    {
        TemplateActivation activation = registers.Activation;
        InlineScope? outer = activation.Inlines;
        if (body.Inlines.Length > 0)
        {
            activation.Inlines = new InlineScope(InlinePartial.Define(body, renderer, renderer.Registers.Scope), outer);
        }

        renderer.Registers = body.HasBlockParams
            ? registers with { BlockParams = new BlockParamScope(blockParams, registers.BlockParams) }
            : registers;
        return outer;
    }

    private static void Leave(Renderer renderer, Registers outer, InlineScope? inlines)
    {
        renderer.Registers = outer;
        outer.Activation.Inlines = inlines;
    }
}
