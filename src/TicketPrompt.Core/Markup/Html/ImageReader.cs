using AngleSharp.Html.Parser.Tokens;
using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Html;

/// <summary>Reads img tags.</summary>
internal sealed class ImageReader
{
    private static readonly string[] Icons = ["rendericon", "icon"];

    /// <summary>The file's name by Jira's thumbnail element around the image; null outside of one.</summary>
    public string? ThumbnailName { get; set; }

    /// <summary>
    /// The image; one without an URL is its text only (an emoticon). Null when it says nothing: an icon that Jira puts behind links.
    /// </summary>
    public Image? Read(HtmlTagToken tag, HtmlAnchor? anchor)
    {
        ClassList classes = ClassList.Of(tag);
        if (Icons.Any(classes.Has))
        {
            return null;
        }

        string url = tag.GetAttribute("src")?.Trim() ?? "";
        string alt = tag.GetAttribute("alt")?.Trim() ?? "";
        if (classes.Has("emoticon") || HtmlEmoticons.IsUrl(url))
        {
            return new Image(HtmlEmoticons.TextOf(tag, alt, url), "");
        }

        if (url.Length == 0)
        {
            return alt.Length == 0 ? null : new Image(alt, "");
        }

        alt = FirstText(alt, ThumbnailName, anchor?.Title) ?? NameOf(url);
        return new Image(alt, WithoutContent(url));
    }

    private static string? FirstText(params string?[] texts) => Array.Find(texts, text => !string.IsNullOrWhiteSpace(text));

    private static string NameOf(string url) => IsContent(url) ? "image" : FileNames.OfUrl(url);

    /// <summary>A data URI without its data: nobody reads that, and it would fill the prompt.</summary>
    private static string WithoutContent(string url)
    {
        int end = IsContent(url) ? url.IndexOfAny([';', ',']) : -1;
        return end < 0 ? url : url.Substring(0, end);
    }

    private static bool IsContent(string url) => url.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
}
