namespace TicketPrompt.Markup.Writing;

/// <summary>Finds text that a parser would read as an entity.</summary>
internal static class EntityText
{
    // The longest name of HTML 5 is CounterClockwiseContourIntegral.
    private const int MaxLength = 31;

    /// <summary>Whether <c>&amp;name;</c>, <c>&amp;#1;</c> or <c>&amp;#x1;</c> starts there, whether or not there is such a name.</summary>
    public static bool IsAt(string text, int index) => Matches(text.AsSpan(index + 1, Math.Min(text.Length - index - 1, MaxLength + 3)));

    /// <summary>As <see cref="IsAt(string, int)"/>.</summary>
    public static bool IsAt(InlineDraft text, int index) => Matches(text.Span(index + 1, MaxLength + 3));

    private static bool Matches(ReadOnlySpan<char> behind)
    {
        int start = behind.IsEmpty || behind[0] != '#' ? 0
            : behind.Length > 1 && behind[1] is 'x' or 'X' ? 2
            : 1;
        int end = start;
        while (end < behind.Length && FlankingClasses.IsAsciiLetterOrDigit(behind[end]))
        {
            end++;
        }

        return end > start && end < behind.Length && behind[end] == ';';
    }
}
