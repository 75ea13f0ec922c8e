using AngleSharp.Html.Parser.Tokens;
using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Html;

/// <summary>Emoticons, which Jira and Confluence show as small images.</summary>
internal static class HtmlEmoticons
{
    private const string Folder = "/images/icons/emoticons/";

    // By the image's file name, as Jira ships them.
    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["smile"] = "🙂",
        ["sad"] = "🙁",
        ["tongue"] = "😛",
        ["biggrin"] = "😀",
        ["wink"] = "😉",
        ["thumbs_up"] = "👍",
        ["thumbs_down"] = "👎",
        ["information"] = "ℹ️",
        ["check"] = "✅",
        ["error"] = "❌",
        ["warning"] = "⚠️",
        ["add"] = "➕",
        ["forbidden"] = "➖",
        ["help_16"] = "❓",
        ["lightbulb_on"] = "💡",
        ["star_yellow"] = "⭐",
        ["heart"] = "❤️",
        ["broken_heart"] = "💔",
    };

    public static bool IsUrl(string url) => url.IndexOf(Folder, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The emoticon's character, else what it stands for in wiki markup, else <c>:name:</c>.</summary>
    public static string TextOf(HtmlTagToken tag, string alt, string url)
    {
        if (tag.GetAttribute("data-emoji-fallback") is { Length: > 0 } fallback)
        {
            return fallback;
        }

        string name = FileNames.OfUrl(url);
        int dot = name.LastIndexOf('.');
        name = dot > 0 ? name.Substring(0, dot) : name;
        bool altIsName = alt.Length > 0 && alt.All(c => c < 128 && (char.IsLetterOrDigit(c) || c is '_' or '-'));
        return alt.Any(c => c > 127) ? alt
            : ByName.TryGetValue(altIsName ? alt : name, out string? character) ? character
            : alt.Length > 0 && !altIsName ? alt
            : $":{(altIsName ? alt : name)}:";
    }
}
