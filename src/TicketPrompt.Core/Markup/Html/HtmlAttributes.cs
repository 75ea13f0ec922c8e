using System.Globalization;
using AngleSharp.Html.Parser.Tokens;

namespace TicketPrompt.Markup.Html;

internal readonly struct ClassList
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', '\f'];

    private readonly string[]? _names;

    private ClassList(string? names) => _names = string.IsNullOrEmpty(names) ? null : names!.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> Names => _names ?? [];

    public static ClassList Of(HtmlTagToken tag) => new(tag.GetAttribute("class"));

    public bool Has(string name) => _names is not null && Array.IndexOf(_names, name) >= 0;
}

/// <summary>Reads attributes that are more than text.</summary>
internal static class HtmlAttributes
{
    /// <summary>A whole number; 1 when the attribute is missing or none.</summary>
    public static int Number(HtmlTagToken tag, string name) =>
        int.TryParse(tag.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : 1;
}
