using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Text;

namespace TicketPrompt.Tickets;

/// <summary>
/// Reads dates as trackers and PowerShell hand them over. The machine's time zone never has a say: a local
/// <see cref="DateTime"/> becomes UTC, and what has no offset keeps its wall clock unless the tracker says that it is UTC.
/// </summary>
internal static class DateReader
{
    /// <summary>The date, null when the value is none; text that is no date is kept as it is. Without an offset it is UTC if that is assumed.</summary>
    public static TicketDate? Read(SourceValue value, bool assumeUtc = false) => value.Kind switch
    {
        SourceKind.Date => value.Raw is DateTimeOffset instant ? Of(instant) : Of((DateTime)value.Raw!, assumeUtc),
        SourceKind.Text => value.Text is { } text && text.Trim() is { Length: > 0 } trimmed ? Of(trimmed, assumeUtc) : null,
        SourceKind.Number => value.Text is { } number ? new TicketDate(number, number) : null,
        _ => null,
    };

    /// <summary>The date that a text says, or null when it says none.</summary>
    public static TicketDate? TryRead(string text, bool assumeUtc = false)
    {
        text = text.Trim();
        return DateText.Parse(text) is { } parts ? Of(parts, assumeUtc, text) : null;
    }

    /// <summary>A date that means a day: a wall clock at midnight loses its time (Jira's CSV export of due dates).</summary>
    public static TicketDate? Day(TicketDate? date) =>
        date is { Value: DateTime { TimeOfDay.Ticks: 0 } day } ? TicketDate.OfDay(day) : date;

    private static TicketDate Of(string text, bool assumeUtc) => TryRead(text, assumeUtc) ?? new TicketDate(text, text);

    // A date that nobody set, in a .NET object that cannot say so.
    private static TicketDate? Of(DateTimeOffset date) => date.Ticks == 0 ? null : TicketDate.Of(date);

    private static TicketDate? Of(DateTime date, bool assumeUtc)
    {
        if (date.Ticks == 0)
        {
            return null;
        }

        if (date.Kind == DateTimeKind.Unspecified && !assumeUtc)
        {
            return new TicketDate(IsoDate.Print(date), date);
        }

        return TicketDate.Of(new DateTimeOffset(date.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(date, DateTimeKind.Utc) : date.ToUniversalTime()));
    }

    private static TicketDate? Of(DateParts parts, bool assumeUtc, string text)
    {
        if (!parts.HasTime)
        {
            return TicketDate.OfDay(parts.Clock);
        }

        TimeSpan? offset = parts.Offset ?? (assumeUtc ? TimeSpan.Zero : null);
        if (offset is null)
        {
            return new TicketDate(IsoDate.Print(parts.Clock), parts.Clock);
        }

        long utc = parts.Clock.Ticks - offset.Value.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return null;
        }

        DateTimeOffset date = new(parts.Clock, offset.Value);
        return IsPrinted(text) ? new TicketDate(text, date) : TicketDate.Of(date);
    }

    // Most trackers write what we print, 2026-10-01T10:00:00Z: printing takes longer than reading.
    private static bool IsPrinted(string date) =>
        date.Length == 20 && date[10] == 'T' && date[13] == ':' && date[16] == ':' && date[19] == 'Z';
}
