using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>Patterns of secrets without a form of their own, which the name before them tells: <c>AccountKey=...</c>.</summary>
internal static class NamedSecretPattern
{
    // Between a name and its value: an assignment in a program, JSON, YAML, XML, a table; with escaped quotation marks.
    private static readonly CharacterClass Assignment = new(" \t\"'`:=>|\\*");
    private const int LongestAssignment = 16;
    private const int AwsSecretLength = 40;
    private const int LongestWord = 24;

    private static readonly CharacterClass SasCharacters = new("0-9A-Za-z+/=_-");
    private static readonly CharacterClass AwsSecretCharacters = new("0-9A-Za-z+/");

    /// <summary>The name, an assignment, then that many characters of a class and no more.</summary>
    public static SecretPattern Value(CharacterClass characters, int least, int most, Func<string, TokenRun, bool>? check = null) => (text, _, anchorEnd) =>
    {
        int start = anchorEnd;
        while (start < text.Length && start - anchorEnd < LongestAssignment && AssignmentLength(text, start) is > 0 and var step)
        {
            start += step;
        }

        TokenRun run = TokenRun.Read(text, start, characters, most);
        return start > anchorEnd && run.Length >= least && TokenRun.MayEnd(text, run.End) && !Placeholder.IsToken(text, run.Start, run.End)
            && check?.Invoke(text, run) != false
            ? SecretSpan.Of(start, run.End)
            : SecretSpan.None;
    };

    /// <summary>The name, an assignment, then a GUID.</summary>
    public static SecretPattern Guid => Value(new("0-9A-Fa-f-"), 36, 36, TokenPattern.IsGuid);

    /// <summary>The name, then at most that far behind it what another pattern takes.</summary>
    public static SecretPattern Within(int reach, string prefix, SecretPattern pattern) => (text, _, anchorEnd) =>
    {
        int to = Math.Min(text.Length, anchorEnd + reach);
        for (int at = anchorEnd; (at = text.IndexOf(prefix, at, to - at, StringComparison.Ordinal)) >= 0; at++)
        {
            SecretSpan span = pattern(text, at, at + prefix.Length);
            if (span.Found)
            {
                return span;
            }
        }

        return SecretSpan.None;
    };

    // One sign of an assignment, escaped or not (\u003d). An escape that means something else begins the value.
    private static int AssignmentLength(string text, int at)
    {
        int escape = TextEscape.Read(text, at, out char escaped);
        return Assignment.Contains(escape > 0 ? escaped : text[at]) ? Math.Max(1, escape) : 0;
    }

    /// <summary>A SAS token's signature: base64 of an HMAC-SHA256, mostly URL-encoded. Its length keeps hexadecimal digests out.</summary>
    public static SecretSpan SasSignature(string text, int anchor, int anchorEnd)
    {
        TokenRun run = TokenRun.Read(text, anchorEnd, SasCharacters, 45);
        return TokenRun.MayStart(text, anchor) && run.Length is 43 or 44 && TokenRun.MayEnd(text, run.End) ? SecretSpan.Of(anchorEnd, run.End) : SecretSpan.None;
    }

    /// <summary>The forty characters of an AWS secret key that follow its name, in prose or a table too.</summary>
    public static SecretSpan AwsSecret(string text, int anchor, int anchorEnd) => AwsSecretWithin(text, anchorEnd, 60);

    /// <summary>The forty characters of an AWS secret key that follow its key id: the next column, or the next line.</summary>
    public static SecretSpan AwsSecretAfterId(string text, int anchor, int anchorEnd)
    {
        TokenRun id = TokenRun.Read(text, anchorEnd, CharacterClass.Capitals, 16);
        return id.Length == 16 && TokenRun.MayStart(text, anchor) && TokenRun.MayEnd(text, id.End)
            ? AwsSecretWithin(text, id.End, 160)
            : SecretSpan.None;
    }

    private static SecretSpan AwsSecretWithin(string text, int from, int reach)
    {
        for (int at = from; at < text.Length && at - from <= reach;)
        {
            TokenRun run = TokenRun.Read(text, at, AwsSecretCharacters, AwsSecretLength + 1);
            bool otherValue = run.Length > LongestWord && run.Length != AwsSecretLength;
            if (otherValue || RedactionLabel.StartsAt(text, at) || string.CompareOrdinal(text, at, "\n\n", 0, 2) == 0)
            {
                break;
            }

            if (run.Length == AwsSecretLength && TokenRun.MayStart(text, at) && TokenRun.MayEnd(text, run.End))
            {
                return TokenPattern.IsBase64(text, run) && !Placeholder.IsToken(text, run.Start, run.End) && MayBeAwsSecret(text, run)
                    ? SecretSpan.Of(run.Start, run.End)
                    : SecretSpan.None;
            }

            at = Math.Max(run.End, at + 1);
        }

        return SecretSpan.None;
    }

    // A path of forty characters has more slashes than chance gives.
    private static bool MayBeAwsSecret(string text, TokenRun run) =>
        text.Substring(run.Start, run.End - run.Start).Count(c => c == '/') <= 6;
}
