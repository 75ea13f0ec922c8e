using System.Globalization;

namespace TicketPrompt.Safety.Suspicion;

/// <summary>Tells words that somebody is to read from names, numbers and code.</summary>
internal static class Sentence
{
    private const int OfWord = 6;

    /// <summary>Whether a stretch of text has so many words. Where a script writes no spaces, two ideographs or three letters count as one.</summary>
    public static bool HasWords(string text, int start, int end, int least)
    {
        int words = 0;
        int dense = 0;
        for (int at = start; at < end && words + (dense / OfWord) < least;)
        {
            int from = at;
            bool plain = true;
            bool hasLetter = false;
            for (; at < end && !char.IsWhiteSpace(text[at]); at++)
            {
                char c = text[at];
                bool isLetter = char.IsLetter(c);
                dense += !isLetter || !InstructionPhrase.IsOfDenseScript(c) ? 0 : c is >= '\u3400' and <= '\u9FFF' ? OfWord / 2 : OfWord / 3;
                hasLetter |= isLetter && !InstructionPhrase.IsOfDenseScript(c);

                // Within a word: an apostrophe or a hyphen. Around it: whatever ends or opens a sentence.
                plain &= isLetter || char.GetUnicodeCategory(c) is not UnicodeCategory.DecimalDigitNumber
                    && (c is '\'' or '-' or '\u2019' || at == from || IsEnd(c));
            }

            words += plain && hasLetter ? 1 : 0;
            at++;
        }

        return words + (dense / OfWord) >= least;
    }

    private static bool IsEnd(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '"' or '\u201D' or '*';
}
