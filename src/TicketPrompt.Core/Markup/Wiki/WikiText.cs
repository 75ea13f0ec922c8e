namespace TicketPrompt.Markup.Wiki;

/// <summary>What Jira's renderer takes characters for.</summary>
internal static class WikiText
{
    /// <summary>A letter or decimal digit: right beside one, a delimiter is text.</summary>
    public static bool IsWord(char c) => char.IsLetter(c) || char.IsDigit(c);

    public static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0' or '\v' or '\f';

    /// <summary>Whether nothing but blanks stands between two places.</summary>
    public static bool IsBlank(string source, int start, int end) => SkipBlanks(source, start, end) == end;

    /// <summary>The first place from a start on that is no blank; the end when there is none.</summary>
    public static int SkipBlanks(string source, int start, int end)
    {
        while (start < end && IsBlank(source[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The place behind the last character that is no blank; the start when there is none.</summary>
    public static int TrimBlanks(string source, int start, int end)
    {
        while (end > start && IsBlank(source[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The first place, from a start on, of a text that begins with a brace, compared without case; -1 when there is none.</summary>
    public static int IndexOfBrace(string source, string text, int start)
    {
        // Many times as quick as a search without case.
        int at = start < source.Length ? source.IndexOf('{', start) : -1;
        while (at >= 0 && string.Compare(source, at, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            at = source.IndexOf('{', at + 1);
        }

        return at;
    }

    /// <summary>The character at a place; NUL outside of the range.</summary>
    public static char At(string source, int at, int start, int end) => at >= start && at < end ? source[at] : '\0';
}
