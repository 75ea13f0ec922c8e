using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>Patterns of tokens that a prefix tells.</summary>
internal static class TokenPattern
{
    private static readonly CharacterClass Padding = CharacterClass.Of("=");

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

    /// <summary>A token with its mark in the middle: that many characters before it, and one of two lengths in all, less padding.</summary>
    public static SecretPattern Around(CharacterClass characters, int before, int length, int other) => (text, anchor, anchorEnd) =>
    {
        int start = anchor - before;
        if (start < 0 || !TokenRun.MayStart(text, start))
        {
            return SecretSpan.None;
        }

        TokenRun run = TokenRun.Read(text, start, characters, Math.Max(length, other) + 1);
        if ((run.Length != length && run.Length != other) || run.End < anchorEnd || run.End - start != run.Length)
        {
            return SecretSpan.None;
        }

        int end = TokenRun.Read(text, run.End, Padding, 2).End;
        return TokenRun.MayEnd(text, end) && IsRandomOfBothCases(text, run) && !Placeholder.IsToken(text, start, end) ? SecretSpan.Of(start, end) : SecretSpan.None;
    };

    /// <summary>A token with its mark in the middle, of other characters before it than after it.</summary>
    public static SecretPattern Between(CharacterClass left, int before, CharacterClass right, int least, int most) => (text, anchor, anchorEnd) =>
    {
        int start = anchor - before;
        if (start < 0 || !TokenRun.MayStart(text, start) || TokenRun.Read(text, start, left, before + 1).End != anchor)
        {
            return SecretSpan.None;
        }

        TokenRun run = TokenRun.Read(text, anchorEnd, right, most);
        return run.Length >= least && TokenRun.MayEnd(text, run.End) ? SecretSpan.Of(start, run.End) : SecretSpan.None;
    };

    /// <summary>The prefix, that many characters, a full stop, and that many of another class.</summary>
    public static SecretPattern Joined(CharacterClass left, int leftLength, CharacterClass right, int rightLength) => (text, anchor, anchorEnd) =>
    {
        TokenRun first = TokenRun.Read(text, anchorEnd, left, leftLength + 1);
        TokenRun second = first.Length == leftLength ? TokenRun.ReadAfter(text, first.End, '.', right, rightLength) : default;
        return second.Length == rightLength && TokenRun.MayStart(text, anchor) && TokenRun.MayEnd(text, second.End)
            ? SecretSpan.Of(anchor, second.End)
            : SecretSpan.None;
    };

    /// <summary>8, 4, 4, 4 and 12 characters with hyphens between.</summary>
    public static bool IsGuid(string text, TokenRun run) =>
        TokenRun.Unescape(text, run.Start, run.End) is { Length: 36 } guid
        && !guid.Where((c, i) => (c == '-') != i is 8 or 13 or 18 or 23).Any();

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
