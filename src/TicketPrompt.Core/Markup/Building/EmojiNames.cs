namespace TicketPrompt.Markup.Building;

/// <summary>
/// Emoji that Atlassian's editor knows by name only: its own, which have no character (<c>:check_mark:</c>, wiki <c>(/)</c>), and the
/// common ones, for documents that were written without it.
/// </summary>
internal static class EmojiNames
{
    private static readonly Dictionary<string, string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        // Atlassian's own.
        ["check_mark"] = "✅",
        ["cross_mark"] = "❌",
        ["info"] = "ℹ️",
        ["plus"] = "➕",
        ["minus"] = "➖",
        ["question_mark"] = "❓",
        ["exclamation_mark"] = "❗",
        ["light_bulb_on"] = "💡",
        ["light_bulb_off"] = "💡",
        ["yellow_star"] = "⭐",
        ["blue_star"] = "⭐",
        ["green_star"] = "⭐",
        ["red_star"] = "⭐",

        // Of the common ones, those that Jira's wiki markup has signs for, and a few more.
        ["white_check_mark"] = "✅",
        ["x"] = "❌",
        ["warning"] = "⚠️",
        ["question"] = "❓",
        ["exclamation"] = "❗",
        ["heavy_plus_sign"] = "➕",
        ["heavy_minus_sign"] = "➖",
        ["bulb"] = "💡",
        ["star"] = "⭐",
        ["thumbsup"] = "👍",
        ["thumbsdown"] = "👎",
        ["slight_smile"] = "🙂",
        ["smile"] = "😄",
        ["smiley"] = "😃",
        ["disappointed"] = "😞",
        ["stuck_out_tongue"] = "😛",
        ["wink"] = "😉",
        ["heart"] = "❤️",
        ["broken_heart"] = "💔",
        ["tada"] = "🎉",
        ["rocket"] = "🚀",
        ["fire"] = "🔥",
        ["bug"] = "🐛",
        ["eyes"] = "👀",
        ["pray"] = "🙏",
        ["rotating_light"] = "🚨",
    };

    /// <summary>The character of a name without colons; null when it is not known.</summary>
    public static string? Find(string name) => All.TryGetValue(name, out string? character) ? character : null;
}
