namespace TicketPrompt.Safety.Scanning;

/// <summary>A few ASCII characters that text worth a closer look must contain. At least three.</summary>
internal sealed class Anchor
{
    private readonly string[] _sets;
    private readonly CharacterClass[] _classes;

    private Anchor(string[] sets)
    {
        _sets = sets;
        _classes = [.. sets.Select(CharacterClass.Of)];
    }

    public int Length => _sets.Length;

    public string this[int position] => _sets[position];

    public static Anchor Of(string literal) => OfEach(literal, c => c.ToString());

    public static Anchor AnyCase(string literal) =>
        OfEach(literal, c => char.IsLetter(c) ? $"{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}" : c.ToString());

    /// <summary>One of the characters of each set, in turn.</summary>
    public static Anchor OfSets(params string[] sets) => new(sets);

    public bool IsAt(string text, int at)
    {
        if (at < 0 || at + _sets.Length > text.Length)
        {
            return false;
        }

        for (int i = 0; i < _classes.Length; i++)
        {
            if (!_classes[i].Contains(text[at + i]))
            {
                return false;
            }
        }

        return true;
    }

    private static Anchor OfEach(string literal, Func<char, string> setOf)
    {
        string[] sets = new string[literal.Length];
        for (int i = 0; i < sets.Length; i++)
        {
            sets[i] = setOf(literal[i]);
        }

        return new Anchor(sets);
    }
}
