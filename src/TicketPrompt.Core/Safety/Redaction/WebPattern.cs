using System.Text;
using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>Patterns of what stands in URLs and HTTP headers.</summary>
internal static class WebPattern
{
    private const int LongestAuthority = 1024;
    private const int LeastBearer = 20;
    private const int LeastBearerInHeader = 8;
    private const int HeaderReach = 32;
    private const int LeastKey = 16;
    private const int LongestLabel = 64;
    private const int LongestCookie = 4096;
    private const int LongestAssignment = 12;

    private static readonly string[] Schemes = ["token ", "token=", "apikey ", "api-key ", "ssws ", "key ", "key="];

    private static readonly string[] CvsMethods = [":pserver:", ":gserver:", ":kserver:", ":sspi:", ":ext:", ":extssh:", ":server:", ":fork:", ":local:"];

    private static readonly CharacterClass UrlPath = new("0-9A-Za-z_/@-");
    private static readonly CharacterClass BearerCharacters = new("0-9A-Za-z._~+/=-");

    /// <summary>The host of an incoming web hook: the whole URL is the secret, from its scheme on.</summary>
    public static SecretPattern Hook(string path, int least) => (text, anchor, anchorEnd) =>
    {
        TokenRun run = TokenRun.Read(text, anchorEnd, UrlPath);
        if (run.Length < least || !TokenRun.Unescape(text, run.Start, run.End).StartsWith(path, StringComparison.Ordinal))
        {
            return SecretSpan.None;
        }

        return Placeholder.IsToken(text, run.Start, run.End)
            ? SecretSpan.NoneBefore(run.End)
            : SecretSpan.Of(StartOfUrl(text, anchor), run.End);
    };

    /// <summary>The password of <c>scheme://user:password@host</c>. The anchor is what follows the scheme, slashes escaped or not.</summary>
    public static SecretSpan UrlPassword(string text, int anchor, int anchorEnd)
    {
        anchorEnd += CvsMethodLength(text, anchorEnd);
        int end = anchorEnd;
        int colon = -1;
        int at = -1;
        for (; end < text.Length && end - anchorEnd < LongestAuthority && !EndsAuthority(text[end]); end++)
        {
            if (RedactionLabel.EndOf(text, end) is > 0 and var label)
            {
                // A token in the user's place; its label's colons are none of the URL's.
                end = label - 1;
            }
            else if (text[end] == ':' && colon < 0)
            {
                colon = end;
            }
            else if (text[end] == '@' && colon >= 0)
            {
                at = end;
            }
        }

        if (at <= colon + 1 || anchor == 0 || !CharacterClass.Alphanumeric.Contains(text[anchor - 1]))
        {
            return SecretSpan.None;
        }

        string user = text.Substring(anchorEnd, colon - anchorEnd);
        string password = text.Substring(colon + 1, at - colon - 1);
        return Placeholder.IsPassword(password) || string.Equals(user, password, StringComparison.OrdinalIgnoreCase) || IsSynopsis(user)
            ? SecretSpan.None
            : SecretSpan.Of(colon + 1, at);
    }

    // What may be left out stands in brackets that close behind the user: http://[[user][:password]@]host
    private static bool IsSynopsis(string user) => user.Count(c => c == '[') != user.Count(c => c == ']');

    // CVS puts its way to the server before the user: cvs://:pserver:user:password@host
    private static int CvsMethodLength(string text, int at) =>
        Array.Find(CvsMethods, method => string.CompareOrdinal(text, at, method, 0, method.Length) == 0)?.Length ?? 0;

    /// <summary>The token after <c>Bearer</c>. Without an Authorization header before it, it must look more like one.</summary>
    public static SecretSpan Bearer(string text, int anchor, int anchorEnd)
    {
        TokenRun run = ReadCredentials(text, anchorEnd);
        bool header = IsInHeader(text, anchor);
        return run.Length < (header ? LeastBearerInHeader : LeastBearer) || !TokenRun.MayEnd(text, run.End) || !TokenPattern.LooksRandom(text, run)
            || Placeholder.IsToken(text, run.Start, run.End) || Placeholder.IsPassword(text.Substring(run.Start, run.End - run.Start))
                ? SecretSpan.NoneBefore(run.End)
                : SecretSpan.Of(run.Start, run.End);
    }

    /// <summary>The base64 of <c>user:password</c> after <c>Basic</c>; in an Authorization header also what does not decode.</summary>
    public static SecretSpan Basic(string text, int anchor, int anchorEnd)
    {
        TokenRun run = ReadCredentials(text, anchorEnd);
        return run.Length >= LeastBearerInHeader && TokenRun.MayEnd(text, run.End)
            && (HoldsColon(TokenRun.Unescape(text, run.Start, run.End)) || (IsInHeader(text, anchor) && TokenPattern.IsDense(text, run)))
            && !Placeholder.IsToken(text, run.Start, run.End)
                ? SecretSpan.Of(run.Start, run.End)
                : SecretSpan.NoneBefore(run.End);
    }

    /// <summary>The base64 of <c>user:password</c> that Docker's and npm's configuration files hold.</summary>
    public static SecretSpan EncodedLogin(string text, int anchor, int anchorEnd)
    {
        TokenRun run = TokenRun.Read(text, SkipAssignment(text, anchorEnd), CharacterClass.Base64);
        return run.Length >= LeastBearerInHeader && TokenRun.MayEnd(text, run.End) && HoldsColon(TokenRun.Unescape(text, run.Start, run.End))
            ? SecretSpan.Of(run.Start, run.End)
            : SecretSpan.NoneBefore(run.End);
    }

