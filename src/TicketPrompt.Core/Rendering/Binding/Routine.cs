namespace TicketPrompt.Rendering.Binding;

/// <summary>A body that can be called: a template, a partial, an inline partial or the block of a partial's call.</summary>
internal sealed class Routine
{
    private readonly Lazy<Carrier> _carrier;

    /// <summary>A body. Its carrier is compiled when it is first rendered.</summary>
    public Routine(BoundBody body)
    {
        Body = body;
        _carrier = new Lazy<Carrier>(() => new Carrier(body));
    }

    /// <summary>The body.</summary>
    public BoundBody Body { get; }

    /// <summary>Renders the body with the registers as they are.</summary>
    public void Render(Renderer renderer) => _carrier.Value.Render(renderer);
}
