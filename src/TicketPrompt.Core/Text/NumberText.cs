using System.Globalization;

namespace TicketPrompt.Text;

/// <summary>Numbers as people and exports write them.</summary>
internal static class NumberText
{
    /// <summary>The number that a text is as a whole; null when it is none. 2,5 is one of a German site; 1,000 may be a thousand and is none.</summary>
    public static double? Read(string text)
    {
        int comma = text.IndexOf(',');
        if (comma > 0 && text.Length - comma is 2 or 3 && text.IndexOf('.') < 0)
        {
            text = text.Replace(',', '.');
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && !double.IsNaN(number) && !double.IsInfinity(number) ? number : null;
    }
}
