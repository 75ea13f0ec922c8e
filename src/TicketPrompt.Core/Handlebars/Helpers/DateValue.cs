using System.Globalization;
using System.Text;
using TicketPrompt.Model;

namespace TicketPrompt.Handlebars.Helpers;

/// <summary>Dates as helpers read and print them.</summary>
internal static class DateValue
{
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
                date = default;
                return IsIso(text)
                    && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
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

    /// <summary>Whether the text has the shape of an ISO 8601 date or date and time. DateTimeOffset alone would take "1" and "May" too.</summary>
    private static bool IsIso(string text)
    {
        const string Shape = "0000-00-00T00:00";
        if (text.Length is not (10 or (>= 16 and <= 40)))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool fits = i >= Shape.Length
                ? text[i] is (>= '0' and <= '9') or ':' or '.' or 'Z' or '+' or '-'
                : Shape[i] switch
                {
                    '0' => text[i] is >= '0' and <= '9',
                    'T' => text[i] is 'T' or ' ',
                    char c => text[i] == c,
                };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

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
