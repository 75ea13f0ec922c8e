using System.Globalization;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Text;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>
/// Reads dates as trackers and PowerShell hand them over. The machine's time zone never has a say: a local
/// <see cref="DateTime"/> becomes UTC, and what has no offset keeps its wall clock unless the tracker says that it is UTC.
/// </summary>
internal static class DateReader
{
    /// <summary>The date, null when the value is none; text that is no date is kept as it is. Without an offset it is UTC if that is assumed.</summary>
    public static TicketDate? Read(SourceValue value, bool assumeUtc = false)
    {
        switch (value.Kind)
        {
            case SourceKind.Date:
                return value.Raw is DateTimeOffset instant ? Of(instant) : Of((DateTime)value.Raw!, assumeUtc);
            case SourceKind.Text or SourceKind.Number:
                return value.Text is { } text && text.Trim() is { Length: > 0 } trimmed && !TextValue.IsStandIn(value, trimmed)
                    ? Of(trimmed, assumeUtc)
                    : null;
            case SourceKind.List when value.AsList().Take(2).ToArray() is [var only]:
                return Read(only, assumeUtc);

            // What Windows PowerShell's ConvertTo-Json makes of a date that Get-Date gave.
            case SourceKind.Object when value["value"] is { IsThere: true } inner && value["DateTime"].IsThere:
                return Read(inner, assumeUtc);
            case SourceKind.Missing or SourceKind.Null:
                return null;
            default:
                TextValue.ReportLoss(value);
                return null;
        }
    }

    /// <summary>A date of a field that means a day: a point in time at midnight is that day, as is a wall clock.</summary>
    public static TicketDate? ReadDay(SourceValue value)
    {
        if (value.Kind == SourceKind.Date && value.Raw is DateTime { TimeOfDay.Ticks: 0, Ticks: > 0 } day)
        {
            return TicketDate.OfDay(DateTime.SpecifyKind(day, DateTimeKind.Unspecified));
        }

        return Read(value);
    }

    /// <summary>The date that a text says, or null when it says none.</summary>
    public static TicketDate? TryRead(string text, bool assumeUtc = false)
    {
        text = text.Trim();
        return DateText.Parse(text) is { } parts ? Of(parts, assumeUtc, text) : null;
    }

    /// <summary>A date that means a day: a wall clock at midnight loses its time (Jira's CSV export of due dates).</summary>
    public static TicketDate? Day(TicketDate? date) =>
        date is { Value: DateTime { TimeOfDay.Ticks: 0 } day } ? TicketDate.OfDay(day) : date;

    private static TicketDate Of(string text, bool assumeUtc) => TryRead(text, assumeUtc) ?? OfEpoch(text) ?? new TicketDate(text, text);

    // Milliseconds since 1970 (YouTrack, ClickUp), /Date(1612345678901)/ (Windows PowerShell's JSON), and seconds of this century.
    private static TicketDate? OfEpoch(string text)
    {
        const string Before = "/Date(";
        const string Behind = ")/";
        bool isWrapped = text.StartsWith(Before, StringComparison.Ordinal) && text.EndsWith(Behind, StringComparison.Ordinal);
        string digits = isWrapped ? text.Substring(Before.Length, text.Length - Before.Length - Behind.Length) : text;

        // An offset there says in which zone it was written; the number is UTC all the same.
        int offset = isWrapped ? digits.IndexOfAny(['+', '-'], 1) : -1;
        digits = offset > 0 ? digits.Substring(0, offset) : digits;
        if (!long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            return null;
        }

        bool isMilliseconds = isWrapped || digits.Length is 12 or 13;
        if (!isMilliseconds && digits.Length != 10)
        {
            return null;
        }

        const long LastMillisecond = 253402300799999;
        long milliseconds = isMilliseconds ? number : number * 1000;
        return milliseconds is > -LastMillisecond / 4 and <= LastMillisecond ? TicketDate.Of(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)) : null;
    }

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
            // [datetime]'2026-10-09' means the day.
            return date.TimeOfDay.Ticks == 0 ? TicketDate.OfDay(date) : new TicketDate(IsoDate.Print(date), date);
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
