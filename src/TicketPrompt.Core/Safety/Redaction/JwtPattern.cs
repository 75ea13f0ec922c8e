using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>JSON Web Tokens (RFC 7519): three parts of base64url (signed), or five (encrypted, RFC 7516).</summary>
internal static class JwtPattern
{
    private const int LeastPart = 10;
    private const int LeastSignature = 20;

    // A line that is wrapped is long; what of a signature stands in the next line is no word.
    private const int LeastLine = 40;
    private const int LeastRest = 6;

    // Of HMAC, RSA and elliptic curves.
    private static readonly int[] SignatureLengths = [43, 64, 86, 88, 96, 171, 176, 342, 512, 683];

    // What headers start with: {"alg":, {"typ":, {"kid":, {"x5t":, {"enc":, {"cty":. After such a one the payload may be anything.
    private static readonly string[] Headers = ["eyJhbGciOi", "eyJ0eXAiOi", "eyJraWQiOi", "eyJ4NXQiOi", "eyJlbmMiOi", "eyJjdHkiOi"];

    /// <summary>Looks at <c>eyJ</c>, which is base64 for <c>{"</c>.</summary>
    public static SecretSpan Match(string text, int anchor, int anchorEnd)
    {
        if (!TokenRun.MayStart(text, anchor))
        {
            return SecretSpan.None;
        }

        TokenRun header = Wrapped(text, TokenRun.Read(text, anchor, CharacterClass.Word), anchor, last: false);
        TokenRun second = After(text, header, anchor, last: false);
        if (header.Length < LeastPart || second.Length == 0)
        {
            return SecretSpan.NoneBefore(header.End);
        }

        TokenRun third = After(text, second, anchor, last: true);
        if (second.Length >= LeastPart && string.CompareOrdinal(text, second.Start, "eyJ", 0, 3) == 0)
        {
            // An unsigned token ends with its second full stop.
            bool unsigned = third.Length == 0 && second.End < text.Length && text[second.End] == '.';
            return third.Length > 0 || unsigned ? SecretSpan.Of(anchor, unsigned ? second.End + 1 : third.End) : SecretSpan.NoneBefore(second.End);
        }

        bool known = Headers.Any(start => string.CompareOrdinal(text, anchor, start, 0, start.Length) == 0);
        TokenRun fifth = After(text, After(text, third, anchor, last: false), anchor, last: false);
        return third.Length > 0 && fifth.Length >= LeastPart ? SecretSpan.Of(anchor, fifth.End)
            : known && second.Length >= LeastPart && third.Length >= LeastSignature ? SecretSpan.Of(anchor, third.End)
            : SecretSpan.NoneBefore(second.End);
    }

    private static TokenRun After(string text, TokenRun part, int anchor, bool last)
    {
        if (part.End >= text.Length || text[part.End] != '.')
        {
            return new TokenRun(part.End, part.End, 0);
        }

        TokenRun next = TokenRun.Read(text, part.End + 1, CharacterClass.Word);
        if (next.Length == 0 && NextLine(text, part.End + 1) is > 0 and var line)
        {
            next = TokenRun.Read(text, line, CharacterClass.Word);
            next = next.Length >= LeastSignature ? next : new TokenRun(part.End + 1, part.End + 1, 0);
        }

        return Wrapped(text, next, anchor, last);
    }

    // A part that goes on in the next line: up to its full stop, or, of a signature that is too short, what looks random.
    private static TokenRun Wrapped(string text, TokenRun part, int anchor, bool last)
    {
        while (part.Length > 0 && part.End - anchor >= LeastLine && NextLine(text, part.End) is > 0 and var line)
        {
            TokenRun rest = TokenRun.Read(text, line, CharacterClass.Word);
            bool goesOn = last
                ? !SignatureLengths.Contains(part.Length) && rest.Length >= LeastRest && TokenPattern.IsMixed(text, rest) && TokenRun.MayEnd(text, rest.End)
                : rest.Length > 0 && rest.End < text.Length && (text[rest.End] == '.' || (rest.Length >= LeastLine && NextLine(text, rest.End) > 0));
            if (!goesOn)
            {
                break;
            }

            part = new TokenRun(part.Start, rest.End, part.Length + rest.Length);
        }

        return part;
    }

    // The next line's start, without what quotes or continues it; -1 where no line ends here.
    private static int NextLine(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\\' or '\r')
        {
            at++;
        }

        if (at >= text.Length || text[at] != '\n')
        {
            return -1;
        }

        at++;
        while (at < text.Length && text[at] is ' ' or '>' or '\t')
        {
            at++;
        }

        return at;
    }
}
