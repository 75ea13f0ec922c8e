namespace TicketPrompt.Markup.Wiki;

/// <summary>Windows paths in running text: their backslashes neither escape nor break the line.</summary>
internal static class WikiPath
{
    private const int MaxServerLength = 64;
    private const string Excluded = "|<>\"*?{}[]!";

    /// <summary>Where the path whose drive's colon stands at a place ends, exclusive; null when there is none.</summary>
    public static int? FindDriveEnd(string source, int colon, int start, int end)
    {
        bool hasDrive = colon > start && colon + 2 < end && source[colon + 1] == '\\' && source[colon - 1] < 128
            && char.IsLetter(source[colon - 1]) && !WikiText.IsWord(WikiText.At(source, colon - 2, start, end));
        if (!hasDrive || char.IsWhiteSpace(source[colon + 2]))
        {
            return null;
        }

        // C:\\temp is a path with its backslashes doubled; in C:\temp\\ the last two break the line.
        bool isDoubled = source[colon + 2] == '\\';
        int at = colon + 1;
        while (at < end && !char.IsWhiteSpace(source[at]) && Excluded.IndexOf(source[at]) < 0
            && (isDoubled || source[at] != '\\' || WikiText.At(source, at + 1, start, end) != '\\'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether two backslashes at a place start <c>\\server\share</c>.</summary>
    public static bool StartsShare(string source, int at, int start, int end)
    {
        if (at > start && !char.IsWhiteSpace(source[at - 1]) && "\"'([=".IndexOf(source[at - 1]) < 0)
        {
            return false;
        }

        int i = at + 2;
        while (i < end && i - at < MaxServerLength && (WikiText.IsWord(source[i]) || source[i] is '.' or '-' or '_' or '$'))
        {
            i++;
        }

        return i > at + 2 && i + 1 < end && source[i] == '\\' && source[i + 1] != '\\' && !char.IsWhiteSpace(source[i + 1]);
    }
}
