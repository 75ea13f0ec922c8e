using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>Patterns of Entra ID client secrets and Azure DevOps personal access tokens, which have their mark in the middle.</summary>
internal static class AzurePattern
{
    private const int BeforeMark = 3;
    private const int DevOpsLength = 84;
    private const int DevOpsMark = 76;
    private const int OldDevOpsLength = 52;

    private static readonly CharacterClass EntraCharacters = new("0-9A-Za-z_~.-");
    private static readonly CharacterClass Base32 = new("a-z2-7");

    /// <summary>A client secret: three characters, a digit, <c>Q~</c>, then 31 to 34 more. The anchor starts at the digit.</summary>
    public static SecretSpan Entra(string text, int anchor, int anchorEnd)
    {
        int start = anchor - BeforeMark;
        if (start < 0 || !TokenRun.MayStart(text, start))
        {
            return SecretSpan.None;
        }

        for (int i = start; i < anchor; i++)
        {
            if (!EntraCharacters.Contains(text[i]))
            {
                return SecretSpan.None;
            }
        }

        TokenRun run = TokenRun.Read(text, anchorEnd, EntraCharacters, 34);
        return run.Length >= 31 && TokenRun.MayEnd(text, run.End) ? SecretSpan.Of(start, run.End) : SecretSpan.None;
    }

    /// <summary>A token of 84 characters with <c>AZDO</c> before the last four.</summary>
    public static SecretSpan DevOps(string text, int anchor, int anchorEnd)
    {
        int start = anchor - DevOpsMark;
        if (start < 0 || !TokenRun.MayStart(text, start))
        {
            return SecretSpan.None;
        }

        TokenRun run = TokenRun.Read(text, start, CharacterClass.Alphanumeric, DevOpsLength);
        return run.End - start == DevOpsLength && TokenRun.MayEnd(text, run.End) ? SecretSpan.Of(start, run.End) : SecretSpan.None;
    }

    /// <summary>
    /// An older token: 52 characters of base32 in small letters, without any mark. The anchor is a digit between letters; the
    /// length, the alphabet and many different characters tell it from a digest, an id or a name.
    /// </summary>
    public static SecretSpan OldDevOps(string text, int anchor, int anchorEnd)
    {
        int start = anchor;
        while (start > 0 && anchor - start < OldDevOpsLength && Base32.Contains(text[start - 1]))
        {
            start--;
        }

        if (start > 0 && text[start - 1] == '\\' && TextEscape.EndsBefore(text, start + 1))
        {
            start++;
        }

        TokenRun run = TokenRun.Read(text, start, Base32, OldDevOpsLength);
        return run.End - start == OldDevOpsLength
            && TokenRun.MayStart(text, start)
            && TokenRun.MayEnd(text, run.End)
            && text.Substring(start, OldDevOpsLength).Distinct().Count() >= 14
            && text.Substring(start, OldDevOpsLength).Count(char.IsDigit) >= 2
                ? SecretSpan.Of(start, run.End)
                : SecretSpan.NoneBefore(run.End);
    }
}
