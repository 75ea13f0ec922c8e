using HandlebarsDotNet;
using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Scopes;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Handlebars.Values;

namespace TicketPrompt.Handlebars.Statements;

/// <summary>A block: decides which of its parts are rendered, how often, and with which context.</summary>
internal abstract class BlockStatement(TemplateLocation location, BoundBody body, BoundBody inverse) : Statement(location)
{
    /// <summary>The part after its opening tag.</summary>
    public BoundBody Body { get; } = body;

    /// <summary>The part after its else; empty without else.</summary>
    public BoundBody Inverse { get; } = inverse;

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
            RenderBody(renderer, parts, renderer.Names);
        }
    }

    /// <summary>Renders the part after the opening tag with another context.</summary>
    /// <param name="context">The context; when it is the same as the one around, <c>../</c> skips it.</param>
    /// <param name="blockParams">The values of the block parameters; null when the block gives none.</param>
    protected void RenderBody(Renderer renderer, in BlockHelperOptions parts, object? context, DataFrame data, object?[]? blockParams)
    {
        NameScope outer = renderer.Names;
        RenderBody(renderer, parts, outer with { Scope = Scope.Enter(context, outer.Scope), Data = data }, blockParams);
    }

    /// <summary>Renders the part after the else in the same context.</summary>
    protected void RenderInverse(Renderer renderer, in BlockHelperOptions parts)
    {
        if (Inverse.Parts.Length > 0)
        {
            NameScope outer = renderer.Names;
            InlineScope? inlines = Enter(renderer, Inverse, outer, null);
            renderer.Body = Inverse;
            renderer.Frame!.RenderInverse(parts);
            Leave(renderer, outer, inlines);
        }
    }

    private void RenderBody(Renderer renderer, in BlockHelperOptions parts, NameScope names, object?[]? blockParams = null)
    {
        NameScope outer = renderer.Names;
        InlineScope? inlines = Enter(renderer, Body, names, blockParams);
        renderer.Body = Body;
        renderer.Frame!.RenderBody(parts);
        Leave(renderer, outer, inlines);
    }

    private static InlineScope? Enter(Renderer renderer, BoundBody body, NameScope names, object?[]? blockParams)
    {
        TemplateRun run = names.Run;
        InlineScope? outer = run.Inlines;
        if (body.Inlines.Length > 0)
        {
            run.Inlines = new InlineScope(InlinePartial.Define(body, renderer, renderer.Names.Scope), outer);
        }

        renderer.Names = body.HasBlockParams
            ? names with { BlockParams = new BlockParamScope(blockParams, names.BlockParams) }
            : names;
        return outer;
    }

    private static void Leave(Renderer renderer, NameScope outer, InlineScope? inlines)
    {
        renderer.Names = outer;
        outer.Run.Inlines = inlines;
    }
}

/// <summary>Renders its body when a condition holds, else its else: <c>if</c>, <c>unless</c>, <c>ifEquals</c>, <c>unlessEquals</c>.</summary>
internal sealed class ConditionalBlock(TemplateLocation location, BoundBody body, BoundBody inverse, Func<Renderer, bool> condition)
    : BlockStatement(location, body, inverse)
{
    public override void Run(Renderer renderer, in BlockHelperOptions parts)
    {
        if (condition(renderer))
        {
            RenderBody(renderer, parts);
        }
        else
        {
            RenderInverse(renderer, parts);
        }
    }
}

/// <summary><c>{{#with value}}</c>: renders its body with the value as context, unless the value is empty.</summary>
internal sealed class WithBlock(TemplateLocation location, BoundBody body, BoundBody inverse, Operand value)
    : BlockStatement(location, body, inverse)
{
    public override void Run(Renderer renderer, in BlockHelperOptions parts)
    {
        object? context = value.Get(renderer);
        if (TemplateValue.IsEmpty(context))
        {
            RenderInverse(renderer, parts);
        }
        else
        {
            RenderBody(renderer, parts, context, renderer.Names.Data, Body.HasBlockParams ? [context] : null);
        }
    }
}
