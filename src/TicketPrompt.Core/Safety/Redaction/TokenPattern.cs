using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>Patterns of tokens that a prefix tells.</summary>
internal static class TokenPattern
{
    /// <summary>The prefix, then that many characters of a class. Never a part of a longer run: that is another thing.</summary>
    public static SecretPattern After(CharacterClass characters, int least, int most = int.MaxValue, Func<string, TokenRun, bool>? check = null) =>
        (text, anchor, anchorEnd) =>
        {
            if (!TokenRun.MayStart(text, anchor))
            {
                return SecretSpan.None;
            }

            TokenRun run = TokenRun.Read(text, anchorEnd, characters, most).WithoutFullStop(text, least);
            if (run.Length < least || !TokenRun.MayEnd(text, run.End))
            {
                return SecretSpan.None;
            }

            return Placeholder.IsToken(text, run.Start, run.End) || check?.Invoke(text, run) == false
                ? SecretSpan.NoneBefore(run.End)
                : SecretSpan.Of(anchor, run.End);
        };

    public static SecretPattern Exactly(CharacterClass characters, int length, Func<string, TokenRun, bool>? check = null) =>
        After(characters, length, length, check);

    public static bool HasDigit(string text, TokenRun run) => Has(text, run, char.IsDigit);

    public static bool IsMixed(string text, TokenRun run) => Has(text, run, char.IsDigit) && Has(text, run, char.IsLetter);

    public static bool IsDense(string text, TokenRun run) =>
        Has(text, run, char.IsDigit) && Has(text, run, char.IsUpper) && Has(text, run, char.IsLower);

    /// <summary>Letters of both cases and no name, as base64 of random bytes.</summary>
    public static bool IsBase64(string text, TokenRun run) =>
        Has(text, run, char.IsUpper) && Has(text, run, char.IsLower) && (Has(text, run, c => c == '+') || LooksRandom(text, run));

    /// <summary>Letters of both cases, and no name in camel case.</summary>
    public static bool IsRandomOfBothCases(string text, TokenRun run) =>
        Has(text, run, char.IsUpper) && Has(text, run, char.IsLower) && LooksRandom(text, run);

    /// <summary>What a random token of letters alone looks like, or one with a digit.</summary>
    public static bool LooksRandom(string text, TokenRun run)
    {
        if (IsMixed(text, run))
        {
            return true;
        }

        int capitalPairs = 0;
        for (int i = run.Start + 1; i < run.End; i++)
        {
            capitalPairs += char.IsUpper(text[i]) && char.IsUpper(text[i - 1]) ? 1 : 0;
        }

        return capitalPairs > 1 && Has(text, run, char.IsLower);
    }

    private static bool Has(string text, TokenRun run, Func<char, bool> isIn)
    {
        for (int i = run.Start; i < run.End; i++)
        {
            if (isIn(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
