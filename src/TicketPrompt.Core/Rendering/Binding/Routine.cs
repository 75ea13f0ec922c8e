namespace TicketPrompt.Rendering.Binding;

/// <summary>
/// A body that can be called: a template, a partial, an inline partial or the block of a partial's call. Its statements are walked
/// until it has proved worth compiling; from then on Handlebars.Net carries it. Both give the same prompt.
/// </summary>
/// <param name="body">The body.</param>
internal sealed class Routine(BoundBody body)
{
    private int _walks;
    private volatile Carrier? _carrier;

    /// <summary>The body.</summary>
    public BoundBody Body { get; } = body;

    /// <summary>Renders the body with the registers as they are.</summary>
    public void Render(Renderer renderer)
    {
        int after = renderer.Options.CarryAfter;
        if (_carrier is null && Interlocked.Increment(ref _walks) == after + 1)
        {
            Compile(atOnce: after == 0);
        }

        if (_carrier is { } carrier)
        {
            carrier.Render(renderer);
        }
        else
        {
            renderer.Run(Body.Statements);
        }
    }

    private void Compile(bool atOnce)
    {
        if (atOnce)
        {
            _carrier = new Carrier(Body);
        }
        else
        {
            // Nobody waits for it.
            ThreadPool.QueueUserWorkItem(_ => _carrier = new Carrier(Body));
        }
    }
}
