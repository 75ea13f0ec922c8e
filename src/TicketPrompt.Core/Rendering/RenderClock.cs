using TicketPrompt.Model;

namespace TicketPrompt.Rendering;

/// <summary>The time that templates see: one for a whole run, printed once.</summary>
internal sealed class RenderClock
{
    /// <summary>A clock that stands still.</summary>
    /// <param name="now">The time; templates see it in UTC and to the second.</param>
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
