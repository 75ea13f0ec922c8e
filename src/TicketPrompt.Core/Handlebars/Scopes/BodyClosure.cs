using TicketPrompt.Handlebars.Binding;

namespace TicketPrompt.Handlebars.Scopes;

/// <summary>A body that is rendered away from where it stands, with the scopes of the place where it stands.</summary>
internal abstract class BodyClosure
{
    /// <summary>Takes the scopes that are current now.</summary>
    protected BodyClosure(BoundBody body, Renderer renderer, Scope? scope)
    {
        Body = body;
        Scope = scope;
        BlockParams = renderer.Names.BlockParams;
        Run = renderer.Names.Run;
        Inlines = InlinePartial.Define(body, renderer, scope);
    }

    public BoundBody Body { get; }

    /// <summary>What <c>../</c> means in it.</summary>
    public Scope? Scope { get; }

    /// <summary>The block parameters that it sees.</summary>
    public BlockParamScope? BlockParams { get; }

    public TemplateRun Run { get; }

    /// <summary>The inline partials that it defines.</summary>
    public IReadOnlyList<InlinePartial> Inlines { get; }
}

/// <summary>A partial that a template defines itself, as it is when its body is entered.</summary>
internal sealed class InlinePartial(InlineDefinition definition, Renderer renderer, Scope? scope)
    : BodyClosure(definition.Body, renderer, scope)
{
    public string Name { get; } = definition.Name;

    /// <summary>The partials that a body defines. They are known before the body starts, so that they may be called before they are written.</summary>
    /// <param name="renderer">The rendering.</param>
    /// <param name="scope">The scope around the body, which is what <c>../</c> means in them.</param>
    public static IReadOnlyList<InlinePartial> Define(BoundBody body, Renderer renderer, Scope? scope)
    {
        if (body.Inlines.Length == 0)
        {
            return [];
        }

        InlinePartial[] partials = new InlinePartial[body.Inlines.Length];
        for (int i = 0; i < partials.Length; i++)
        {
            partials[i] = new InlinePartial(body.Inlines[i], renderer, scope);
        }

        return partials;
    }
}

/// <summary>The inline partials that can be called: those of one body, then those around it.</summary>
internal sealed class InlineScope(IReadOnlyList<InlinePartial> partials, InlineScope? outer)
{
    /// <summary>The innermost partial of that name; null when there is none.</summary>
    public InlinePartial? Find(string name)
    {
        for (InlineScope? scope = this; scope is not null; scope = scope.Outer)
        {
            for (int i = scope.Partials.Count - 1; i >= 0; i--)
            {
                if (string.Equals(scope.Partials[i].Name, name, StringComparison.Ordinal))
                {
                    return scope.Partials[i];
                }
            }
        }

        return null;
    }

    private IReadOnlyList<InlinePartial> Partials { get; } = partials;

    private InlineScope? Outer { get; } = outer;
}

/// <summary>The block of a partial's call, which the partial renders as <c>@partial-block</c>.</summary>
internal sealed class PartialBlock(BoundBody body, Renderer renderer) : BodyClosure(body, renderer, renderer.Names.Scope)
{
    /// <summary>The <c>@partial-block</c> of the place where the call stands: what the name means inside the block.</summary>
    public PartialBlock? Outer { get; } = renderer.Names.Data.PartialBlock;
}
