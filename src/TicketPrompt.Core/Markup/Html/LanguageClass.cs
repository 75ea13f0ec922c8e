using AngleSharp.Html.Parser.Tokens;

namespace TicketPrompt.Markup.Html;

/// <summary>The language of a code block by its tags.</summary>
internal static class LanguageClass
{
    private const string JiraPrefix = "code-";
    private const string Brush = "brush:";
    private const string Unset = "none";

    private static readonly string[] Prefixes = ["language-", "lang-", "highlight-source-"];

    public static string? OfPre(HtmlTagToken tag) => OfCode(tag) ?? ByPrefix(ClassList.Of(tag), JiraPrefix) ?? OfBrush(tag) ?? OfAttribute(tag.GetAttribute("lang"));

    public static string? OfCode(HtmlTagToken tag)
    {
        ClassList classes = ClassList.Of(tag);
        foreach (string prefix in classes.Names.Count > 0 ? Prefixes : [])
        {
            if (ByPrefix(classes, prefix) is { } language)
            {
                return language;
            }
        }

        return Known(tag.GetAttribute("data-language")) ?? Known(tag.GetAttribute("data-lang"));
    }

    private static string? ByPrefix(ClassList classes, string prefix)
    {
        foreach (string name in classes.Names)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return Known(name.Substring(prefix.Length));
            }
        }

        return null;
    }

    // Confluence and newer Jira: data-syntaxhighlighter-params="brush: java; gutter: false".
    private static string? OfBrush(HtmlTagToken tag)
    {
        string parameters = tag.GetAttribute("data-syntaxhighlighter-params") ?? "";
        int brush = parameters.IndexOf(Brush, StringComparison.OrdinalIgnoreCase);
        return brush < 0 ? null : Known(parameters.Substring(brush + Brush.Length).Split(';')[0].Trim());
    }

    // GitHub and GitLab write <pre lang="py">. To HTML itself it is the language that people speak.
    private static string? OfAttribute(string? language) =>
        string.Equals(language, "en", StringComparison.OrdinalIgnoreCase) || language?.IndexOf('-') == 2 ? null : Known(language);

    private static string? Known(string? language) =>
        string.IsNullOrWhiteSpace(language) || string.Equals(language, Unset, StringComparison.OrdinalIgnoreCase) ? null : language;
}
