using System.Text.RegularExpressions;

namespace TicketPrompt.Trackers.Jira;

/// <summary>The grammar of issue keys, by which nothing else reaches an address.</summary>
internal static class JiraKey
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    // Keys are at most 255 long; administrators can choose another pattern for projects, of these characters. Numbers alone are ids.
    private static readonly Regex Grammar = new(@"\A(?:[A-Za-z][A-Za-z0-9_]{0,200}-[0-9]{1,18}|[0-9]{1,18})\z", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex InAddress = new(@"/(?:browse|issues?)/([A-Za-z][A-Za-z0-9_]{0,200}-[0-9]{1,18})(?:[/?#]|\z)", RegexOptions.CultureInvariant, Limit);

    public static string Parse(string text)
    {
        string trimmed = text.Trim();
        return IsKey(trimmed) ? trimmed : throw JiraErrors.NoKey(text);
    }

    /// <summary>An id counts as a key.</summary>
    public static bool IsKey(string text) => Grammar.IsMatch(text);

    /// <summary>The key in the address of an issue's page; null when there is none.</summary>
    public static string? FindIn(string text) =>
        text.Length < 2000 && InAddress.Match(text) is { Success: true } match ? match.Groups[1].Value : null;
}
