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
