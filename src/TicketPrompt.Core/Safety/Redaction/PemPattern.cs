using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>
/// Private keys in PEM (RFC 7468) and PGP armour, with or without their END line: as lines, in one line, with <c>\n</c> written
/// out as in JSON, as concatenated literals of a program, quoted or commented out.
/// </summary>
internal static class PemPattern
{
    private const string End = "-----END ";
    private const string Dashes = "-----";

    // Text that talks of keys has no such run; the constant beginnings that documentation shows are shorter.
    private const int LeastFirstLine = 36;
    private const int LongestLabel = 64;

    // What may stand between two lines of a key: white space, quotation marks, what joins literals, quoting and comment signs.
    private static readonly CharacterClass Separators = new(" \t\r\n\"'`,;>|#*()");
    private static readonly HashSet<string> LineTags = new(["br", "p", "div"], StringComparer.OrdinalIgnoreCase);
    private static readonly CharacterClass LabelName = new("A-Z0-9 ");
    private static readonly CharacterClass HeaderName = new("A-Za-z-");

    /// <summary>Looks at <c>-----BEGIN</c>.</summary>
    public static SecretSpan Match(string text, int anchor, int anchorEnd)
    {
        int body = EndOfLabel(text, anchorEnd);
        if (body < 0 || text.IndexOf("PRIVATE KEY", anchorEnd, body - anchorEnd, StringComparison.Ordinal) < 0)
        {
            return SecretSpan.None;
        }

        int end = EndOfBody(text, SkipHeaders(text, body));
        if (end < 0)
        {
            return SecretSpan.None;
        }

        int after = SkipSeparators(text, end);
        int last = string.CompareOrdinal(text, after, End, 0, End.Length) == 0 ? EndOfLabel(text, after + End.Length) : -1;
        return SecretSpan.Of(anchor, last < 0 ? end : last);
    }

    // Long lines, then perhaps a short one, then perhaps the checksum of PGP; -1 when not even the first is long enough.
    private static int EndOfBody(string text, int at)
    {
        int end = -1;
        while (true)
        {
            TokenRun line = TokenRun.Read(text, SkipSeparators(text, at), CharacterClass.Base64);
            bool full = line.Length >= LeastFirstLine;
            if (!full && (end < 0 || !(IsLastLine(text, line) || IsLastLineOfDiff(text, line))))
            {
                return end;
            }

            end = at = line.End;
            if (!full)
            {
                int checksum = SkipSeparators(text, end);
                return checksum < text.Length && text[checksum] == '=' ? TokenRun.Read(text, checksum, CharacterClass.Base64).End : end;
            }
        }
    }

    // A short line makes whole bytes, and stands alone or looks like base64: a word of the text below the key does not.
    private static bool IsLastLine(string text, TokenRun line)
    {
        if (line.Length == 0)
        {
            return false;
        }

        if (text[line.Start] == '=')
        {
            return line.Length == 5;
        }

        bool alone = line.End == text.Length || text[line.End] is '\n' or '\r' or '"' or '\'' or '\\' or '-' or '<' or '`' or '|';
        return text[line.End - 1] == '='
            || (line.Length % 4 == 0 && (alone || TokenPattern.IsMixed(text, line) || HasInnerCapital(text, line)));
    }

    // The plus that a diff puts before each line is a sign of base64 too: with it a short line is no whole number of bytes.
    private static bool IsLastLineOfDiff(string text, TokenRun line) =>
        line.Length > 1 && text[line.Start] == '+' && text[line.Start - 1] is '\n' or 'n'
        && IsLastLine(text, new TokenRun(line.Start + 1, line.End, line.Length - 1));

    private static bool HasInnerCapital(string text, TokenRun line)
    {
        for (int i = line.Start + 1; i < line.End; i++)
        {
            if (char.IsUpper(text[i]) || text[i] is '+' or '/')
            {
                return true;
            }
        }

        return false;
    }

    // A label's name is of capitals, digits and spaces; five dashes follow.
    private static int EndOfLabel(string text, int at)
    {
        int dashes = TokenRun.Read(text, at, LabelName, LongestLabel).End;
        return string.CompareOrdinal(text, dashes, Dashes, 0, Dashes.Length) == 0 ? dashes + Dashes.Length : -1;
    }

    // Proc-Type: 4,ENCRYPTED and the like: a name, a colon and a space, up to the line's end.
    private static int SkipHeaders(string text, int at)
    {
        while (true)
        {
            int name = SkipSeparators(text, at);
            int colon = TokenRun.Read(text, name, HeaderName, LongestLabel).End;
            if (colon == name || colon + 1 >= text.Length || text[colon] != ':' || text[colon + 1] != ' ')
            {
                return at;
            }

            at = colon;
            while (at < text.Length && text[at] is not ('\n' or '\r' or '\\'))
            {
                at++;
            }
        }
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

    // What HTML puts between lines: a tag without attributes.
    private static int BreakLength(string text, int at)
    {
        int end = text.IndexOf('>', at, Math.Min(8, text.Length - at));
        return end >= 0 && LineTags.Contains(text.Substring(at + 1, end - at - 1).Trim('/', ' ')) ? end + 1 - at : 0;
    }

    // A plus between literals, the slashes of a comment, the b of Python's b"...": signs of base64 too, but alone.
    private static bool IsJoint(string text, int at)
    {
        int next = at + 1;
        switch (text[at])
        {
            case 'b':
                return next < text.Length && text[next] is '"' or '\'';
            case '+':
                return next < text.Length && text[next] is ' ' or '\n' or '\r' or '"' or '-';
            case '/':
                while (next < text.Length && next - at < 3 && text[next] == '/')
                {
                    next++;
                }

                return next < text.Length && (text[next] is ' ' or '-' || (next - at == 1 && text[next] is '\n' or '\r' or '"'));
            default:
                return false;
        }
    }
}
