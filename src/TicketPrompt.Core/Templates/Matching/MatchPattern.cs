using TicketPrompt.Text;

namespace TicketPrompt.Templates.Matching;

/// <summary>
/// A pattern of a match rule: phrases, of which <c>a|b</c> needs one and <c>a &amp; b</c> both (of <c>a|b &amp; c</c>, c and one of the
/// others), and <c>^3</c> at the end makes it count three times.
/// </summary>
/// <param name="Boost">How many times it counts: 1 to 9.</param>
/// <param name="Needs">Of each of these lists one phrase must fit.</param>
internal sealed record MatchPattern(string Text, int Boost, MatchPhrase[][] Needs)
{
    private static readonly string[] Both = [" & "];

    /// <summary>Reads a pattern. Every text is one.</summary>
    public static MatchPattern Parse(string text)
    {
        int boost = text.Length > 2 && text[text.Length - 2] == '^' && text[text.Length - 1] is >= '1' and <= '9' ? text[text.Length - 1] - '0' : 0;
        string phrases = boost > 0 ? text.Substring(0, text.Length - 2) : text;
        return new MatchPattern(
            text,
            Math.Max(1, boost),
            [.. phrases.Split(Both, StringSplitOptions.RemoveEmptyEntries).Select(need => need.Split('|').Select(phrase => new MatchPhrase(phrase.Trim())).ToArray())]);
    }

    /// <summary>Whether it fits the texts of a field, which need not be the same text for all its phrases.</summary>
    public bool Fits(IReadOnlyList<MatchValue> values)
    {
        foreach (MatchPhrase[] need in Needs)
        {
            if (!Array.Exists(need, phrase => phrase.Fits(values)))
            {
                return false;
            }
        }

        return Needs.Length > 0;
    }
}

/// <summary>
/// One or more words with wildcards. It fits a text that has these words next to each other, whole words each and in any case:
/// <c>test</c> fits <c>qa/test-plan</c> and not <c>latest</c>. With wildcards it also fits a text that it fits from end to end.
/// </summary>
internal sealed class MatchPhrase
{
    private static readonly char[] Wildcards = ['*', '?'];

    private readonly string _text;
    private readonly string[] _words;
    private readonly bool[] _isWild;
    private readonly bool _hasWildcards;

    public MatchPhrase(string text)
    {
        _text = text;
        _words = MatchValue.WordsOf(text, wildcards: true);
        _isWild = [.. _words.Select(HasWildcards)];
        _hasWildcards = HasWildcards(text);
    }

    /// <summary>Its first word, in upper case; null when it has none.</summary>
    public string? FirstWord => _words.FirstOrDefault();

    /// <summary>How many characters of a word come before its first wildcard: all when there is none.</summary>
    public static int LiteralLength(string word) => word.IndexOfAny(Wildcards) is >= 0 and var at ? at : word.Length;

    public bool Fits(IReadOnlyList<MatchValue> values)
    {
        foreach (MatchValue value in values)
        {
            if (HasWords(value.Words) || (_hasWildcards && Wildcard.Fits(_text, value.Text)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasWords(string[] words)
    {
        for (int start = 0; _words.Length > 0 && start <= words.Length - _words.Length; start++)
        {
            int matched = 0;
            while (matched < _words.Length && HasWord(matched, words[start + matched]))
            {
                matched++;
            }

            if (matched == _words.Length)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasWord(int index, string word) =>
        _isWild[index] ? Wildcard.Fits(_words[index], word) : string.Equals(_words[index], word, StringComparison.Ordinal);

    private static bool HasWildcards(string text) => text.IndexOfAny(Wildcards) >= 0;
}
