namespace TicketPrompt.Markup.Writing;

/// <summary>Finds the character of a bare address without which no parser takes it for one (GFM 6.9).</summary>
internal static class UrlStart
{
    /// <summary>Whether the colon of <c>http://</c>, <c>mailto:</c> and the like, or the point of <c>www.</c>, stands there with something behind it.</summary>
    public static bool IsAt(InlineDraft draft, int i)
    {
        bool isStart = draft[i] == '.' ? Ends(draft, i, "www")
            : IsSchemeWithSlashes(draft, i) ? Ends(draft, i, "http") || Ends(draft, i, "https") || Ends(draft, i, "ftp")
            : IsDropped(draft, i);
        return isStart && FlankingClasses.At(draft, i + 1) != FlankingClass.White;
    }

    /// <summary>Whether it is a scheme that Markdig takes away from what a reader sees.</summary>
    public static bool IsDropped(InlineDraft draft, int i) =>
        draft[i] == ':' && (Ends(draft, i, "mailto") || Ends(draft, i, "tel")) && FlankingClasses.At(draft, i + 1) != FlankingClass.White;

    private static bool IsSchemeWithSlashes(InlineDraft draft, int i) => draft[i + 1] == '/';

    private static bool Ends(InlineDraft draft, int end, string word)
    {
        int start = end - word.Length;
        for (int i = 0; i < word.Length; i++)
        {
            if (char.ToLowerInvariant(draft[start + i]) != word[i])
            {
                return false;
            }
        }

        return !FlankingClasses.IsAsciiLetter(draft[start - 1]);
    }
}
