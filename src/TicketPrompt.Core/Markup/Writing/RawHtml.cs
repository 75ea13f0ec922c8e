namespace TicketPrompt.Markup.Writing;

/// <summary>Finds text that a parser could read as HTML: an entity, a tag, an e-mail address between angle brackets.</summary>
internal static class RawHtml
{
    // The longest name of HTML 5 is CounterClockwiseContourIntegral.
    private const int MaxEntityLength = 31;

    // A local part of an address has at most 64 characters (RFC 5321, 4.5.3.1.1).
    private const int MaxLocalPart = 64;

    /// <summary>Whether <c>&amp;name;</c>, <c>&amp;#1;</c> or <c>&amp;#x1;</c> starts there, whether or not there is such a name.</summary>
    public static bool IsEntity(string text, int at) => IsEntity(text.AsSpan(at + 1, Math.Min(text.Length - at - 1, MaxEntityLength + 3)));

    public static bool IsEntity(UnescapedMarkdown text, int at) => IsEntity(text.Span(at + 1, MaxEntityLength + 3));

    /// <summary>Whether the <c>&lt;</c> there could start a tag or an address, if a <c>&gt;</c> follows.</summary>
    public static bool MayStartTag(UnescapedMarkdown text, int i) =>
        text[i + 1] is '/' or '!' or '?' || FlankingClasses.IsAsciiLetter(text[i + 1]) || IsMailAddress(text, i + 1);

    private static bool IsEntity(ReadOnlySpan<char> behind)
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

    private static bool IsMailAddress(UnescapedMarkdown text, int start)
    {
        int i = start;
        while (i - start < MaxLocalPart && (FlankingClasses.IsAsciiLetterOrDigit(text[i]) || ".!#$%&'*+/=?^_`{|}~-".IndexOf(text[i]) >= 0))
        {
            i++;
        }

        return i > start && text[i] == '@';
    }
}
