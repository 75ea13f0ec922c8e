namespace TicketPrompt.Markup.Wiki;

/// <summary>An address in running text. Nothing in it is markup.</summary>
internal static class BareUrl
{
    private const int MaxSchemeLength = 12;
    private const string Punctuation = ".,:;!?'";
    private const string Opening = "([{";
    private const string Closing = ")]}";
    private const string Excluded = "<>\"|\\^`";

    private static readonly string[] Linked = ["http://", "https://", "ftp://", "ftps://"];

    /// <summary>The address around a colon; null when it is none of an address.</summary>
    /// <param name="start">Where the text starts that may be its scheme.</param>
    /// <param name="isOpen">Whether a character closes a phrase that is open.</param>
    public static (int Start, int End)? Find(string source, int colon, int start, int end, Func<char, bool> isOpen)
    {
        bool hasAuthority = colon + 3 < end && source[colon + 1] == '/' && source[colon + 2] == '/';
        int urlStart = hasAuthority ? FindStart(source, colon, start) : -1;
        int urlEnd = urlStart < 0 ? -1 : FindEnd(source, urlStart, colon + 3, end, isOpen);
        return urlEnd > colon + 3 ? (urlStart, urlEnd) : null;
    }

    /// <summary>Whether an address is one that Markdown makes a link of too.</summary>
    public static bool IsLink(string url) => Linked.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the scheme before <c>://</c> starts; -1 when there is none.</summary>
    private static int FindStart(string source, int colon, int start)
    {
        int at = colon;
        while (at > start && colon - at < MaxSchemeLength && source[at - 1] < 128 && char.IsLetter(source[at - 1]))
        {
            at--;
        }

        return colon - at < 2 || WikiText.IsWord(WikiText.At(source, at - 1, start, colon)) ? -1 : at;
    }

    private static int FindEnd(string source, int start, int from, int end, Func<char, bool> isOpen)
    {
        int at = from;
        while (at < end && !char.IsWhiteSpace(source[at]) && Excluded.IndexOf(source[at]) < 0 && !StartsTag(source, at, end))
        {
            at++;
        }

        int unclosed = 0;
        for (int i = start; i < at; i++)
        {
            unclosed += Opening.IndexOf(source[i]) >= 0 ? 1 : Closing.IndexOf(source[i]) >= 0 ? -1 : 0;
        }

        while (at > from && IsTrailing(source[at - 1], unclosed, isOpen))
        {
            at--;
            unclosed += Closing.IndexOf(source[at]) >= 0 ? 1 : 0;
        }

        return at;
    }

    // {color} and {*} end an address; the braces of https://x/{id} are part of it.
    private static bool StartsTag(string source, int at, int end) => source[at] == '{'
        && (InvisibleTag.TryRead(source, at, end) is not null || (at + 2 < end && source[at + 2] == '}' && Phrase.Find(source, at + 1, end) >= 0));

    // Sentences end behind an address, and phrases around one do; a bracket is part of it when it opened in it.
    private static bool IsTrailing(char c, int unclosed, Func<char, bool> isOpen) => c switch
    {
        ')' or ']' or '}' => unclosed < 0,
        '*' or '_' or '-' or '+' or '~' => isOpen(c),
        _ => Punctuation.IndexOf(c) >= 0,
    };
}
