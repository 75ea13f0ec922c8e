using TicketPrompt.Text;

namespace TicketPrompt.Templates.Matching;

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
