using System.Globalization;
using AngleSharp.Html.Parser.Tokens;

namespace TicketPrompt.Markup.Html;

/// <summary>The classes of a tag.</summary>
internal readonly struct ClassList
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', '\f'];

    private readonly string[]? _names;

    private ClassList(string? names) => _names = string.IsNullOrEmpty(names) ? null : names!.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The classes in order.</summary>
    public IReadOnlyList<string> Names => _names ?? [];

    /// <summary>The classes of a tag; empty when it has none.</summary>
    public static ClassList Of(HtmlTagToken tag) => new(tag.GetAttribute("class"));

    /// <summary>Whether a class is there.</summary>
    public bool Has(string name) => _names is not null && Array.IndexOf(_names, name) >= 0;
}

/// <summary>The font-weight of an inline style.</summary>
internal static class FontWeight
{
    private const string Property = "font-weight:";

    /// <summary>Whether a style sets the weight of plain text.</summary>
    public static bool IsNormal(string? style)
    {
        int at = style?.IndexOf(Property, StringComparison.OrdinalIgnoreCase) ?? -1;
        string weight = at < 0 ? "" : style!.Substring(at + Property.Length).Split(';')[0].Trim();
        return weight is "normal" or "400" or "lighter" or "300";
    }
}

/// <summary>Attributes that are whole numbers.</summary>
internal static class Number
{
    /// <summary>An attribute's number; 1 when it is missing or none.</summary>
    public static int Of(HtmlTagToken tag, string name) =>
        int.TryParse(tag.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : 1;
}
