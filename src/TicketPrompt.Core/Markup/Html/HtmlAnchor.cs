using AngleSharp.Html.Parser.Tokens;

namespace TicketPrompt.Markup.Html;

/// <summary>An <c>a</c> element.</summary>
/// <param name="Href">Where it leads; null where it leads nowhere, and for a person.</param>
/// <param name="Link">Its number among the document's links.</param>
/// <param name="Login">The person's login, where the tag tells it; null otherwise.</param>
/// <param name="Title">Its title (for Jira's thumbnails the file's name); empty when there is none.</param>
internal sealed record HtmlAnchor(string? Href, int Link, bool IsPerson, string? Login, string Title)
{
    // Azure DevOps marks people as version 2 and work items as version 1.
    private const string PersonVersion = "version:2";

    private static readonly string[] PersonClasses = ["user-hover", "confluence-userlink", "user-mention"];

    public bool HasText { get; set; }

    public static HtmlAnchor Read(HtmlTagToken tag, int number)
    {
        string href = tag.GetAttribute("href")?.Trim() ?? "";
        bool isPerson = tag.GetAttribute("data-vss-mention")?.Trim().StartsWith(PersonVersion, StringComparison.OrdinalIgnoreCase) == true
            || PersonClasses.Any(ClassList.Of(tag).Has);
        bool leads = href.Length > 0 && !isPerson && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
        return new HtmlAnchor(leads ? href : null, leads ? number : 0, isPerson, isPerson ? tag.GetAttribute("rel") : null, tag.GetAttribute("title")?.Trim() ?? "");
    }
}
