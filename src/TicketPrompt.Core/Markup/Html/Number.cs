using System.Globalization;
using AngleSharp.Html.Parser.Tokens;

namespace TicketPrompt.Markup.Html;

/// <summary>Attributes that are whole numbers.</summary>
internal static class Number
{
    /// <summary>An attribute's number; 1 when it is missing or none.</summary>
    public static int Of(HtmlTagToken tag, string name) =>
        int.TryParse(tag.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : 1;
}
