namespace TicketPrompt.Markup.Wiki;

/// <summary>
/// Windows paths in running text: their backslashes neither escape nor break the line. In a path whose backslashes are doubled
/// two of them do not break the line either.
/// </summary>
internal static class WikiPath
{
    private const int MaxServerLength = 64;
    private const string Excluded = "|<>\"*?{}[]!";
    private const string Openers = "\"'([=";

    /// <summary>Where the path whose drive's colon stands at a place ends, exclusive; null when there is none.</summary>
    public static int? FindDriveEnd(string source, int colon, int start, int end)
    {
        bool hasDrive = colon > start && colon + 2 < end && source[colon + 1] == '\\' && source[colon - 1] < 128
            && char.IsLetter(source[colon - 1]) && !WikiText.IsWord(WikiText.At(source, colon - 2, start, end));
        return hasDrive && !char.IsWhiteSpace(source[colon + 2])
            ? FindEnd(source, colon + 1, end, isDoubled: source[colon + 2] == '\\')
            : null;
    }

    /// <summary>Where the path <c>\\server\share</c> ends, exclusive; null when backslashes start none.</summary>
    /// <param name="at">Where the backslashes start.</param>
    public static int? FindShareEnd(string source, int at, int nameStart, int start, int end)
    {
        if (at > start && !char.IsWhiteSpace(source[at - 1]) && Openers.IndexOf(source[at - 1]) < 0)
        {
            return null;
        }

        int separator = nameStart;
        while (separator < end && separator - nameStart < MaxServerLength && IsServer(source[separator]))
        {
            separator++;
        }

        int share = separator;
        while (share < end && source[share] == '\\')
        {
            share++;
        }

        // The server's backslashes are twice as many as any others.
        return separator > nameStart && share - separator == (nameStart - at) / 2 && share < end && IsShare(source[share])
            ? FindEnd(source, separator, end, isDoubled: share - separator > 1)
            : null;
    }

    private static int FindEnd(string source, int at, int end, bool isDoubled)
    {
        while (at < end && !char.IsWhiteSpace(source[at]) && Excluded.IndexOf(source[at]) < 0
            && (isDoubled || source[at] != '\\' || at + 1 == end || source[at + 1] != '\\'))
        {
            at++;
        }

        return at;
    }

    private static bool IsShare(char c) => WikiText.IsWord(c) || c == '$';

    private static bool IsServer(char c) => WikiText.IsWord(c) || c is '.' or '-' or '_' or '$';
}
