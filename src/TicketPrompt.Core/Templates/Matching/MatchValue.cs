namespace TicketPrompt.Templates.Matching;

/// <summary>A text of a ticket as match rules see it: whole, and as words in upper case.</summary>
/// <param name="Words">Its runs of letters and digits; everything else parts words, so <c>area/web-ui</c> has three.</param>
/// <param name="Prefixes">How each word begins (see <see cref="MatchIndex.PrefixOf"/>).</param>
internal sealed record MatchValue(string Text, string[] Words, string?[] Prefixes)
{
    public static MatchValue Of(string text)
    {
        string[] words = WordsOf(text, wildcards: false);
        return new MatchValue(text, words, Array.ConvertAll(words, MatchIndex.PrefixOf));
    }

    /// <summary>The words of a text, or of a pattern, whose wildcards belong to its words.</summary>
    public static string[] WordsOf(string text, bool wildcards)
    {
        List<string> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || (wildcards && text[i] is '*' or '?')))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(text.Substring(start, i - start).ToUpperInvariant());
                start = -1;
            }
        }

        return [.. words];
    }
}
