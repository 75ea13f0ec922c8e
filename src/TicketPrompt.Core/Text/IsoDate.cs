using System.Globalization;

namespace TicketPrompt.Text;

/// <summary>Prints points in time as ISO 8601 with no more digits than they have.</summary>
internal static class IsoDate
{
    /// <summary>With its offset, <c>Z</c> for UTC: <c>2026-10-01T10:00:00Z</c>, <c>2026-10-01T10:00:00.5+02:00</c>.</summary>
    public static string Print(DateTimeOffset date) =>
        date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        + (date.Offset == TimeSpan.Zero ? "Z" : date.ToString("zzz", CultureInfo.InvariantCulture));

    /// <summary>Local time becomes UTC, so that output does not depend on the machine's zone; without a zone, the wall clock as it is.</summary>
    public static string Print(DateTime date) => date.Kind == DateTimeKind.Unspecified
        ? date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        : Print(new DateTimeOffset(date.ToUniversalTime()));

    /// <summary>A day alone: <c>2026-10-01</c>.</summary>
    public static string PrintDay(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
