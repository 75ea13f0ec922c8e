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
    public static int Number(HtmlTagToken tag, string name) => LeadingNumber(tag.GetAttribute(name)) ?? 1;

    /// <summary>The whole number that a text starts with, as HTML reads one (2.3.4.1): what follows its digits is not looked at.</summary>
    public static int? LeadingNumber(string? text)
    {
        string trimmed = text?.TrimStart() ?? "";
        int end = trimmed.Length > 0 && trimmed[0] is '-' or '+' ? 1 : 0;
        while (end < trimmed.Length && trimmed[end] is >= '0' and <= '9')
        {
            end++;
        }

        return double.TryParse(trimmed.Substring(0, end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double number)
            ? (int)Math.Min(Math.Max(number, int.MinValue), int.MaxValue)
            : null;
    }
}
