using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>JSON Web Tokens (RFC 7519): three parts of base64url (signed), or five (encrypted, RFC 7516).</summary>
internal static class JwtPattern
{
    private const int LeastPart = 10;
    private const int LeastSignature = 20;

    // What headers start with: {"alg":, {"typ":, {"kid":, {"x5t":, {"enc":, {"cty":. After such a one the payload may be anything.
    private static readonly string[] Headers = ["eyJhbGciOi", "eyJ0eXAiOi", "eyJraWQiOi", "eyJ4NXQiOi", "eyJlbmMiOi", "eyJjdHkiOi"];

    /// <summary>Looks at <c>eyJ</c>, which is base64 for <c>{"</c>.</summary>
    public static SecretSpan Match(string text, int anchor, int anchorEnd)
    {
        if (!TokenRun.MayStart(text, anchor))
        {
            return SecretSpan.None;
        }

        TokenRun header = TokenRun.Read(text, anchor, CharacterClass.Word);
        TokenRun second = After(text, header);
        if (header.Length < LeastPart || second.Length == 0)
        {
            return SecretSpan.NoneBefore(header.End);
        }

        TokenRun third = After(text, second);
        if (second.Length >= LeastPart && string.CompareOrdinal(text, second.Start, "eyJ", 0, 3) == 0)
        {
            // An unsigned token ends with its second full stop.
            bool unsigned = third.Length == 0 && second.End < text.Length && text[second.End] == '.';
            return third.Length > 0 || unsigned ? SecretSpan.Of(anchor, unsigned ? second.End + 1 : third.End) : SecretSpan.NoneBefore(second.End);
        }

        bool known = Headers.Any(start => string.CompareOrdinal(text, anchor, start, 0, start.Length) == 0);
        TokenRun fifth = After(text, After(text, third));
        return third.Length > 0 && fifth.Length >= LeastPart ? SecretSpan.Of(anchor, fifth.End)
            : known && second.Length >= LeastPart && third.Length >= LeastSignature ? SecretSpan.Of(anchor, third.End)
            : SecretSpan.NoneBefore(second.End);
    }

    private static TokenRun After(string text, TokenRun part) =>
        part.End < text.Length && text[part.End] == '.' ? TokenRun.Read(text, part.End + 1, CharacterClass.Word) : new TokenRun(part.End, part.End, 0);
}
