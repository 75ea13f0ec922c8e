namespace TicketPrompt.Templates.Matching;

/// <summary>
/// The patterns of one field's rule, by how they begin: a ticket is held against the few that one of its words can begin, not
/// against hundreds.
/// </summary>
internal sealed class MatchIndex
{
    // A phrase that begins with a wildcard behind fewer letters is tried for every ticket.
    private const int PrefixLength = 2;

    private readonly MatchPattern[] _patterns;
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byPrefix = new(StringComparer.Ordinal);
    private readonly List<int> _anywhere = [];

    public MatchIndex(IReadOnlyList<string> patterns)
    {
        _patterns = [.. patterns.Select(MatchPattern.Parse)];
        for (int i = 0; i < _patterns.Length; i++)
        {
            // All its parts must fit, so the first tells whether the rest is worth a look.
            foreach (MatchPhrase phrase in _patterns[i].Needs.FirstOrDefault() ?? [])
            {
                ListOf(phrase).Add(i);
            }
        }
    }

    /// <summary>The patterns that fit the texts of the field, in the rule's order.</summary>
    public IReadOnlyList<MatchPattern> Fitting(IReadOnlyList<MatchValue> values)
    {
        List<int>? candidates = null;
        foreach (MatchValue value in values)
        {
            for (int i = 0; i < value.Words.Length; i++)
            {
                Add(ref candidates, _byWord, value.Words[i]);
                if (_byPrefix.Count > 0 && value.Prefixes[i] is string prefix)
                {
                    Add(ref candidates, _byPrefix, prefix);
                }
            }
        }

        if (_anywhere.Count > 0)
        {
            (candidates ??= []).AddRange(_anywhere);
        }

        if (candidates is null)
        {
            return [];
        }

        candidates.Sort();
        List<MatchPattern> fitting = [];
        for (int i = 0; i < candidates.Count; i++)
        {
            bool isNew = i == 0 || candidates[i] != candidates[i - 1];
            if (isNew && _patterns[candidates[i]].Fits(values))
            {
                fitting.Add(_patterns[candidates[i]]);
            }
        }

        return fitting;
    }

    /// <summary>The beginning of a word by which patterns with a wildcard are found; null when the word is too short.</summary>
    public static string? PrefixOf(string word) => word.Length < PrefixLength ? null : word.Substring(0, PrefixLength);

    private static void Add(ref List<int>? candidates, Dictionary<string, List<int>> index, string key)
    {
        if (index.TryGetValue(key, out List<int>? found))
        {
            (candidates ??= []).AddRange(found);
        }
    }

    private List<int> ListOf(MatchPhrase phrase)
    {
        if (phrase.FirstWord is not string first)
        {
            return _anywhere;
        }

        int literal = MatchPhrase.LiteralLength(first);
        return literal == first.Length ? ListAt(_byWord, first)
            : literal >= PrefixLength ? ListAt(_byPrefix, first.Substring(0, PrefixLength))
            : _anywhere;
    }

    private static List<int> ListAt(Dictionary<string, List<int>> index, string key)
    {
        if (!index.TryGetValue(key, out List<int>? list))
        {
            index.Add(key, list = []);
        }

        return list;
    }
}
