using System.Globalization;
using System.Text;
using TicketPrompt.Tickets;

namespace TicketPrompt.Rendering.Helpers;

/// <summary>Dates as helpers read and print them.</summary>
internal static class DateValue
{
    private static readonly string[] IsoForms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ssK",
    ];

    /// <summary>A date, or a text that is an ISO 8601 date, as a point in time; a wall clock counts as UTC.</summary>
    public static bool TryRead(object? value, out DateTimeOffset date)
    {
        switch (value)
        {
            case TicketDate ticketDate:
                return TryRead(ticketDate.Value, out date);
            case DateTimeOffset point:
                date = point;
                return true;
            case DateTime { Kind: DateTimeKind.Unspecified } clock:
                date = new DateTimeOffset(clock, TimeSpan.Zero);
                return true;
            case DateTime point:
                date = new DateTimeOffset(point.ToUniversalTime());
                return true;
            case string text:
                return DateTimeOffset.TryParseExact(text, IsoForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
            default:
                date = default;
                return false;
        }
    }

    /// <summary>
    /// Prints a date by a .NET format, custom or standard, in the invariant culture. <c>YYYY</c>, <c>YY</c> and <c>DD</c>, which other
    /// libraries use and .NET does not, mean year and day too.
    /// </summary>
    /// <exception cref="FormatException">It is no format.</exception>
    public static string Print(DateTimeOffset date, string format) => date.ToString(NetFormat(format), CultureInfo.InvariantCulture);

    private static string NetFormat(string format)
    {
        StringBuilder net = new(format.Length);
        char quote = '\0';
        for (int i = 0; i < format.Length; i++)
        {
            char c = format[i];
            bool literal = quote != '\0' || (i > 0 && format[i - 1] == '\\');
            if (c is '\'' or '"' && (quote == c || !literal))
            {
                quote = quote == c ? '\0' : c;
            }

            bool pair = !literal && c is 'Y' or 'D' && ((i + 1 < format.Length && format[i + 1] == c) || (i > 0 && format[i - 1] == c));
            net.Append(pair ? char.ToLowerInvariant(c) : c);
        }

        return net.ToString();
    }
}
