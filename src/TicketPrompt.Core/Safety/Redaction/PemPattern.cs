namespace TicketPrompt.Safety;

/// <summary>
/// Private keys in PEM (RFC 7468) and PGP armour, with or without their END line: as lines, in one line, with <c>\n</c> written
/// out as in JSON, as concatenated literals of a program, quoted or commented out.
/// </summary>
internal static class PemPattern
{
    private const string End = "-----END ";
    private const string Dashes = "-----";

    // Text that talks of keys has no such run; the constant beginnings that documentation shows are shorter.
    private const int LeastFirstLine = 40;
    private const int LongestLabel = 64;

    // What may stand between two lines of a key: white space, quotation marks, what joins literals, quoting and comment signs.
    private static readonly CharacterClass Separators = new(" \t\r\n\"'`,;>|#*()");

    /// <summary>Looks at <c>-----BEGIN</c>.</summary>
    public static SecretSpan Match(string text, int anchor, int anchorEnd)
    {
        int body = EndOfLabel(text, anchorEnd);
        if (body < 0 || text.IndexOf("PRIVATE KEY", anchorEnd, body - anchorEnd, StringComparison.Ordinal) < 0)
        {
            return SecretSpan.None;
        }

        int end = 0;
        bool complete = false;
        for (int at = SkipSeparators(text, body); at < text.Length && !complete; at = SkipSeparators(text, at))
        {
            if (string.CompareOrdinal(text, at, End, 0, End.Length) == 0)
            {
                int last = EndOfLabel(text, at + End.Length);
                return end == 0 || last < 0 ? Result(anchor, end) : SecretSpan.Of(anchor, last);
            }

            int header = EndOfHeader(text, at);
            if (header > at)
            {
                at = header;
                continue;
            }

            TokenRun line = TokenRun.Read(text, at, CharacterClass.Base64);
            if (line.Length == 0 || (end == 0 && line.Length < LeastFirstLine))
            {
                break;
            }

            complete = line.Length < LeastFirstLine;
            if (complete && !IsLastLine(text, line))
            {
                break;
            }

            end = at = line.End;
            if (complete)
            {
                int next = SkipSeparators(text, at);
                int checksum = next < text.Length && text[next] == '=' ? TokenRun.Read(text, next, CharacterClass.Base64).End : at;
                next = SkipSeparators(text, checksum);
                end = checksum;
                if (string.CompareOrdinal(text, next, End, 0, End.Length) == 0 && EndOfLabel(text, next + End.Length) is > 0 and var last)
                {
                    end = last;
                }
            }
        }

        return Result(anchor, end);
    }

    private static SecretSpan Result(int anchor, int end) => end == 0 ? SecretSpan.None : SecretSpan.Of(anchor, end);

    // A short line belongs to the key where it stands alone and makes whole bytes; a word of the text below the key does not.
    private static bool IsLastLine(string text, TokenRun line) =>
        (line.Length % 4 == 0 || text[line.End - 1] == '=')
        && (line.End == text.Length || text[line.End] is '\n' or '\r' or '"' or '\'' or '\\' or '-' or '<' or '`' or '|'
            || string.CompareOrdinal(text, SkipSeparators(text, line.End), Dashes, 0, Dashes.Length) == 0);

    // After a label's name come five dashes, on the same line.
    private static int EndOfLabel(string text, int at)
    {
        int dashes = text.IndexOf(Dashes, at, Math.Min(LongestLabel, text.Length - at), StringComparison.Ordinal);
        return dashes < 0 || text.IndexOf('\n', at, dashes - at) >= 0 ? -1 : dashes + Dashes.Length;
    }

    // Proc-Type: 4,ENCRYPTED and the like, up to the line's end.
    private static int EndOfHeader(string text, int at)
    {
        int colon = at;
        while (colon < text.Length && (char.IsLetter(text[colon]) || text[colon] == '-') && colon - at < LongestLabel)
        {
            colon++;
        }

        if (colon == at || colon + 1 >= text.Length || text[colon] != ':' || text[colon + 1] != ' ')
        {
            return at;
        }

        while (colon < text.Length && text[colon] is not ('\n' or '\r' or '\\'))
        {
            colon++;
        }

        return colon;
    }

    private static int SkipSeparators(string text, int at)
    {
        while (at < text.Length)
        {
            int step = Separators.Contains(text[at]) ? 1
                : text[at] == '\\' ? EscapeLength(text, at)
                : text[at] == '<' ? BreakLength(text, at)
                : IsJoint(text, at) ? 1
                : 0;
            if (step == 0)
            {
                break;
            }

            at += step;
        }

        return at;
    }

    // \n, \\r, \": however often the backslash was escaped itself.
    private static int EscapeLength(string text, int at)
    {
        int letter = at;
        while (letter < text.Length && text[letter] == '\\')
        {
            letter++;
        }

        return letter - at + (letter < text.Length && text[letter] is 'n' or 'r' or 't' ? 1 : 0);
    }

    private static int BreakLength(string text, int at)
    {
        int end = text.IndexOf('>', at, Math.Min(8, text.Length - at));
        return end < 0 || string.Compare(text, at, "<br", 0, 3, StringComparison.OrdinalIgnoreCase) != 0 ? 0 : end + 1 - at;
    }

    // A plus between literals, the slashes of a comment, the b of Python's b"...": signs of base64 too, but alone.
    private static bool IsJoint(string text, int at) =>
        text[at] is '+' or '/' or 'b'
        && at + 1 < text.Length
        && (text[at] == 'b' ? text[at + 1] is '"' or '\'' : text[at + 1] is ' ' or '\n' or '\r' or '/' or '"');
}
