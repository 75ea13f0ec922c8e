using TicketPrompt.Text;

namespace TicketPrompt.Model;

/// <summary>
/// A date of a ticket: how it prints, and what it is to a program. Sources give less than a point in time: a date alone, a wall
/// clock without offset, or text that is no date at all.
/// </summary>
/// <param name="Text">ISO 8601 as precise as the source was (<c>2026-10-01</c>, <c>2026-09-03T09:05:00</c>,
/// <c>2026-10-01T10:00:00+02:00</c>); a date that could not be read keeps its text.</param>
/// <param name="Value">A <see cref="DateTimeOffset"/> where the offset is known; a <see cref="DateTime"/> of
/// <see cref="DateTimeKind.Unspecified"/> for a wall clock or a date alone; the text when it could not be read.</param>
internal sealed record TicketDate(string Text, object Value)
{
    /// <summary>A point in time.</summary>
    public static TicketDate Of(DateTimeOffset date) => new(IsoDate.Print(date), date);

    /// <summary>A day alone.</summary>
    public static TicketDate OfDay(DateTime day) => new(IsoDate.PrintDay(day), day);

    /// <summary>Prints as ISO 8601.</summary>
    public override string ToString() => Text;
}
