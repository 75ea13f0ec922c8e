namespace TicketPrompt.Markup;

/// <summary>Finds text that a parser would read as an entity.</summary>
internal static class EntityText
{
    // The longest name of HTML 5 is CounterClockwiseContourIntegral.
    private const int MaxName = 31;

    /// <summary>Whether <c>&amp;name;</c>, <c>&amp;#1;</c> or <c>&amp;#x1;</c> starts there, whether or not there is such a name.</summary>
    public static bool IsAt(string text, int index) => IsAt(i => i < text.Length ? text[i] : '\n', index);

    /// <summary>As <see cref="IsAt(string, int)"/>.</summary>
    public static bool IsAt(InlineDraft text, int index) => IsAt(i => text[i], index);

    private static bool IsAt(Func<int, char> at, int index)
    {
        int i = index + 1;
        if (at(i) == '#')
        {
            i++;
            if (at(i) is 'x' or 'X')
            {
                i++;
            }
        }

        int start = i;
        while (i - start <= MaxName && CharacterClasses.IsAsciiLetterOrDigit(at(i)))
        {
            i++;
        }

        return i > start && at(i) == ';';
    }
}
