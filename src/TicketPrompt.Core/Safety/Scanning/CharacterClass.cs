namespace TicketPrompt.Safety.Scanning;

/// <summary>A set of ASCII characters, written as in a regular expression's brackets: <c>A-Za-z0-9_-</c> (a hyphen last is itself).</summary>
internal sealed class CharacterClass
{
    private readonly ulong _low;
    private readonly ulong _high;

    public CharacterClass(string ranges)
        : this(Expand(ranges))
    {
    }

    private CharacterClass(IEnumerable<char> characters)
    {
        foreach (char c in characters)
        {
            _ = c < 64 ? _low |= 1UL << c : _high |= 1UL << (c - 64);
        }
    }

    public static CharacterClass Alphanumeric { get; } = new("0-9A-Za-z");

    public static CharacterClass Capitals { get; } = new("0-9A-Z");

    public static CharacterClass Digits { get; } = new("0-9");

    public static CharacterClass Hexadecimal { get; } = new("0-9A-Fa-f");

    /// <summary>Letters, digits, underscore and hyphen: base64url, and what most vendors use.</summary>
    public static CharacterClass Word { get; } = new("0-9A-Za-z_-");

    public static CharacterClass Underscored { get; } = new("0-9A-Za-z_");

    public static CharacterClass Dotted { get; } = new("0-9A-Za-z_.-");

    public static CharacterClass Base64 { get; } = new("0-9A-Za-z+/=");

    /// <summary>The class of just those characters: a hyphen is one of them.</summary>
    public static CharacterClass Of(string characters) => new((IEnumerable<char>)characters);

    public bool Contains(char c) => c < 128 && ((c < 64 ? _low : _high) >> (c & 63) & 1) != 0;

    private static IEnumerable<char> Expand(string ranges)
    {
        for (int i = 0; i < ranges.Length; i++)
        {
            bool range = i + 2 < ranges.Length && ranges[i + 1] == '-';
            char last = range ? ranges[i + 2] : ranges[i];
            for (char c = ranges[i]; c <= last; c++)
            {
                yield return c;
            }

            i += range ? 2 : 0;
        }
    }
}
