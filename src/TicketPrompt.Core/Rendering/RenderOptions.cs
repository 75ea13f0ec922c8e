namespace TicketPrompt.Rendering;

/// <summary>How to render.</summary>
internal sealed record RenderOptions
{
    /// <summary>A prompt's characters at most: 16 Mi (design, section 8).</summary>
    public const int DefaultOutputLimit = 16 * 1024 * 1024;

    /// <summary>A variable that resolves to nothing is an error. Present but null is not; the arguments of if, unless and default may be missing.</summary>
    public bool Strict { get; init; }

    /// <summary>The values of <c>now</c> and <c>today</c>.</summary>
    public RenderClock Clock { get; init; } = new(DateTimeOffset.UtcNow);

    /// <summary>Stops the rendering with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>The prompt's characters at most.</summary>
    public int OutputLimit { get; init; } = DefaultOutputLimit;
}
