#if NET
using System.Globalization;
#endif

namespace TicketPrompt.Text.Compatibility;

/// <summary>Days and times of day, which .NET Framework has no types for.</summary>
internal static class DayOrTime
{
    /// <summary>Whether a value is a <c>DateOnly</c> or a <c>TimeOnly</c>.</summary>
    public static bool IsDayOrTime(this object value) =>
#if NET
        value is DateOnly or TimeOnly;
#else
        false;
#endif

    /// <summary>Such a value as ISO 8601; null for any other.</summary>
    public static string? DayOrTimeText(this object value) =>
#if NET
        value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            _ => null,
        };
#else
        null;
#endif
}
