namespace TicketPrompt.Markup.Wiki;

/// <summary>
/// Subscripts and superscripts right behind a word: <c>H~2~O</c>, <c>m^2^</c>. Jira wants <c>H{~}2{~}O</c> there, and shows the
/// delimiters else; people write them all the same, and mean nothing else by them.
/// </summary>
internal static class ScriptInWord
{
    private const int MaxLength = 12;

    /// <summary>The place of the delimiter that ends the script which one at a place starts; null when there is none.</summary>
    public static int? FindEnd(string source, int at, int start, int end)
    {
        char delimiter = source[at];
        if (delimiter is not ('^' or '~') || !WikiText.IsWord(WikiText.At(source, at - 1, start, end)))
        {
            return null;
        }

        int close = at + 1;
        bool isNumber = true;
        if (delimiter == '^' && close < end && source[close] is '-' or '+')
        {
            close++;
        }

        int first = close;
        while (close < end && close - at <= MaxLength && WikiText.IsWord(source[close]))
        {
            isNumber &= char.IsDigit(source[close]);
            close++;
        }

        // a^b^c and HEAD~1~2 are something else; H~2~O is not.
        char after = WikiText.At(source, close + 1, start, end);
        bool endsWord = !WikiText.IsWord(after) || (delimiter == '~' && isNumber && char.IsLetter(after));
        return close > first && close < end && source[close] == delimiter && after != delimiter && endsWord ? close : null;
    }
}