    /// <summary>The token of a scheme of vendors' own: <c>Authorization: Token ...</c>.</summary>
    public static SecretSpan OtherScheme(string text, int anchor, int anchorEnd)
    {
        int at = SkipAssignment(text, anchorEnd);
        string? scheme = at == anchorEnd ? null
            : Array.Find(Schemes, name => string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0);
        return scheme is null ? SecretSpan.None : Key(text, at + scheme.Length);
    }

    /// <summary>The value of a header that holds a key: <c>X-Api-Key: ...</c>.</summary>
    public static SecretSpan KeyHeader(string text, int anchor, int anchorEnd)
    {
        int at = SkipAssignment(text, anchorEnd);
        return at > anchorEnd && text.IndexOf(':', anchorEnd, at - anchorEnd) >= 0 ? Key(text, at) : SecretSpan.None;
    }

    /// <summary>The values of cookies: all of them, where one looks like a secret.</summary>
    public static SecretSpan Cookie(string text, int anchor, int anchorEnd)
    {
        int end = anchorEnd;
        bool set = anchor > 0 && text[anchor - 1] == '-';
        while (end < text.Length && end - anchorEnd < LongestCookie && !(text[end] is '\n' or '\r' or '"' or '\'' or '`' or '<' || (set && text[end] == ';')))
        {
            end++;
        }

        for (int sign = anchorEnd; (sign = text.IndexOf('=', sign, end - sign)) >= 0; sign++)
        {
            TokenRun run = TokenRun.Read(text, sign + 1, BearerCharacters, end - sign - 1);
            if (run.Length >= LeastBearer && IsKey(text, run))
            {
                return SecretSpan.Of(anchorEnd, end);
            }
        }

        return SecretSpan.NoneBefore(end);
    }

    /// <summary>The token in the address of Google Chat's web hooks.</summary>
    public static SecretSpan ChatToken(string text, int anchor, int anchorEnd)
    {
        int end = anchorEnd;
        while (end < text.Length && end - anchorEnd < LongestAuthority && !(char.IsWhiteSpace(text[end]) || text[end] is '"' or '\'' or '<' or '>' or '`'))
        {
            end++;
        }

        int at = text.IndexOf("token=", anchorEnd, end - anchorEnd, StringComparison.Ordinal);
        TokenRun run = at < 0 ? default : TokenRun.Read(text, at + 6, BearerCharacters, end - at - 6);
        return run.Length >= 30 && !Placeholder.IsToken(text, run.Start, run.End) ? SecretSpan.Of(run.Start, run.End) : SecretSpan.None;
    }

    private static SecretSpan Key(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '"' or '\'' or '`' or '=' or ':')
        {
            at++;
        }

        TokenRun run = TokenRun.Read(text, at, BearerCharacters).WithoutFullStop(text, LeastKey);
        return run.Length >= LeastKey && TokenRun.MayEnd(text, run.End) && IsKey(text, run)
            ? SecretSpan.Of(run.Start, run.End)
            : SecretSpan.NoneBefore(run.End);
    }

    // No name and no path: digits among letters, and few signs.
    private static bool IsKey(string text, TokenRun run)
    {
        string value = TokenRun.Unescape(text, run.Start, run.End);
        return value.Count(char.IsDigit) > 2 && value.Count(char.IsLetter) > 2 && value.Count(c => c is '-' or '.' or '/' or '_') < 6
            && !Placeholder.IsToken(text, run.Start, run.End) && !Placeholder.IsPassword(value);
    }

    // Up to a value, over quotation marks, a colon or a sign.
    private static int SkipAssignment(string text, int at)
    {
        int most = Math.Min(text.Length, at + LongestAssignment);
        while (at < most && text[at] is ' ' or '"' or '\'' or ':' or '=' or '\\' or '>' or ',' or '[' or ']')
        {
            at++;
        }

        return at;
    }

    private static TokenRun ReadCredentials(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '"' or '\'' or '`')
        {
            at++;
        }

        return TokenRun.Read(text, at, BearerCharacters).WithoutFullStop(text, LeastBearerInHeader);
    }

    private static bool IsInHeader(string text, int anchor)
    {
        int from = Math.Max(0, anchor - HeaderReach);
        return text.IndexOf("authorization", from, anchor - from, StringComparison.OrdinalIgnoreCase) >= 0
            && text.IndexOf(RedactionLabel.Opening, from, anchor - from, StringComparison.Ordinal) < 0;
    }

    private static bool HoldsColon(string base64)
    {
        // People cut the padding off, or type too much of it.
        base64 = base64.TrimEnd('=');
        base64 = base64.PadRight((base64.Length + 3) / 4 * 4, '=');
        try
        {
            string plain = Encoding.UTF8.GetString(Convert.FromBase64String(base64));
            return plain.IndexOf(':') >= 0 && plain.All(c => !char.IsControl(c) && c != '\uFFFD');
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static int StartOfUrl(string text, int anchor)
    {
        int host = anchor;
        while (host > 0 && anchor - host < LongestLabel && (CharacterClass.Alphanumeric.Contains(text[host - 1]) || text[host - 1] is '.' or '-'))
        {
            host--;
        }

        foreach (string scheme in new[] { "https://", "http://", @"https:\/\/", @"http:\/\/" })
        {
            int start = host - scheme.Length;
            if (start >= 0 && string.Compare(text, start, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return start;
            }
        }

        return anchor;
    }

    private static bool EndsAuthority(char c) => c is '/' or '?' or '#' or '"' or '\'' or '<' or '>' or '`' or '\\' || char.IsWhiteSpace(c);
}
