namespace TicketPrompt.Markup.Wiki;

/// <summary>What stands in brackets, when it is a link, a file or a person.</summary>
/// <param name="Target">The address, the file's name or the person's.</param>
/// <param name="TextStart">Where the link's text starts in the source, which is markup; the same as its end when it has none.</param>
/// <param name="Display">What to show when it has no text.</param>
internal sealed record WikiLink(WikiLinkKind Kind, string Target, int TextStart, int TextEnd, string Display, int End)
{
    private const int MaxCodeLength = 200;
    private const string CloudAccount = "accountid:";

    private static readonly string[] OwnStarts = ["#", "/", "^", "www.", "mailto:", "tel:"];

    /// <summary>Where brackets that may be a link end, exclusive; null when they are none: they open before a blank, or another
    /// opens before they close, or they do not close on the line.</summary>
    public static int? FindEnd(string source, int at, int end)
    {
        if (at + 1 >= end || source[at + 1] == ']' || char.IsWhiteSpace(source[at + 1]))
        {
            return null;
        }

        for (int i = at + 1; i < end; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    break;
                case '{' when SkipCode(source, i, end) is int codeEnd:
                    i = codeEnd - 1;
                    break;
                case '\n' or '[':
                    return null;
                case ']':
                    return i + 1;
            }
        }

        return null;
    }

    private static int? SkipCode(string source, int at, int end)
    {
        if (at + 1 >= end || source[at + 1] != '{')
        {
            return null;
        }

        int close = source.IndexOfAny(['}', '\n'], at, Math.Min(MaxCodeLength, end - at));
        return close >= 0 && close + 1 < end && source[close] == '}' && source[close + 1] == '}' ? close + 2 : null;
    }

    /// <summary>The link that starts at a bracket; null when it is text.</summary>
    public static WikiLink? TryRead(string source, int at, int limit)
    {
        if (FindEnd(source, at, limit) is not int end)
        {
            return null;
        }

        int start = at + 1;
        int close = end - 1;
        string content = source.Substring(start, close - start);
        if (content[0] == '~' && content.Length > 1)
        {
            string name = content.Substring(1);
            name = name.StartsWith(CloudAccount, StringComparison.OrdinalIgnoreCase) ? name.Substring(CloudAccount.Length) : name;
            return new WikiLink(WikiLinkKind.Person, name, close, close, name, end);
        }

        int bar = FindTarget(content, out string target);
        if (bar < 0)
        {
            return Bare(content.Trim(), end);
        }

        // The text of a smart link is its own address.
        bool hasText = !string.IsNullOrWhiteSpace(content.Substring(0, bar)) && content.Substring(0, bar).Trim() != target;
        return target[0] == '^'
            ? new WikiLink(WikiLinkKind.Link, "attachment:" + target.Substring(1), start, hasText ? start + bar : start, target.Substring(1), end)
            : new WikiLink(WikiLinkKind.Link, target, start, hasText ? start + bar : start, target, end);
    }

    private static WikiLink? Bare(string content, int end)
    {
        if (content.Length > 1 && content[0] == '^')
        {
            return new WikiLink(WikiLinkKind.File, content.Substring(1), end, end, content.Substring(1), end);
        }

        bool isMail = content.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        bool isAnchor = content.Length > 1 && content[0] == '#' && content.IndexOf(' ') < 0;
        return isMail || isAnchor || HasAuthority(content)
            ? new WikiLink(WikiLinkKind.Link, content, end, end, content.Substring(isMail ? "mailto:".Length : isAnchor ? 1 : 0), end)
            : null;
    }

    /// <summary>Finds the first part behind a bar that is an address; parts behind it (a tip, <c>smart-link</c>) say nothing.</summary>
    /// <returns>Where the bar before it stands; -1 when there is none.</returns>
    private static int FindTarget(string content, out string target)
    {
        for (int bar = content.IndexOf('|'); bar >= 0; bar = content.IndexOf('|', bar + 1))
        {
            if (bar > 0 && content[bar - 1] == '\\')
            {
                continue;
            }

            int next = content.IndexOf('|', bar + 1);
            target = content.Substring(bar + 1, (next < 0 ? content.Length : next) - bar - 1).Trim();
            if (IsAddress(target))
            {
                return bar;
            }
        }

        target = "";
        return -1;
    }

    private static bool IsAddress(string text) => (text.Length > 1 && OwnStarts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        || HasAuthority(text)
        || (HasScheme(text) && text.IndexOf(' ') < 0);

    private static bool HasAuthority(string text) => HasScheme(text) && text.IndexOf("://", StringComparison.Ordinal) is > 0 and int colon
        && colon == text.IndexOf(':') && colon + 3 < text.Length;

    /// <summary>Whether a text starts with a scheme of at least two letters (one is a drive) and goes on behind it.</summary>
    private static bool HasScheme(string text)
    {
        int at = 0;
        while (at < text.Length && (text[at] < 128 && char.IsLetter(text[at]) || (at > 0 && text[at] is (>= '0' and <= '9') or '+' or '-' or '.')))
        {
            at++;
        }

        return at > 1 && at + 1 < text.Length && text[at] == ':';
    }
}

internal enum WikiLinkKind
{
    /// <summary><c>[text|address]</c> or <c>[address]</c></summary>
    Link,

    /// <summary><c>[^file.txt]</c></summary>
    File,

    /// <summary><c>[~name]</c></summary>
    Person,
}
