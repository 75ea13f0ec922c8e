using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Text;

/// <summary>
/// The one place that turns a scalar into text: as JavaScript prints it (handlebars.js is the reference for templates), dates
/// as ISO 8601, whatever the machine's culture is.
/// </summary>
internal static class ScalarText
{
    /// <summary>The text of a scalar; an empty text for null; null for anything that is no scalar.</summary>
    public static string? Of(object? value) => value switch
    {
        null or DBNull => "",
        string text => text,
        bool boolean => boolean ? "true" : "false",
        int or long or short or byte or uint or ulong or ushort or sbyte or System.Numerics.BigInteger =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        double number => OfDouble(number),
        float number => OfDouble(double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        decimal number => OfDecimal(number),
        DateTimeOffset date => IsoDate.Print(date),
        DateTime date => IsoDate.Print(date),
        SpelledNumber spelled => spelled.Spelling,
        Uri uri => uri.OriginalString,
        char or Guid or Version or Enum => value.ToString(),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        StringBuilder or IPAddress or MailAddress => value.ToString(),
        _ => value.DayOrTimeText(),
    };

    private static string OfDecimal(decimal number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    // As JavaScript's Number::toString (ECMA-262, 6.1.6.1.20): digits without exponent from 1e-6 up to 1e21.
    private static string OfDouble(double number)
    {
        if (number == 0)
        {
            return "0";
        }

        if (double.IsInfinity(number))
        {
            return number > 0 ? "Infinity" : "-Infinity";
        }

        string text = number.ToString("R", CultureInfo.InvariantCulture);
        int e = text.IndexOf('E');
        if (e < 0)
        {
            return text;
        }

        int exponent = int.Parse(text.Substring(e + 1), CultureInfo.InvariantCulture);
        string sign = text[0] == '-' ? "-" : "";
        string digits = text.Substring(sign.Length, e - sign.Length).Replace(".", "");
        if (Math.Abs(number) is >= 1e21 or < 1e-6)
        {
            string mantissa = digits.Length > 1 ? digits.Substring(0, 1) + "." + digits.Substring(1) : digits;
            return $"{sign}{mantissa}e{(exponent > 0 ? "+" : "")}{exponent.ToString(CultureInfo.InvariantCulture)}";
        }

        return exponent < 0
            ? sign + "0." + new string('0', -exponent - 1) + digits
            : sign + digits.PadRight(exponent + 1, '0');
    }
}

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
