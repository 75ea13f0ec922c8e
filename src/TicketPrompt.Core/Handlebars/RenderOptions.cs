using TicketPrompt.Model;

namespace TicketPrompt.Handlebars;

/// <summary>How to render.</summary>
internal sealed record RenderOptions
{
    /// <summary>A prompt's characters at most: 16 Mi (design, section 8).</summary>
    public const int DefaultOutputLimit = 16 * 1024 * 1024;

    /// <summary>A variable that resolves to nothing is an error. Present but null is not; the arguments of if, unless and default may be missing.</summary>
    public bool Strict { get; init; }

    public RenderClock Clock { get; init; } = new(DateTimeOffset.UtcNow);

    /// <summary>Stops the rendering with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; init; }

    public int OutputLimit { get; init; } = DefaultOutputLimit;
}

/// <summary>The time that templates see: one for a whole run, printed once.</summary>
internal sealed class RenderClock
{
    public RenderClock(DateTimeOffset now)
    {
        DateTimeOffset utc = now.ToUniversalTime();
        utc = new DateTimeOffset(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        Now = TicketDate.Of(utc);
        Today = TicketDate.OfDay(utc.Date);
    }

    /// <summary><c>now</c></summary>
    public TicketDate Now { get; }

    /// <summary><c>today</c></summary>
    public TicketDate Today { get; }
}

/// <summary>How far a rendering may go, so that no template can exhaust the stack or the clock (design, section 8).</summary>
internal static class RenderLimits
{
    /// <summary>Partials in partials, inline partials and partial blocks among them.</summary>
    public const int PartialDepth = 32;

    /// <summary>Tags, helpers and rounds of loops: less than a second, and more than any prompt of 16 Mi characters needs.</summary>
    public const int Steps = 5_000_000;

    /// <summary>The steps that a call of a partial counts for.</summary>
    public const int StepsOfPartial = 16;
}
