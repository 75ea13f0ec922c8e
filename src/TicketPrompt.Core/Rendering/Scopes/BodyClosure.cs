using TicketPrompt.Rendering.Binding;

namespace TicketPrompt.Rendering;

/// <summary>A body that is rendered away from where it stands, with the scopes of the place where it stands.</summary>
internal abstract class BodyClosure
{
    /// <summary>Takes the scopes that are current now.</summary>
    protected BodyClosure(BoundBody body, Renderer renderer, Scope? scope)
    {
        Body = body;
        Scope = scope;
        BlockParams = renderer.Registers.BlockParams;
        Activation = renderer.Registers.Activation;
        Inlines = InlinePartial.Define(body, renderer, scope);
    }

    /// <summary>The body.</summary>
    public BoundBody Body { get; }

    /// <summary>What <c>../</c> means in it.</summary>
    public Scope? Scope { get; }

    /// <summary>The block parameters that it sees.</summary>
    public BlockParamScope? BlockParams { get; }

    /// <summary>The run of the template that it stands in.</summary>
    public TemplateActivation Activation { get; }

    /// <summary>The inline partials that it defines.</summary>
    public IReadOnlyList<InlinePartial> Inlines { get; }
}
