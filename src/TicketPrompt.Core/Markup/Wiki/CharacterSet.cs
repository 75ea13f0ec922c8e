namespace TicketPrompt.Markup.Wiki;

/// <summary>A set of ASCII characters to look for. Quicker than IndexOfAny where one of many stands every few characters.</summary>
internal sealed class CharacterSet
{
    private readonly bool[] _has = new bool[128];

    /// <summary>A set of characters.</summary>
    public CharacterSet(string characters)
    {
        foreach (char c in characters)
        {
            _has[c] = true;
        }
    }

    /// <summary>The first place from a start on where a character of the set stands; the end when there is none.</summary>
    public int Find(string source, int start, int end)
    {
        int at = start;
        while (at < end && (source[at] >= 128 || !_has[source[at]]))
        {
            at++;
        }

        return at;
    }
}
