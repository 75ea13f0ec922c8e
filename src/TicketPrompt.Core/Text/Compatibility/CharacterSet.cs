namespace TicketPrompt.Text.Compatibility;

/// <summary>A set of characters to search text for: .NET's own vectorised search from version 8 on, a table of the ASCII ones before.</summary>
internal sealed class CharacterSet
{
#if NET8_0_OR_GREATER
    private readonly System.Buffers.SearchValues<char> _values;

    public CharacterSet(string characters) => _values = System.Buffers.SearchValues.Create(characters);

    public int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(_values);
#else
    private readonly bool[] _ascii = new bool[128];
    private readonly string _others = "";

    public CharacterSet(string characters)
    {
        foreach (char c in characters)
        {
            if (c < 128)
            {
                _ascii[c] = true;
            }
            else
            {
                _others += c;
            }
        }
    }

    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < 128 ? _ascii[text[i]] : _others.IndexOf(text[i]) >= 0)
            {
                return i;
            }
        }

        return -1;
    }
#endif
}
