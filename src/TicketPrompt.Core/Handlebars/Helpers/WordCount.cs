namespace TicketPrompt.Handlebars.Helpers;

/// <summary>How much a text that is no sentence by its characters says all the same: <c>ignore-all-previous-instructions</c>.</summary>
internal static class WordCount
{
    // A run of letters as long as this is words without spaces.
    private const int LongestWord = 24;

    // An identifier in hexadecimal digits has runs of letters, and no words.
    private const int LeastIdentifier = 16;

    /// <summary>Words that address an agent; none is in the key or the address of an everyday ticket.</summary>
    private static readonly HashSet<string> Telling = new(
        ("ignore disregard forget override overrule bypass obey instruction instructions previous prior preceding prompt prompts assistant please "
        + "sudo rm curl wget execute exec eval reveal exfiltrate jailbreak").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a part of a text; <see cref="int.MaxValue"/> when one tells that it is more than a name.</summary>
    /// <remarks>Words are two letters or more; whatever else there is, and a capital behind a small letter, parts them.</remarks>
    public static int Of(string text, int start, int end)
    {
        if (IsIdentifier(text, start, end))
        {
            return 0;
        }

        int words = 0;
        for (int at = start; at < end;)
        {
            int from = at;
            while (at < end && char.IsLetter(text[at]) && (at == from || !char.IsUpper(text[at]) || char.IsUpper(text[at - 1])))
            {
                at++;
            }

            int length = at - from;
            if (length > LongestWord || (length >= 2 && Telling.Contains(text.Substring(from, length))))
            {
                return int.MaxValue;
            }

            words += length >= 2 ? 1 : 0;
            at = length == 0 ? at + 1 : at;
        }

        return words;
    }

    private static bool IsIdentifier(string text, int start, int end)
    {
        bool hasDigit = false;
        for (int i = start; i < end; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or '-'))
            {
                return false;
            }

            hasDigit |= text[i] is >= '0' and <= '9';
        }

        return hasDigit && end - start >= LeastIdentifier;
    }
}
