namespace TicketPrompt.Safety;

/// <summary>
/// The password of a connection string: <c>Server=...;Password=...;</c>, libpq's <c>host=... password=...</c>, a URL's query, and
/// an environment variable or option whose value looks like a password (<c>DB_PASSWORD=...</c>).
/// </summary>
internal static class ConnectionStringPattern
{
    private const int ContextReach = 200;
    private const int LongestWithSpaces = 64;
    private const int LongestQuoted = 256;
    private const int LeastAlone = 8;

    // Other keywords of connection strings, without which "password =" is a line of a program.
    private static readonly string[] Keywords =
    [
        "server=", "data source=", "host=", "hostname=", "addr=", "address=", "user id=", "userid=", "user=", "username=", "uid=",
        "database=", "initial catalog=", "dbname=", "port=", "driver=", "provider=", "endpoint=",
    ];

    /// <summary>Looks at <c>Password=</c> or <c>Pwd=</c>, perhaps with a space before the sign.</summary>
    public static SecretSpan Match(string text, int anchor, int anchorEnd)
    {
        int start = anchorEnd;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        if (start == text.Length || text[start] == '=')
        {
            return SecretSpan.None;
        }

        bool part = IsPart(text, anchor);
        bool query = anchor > 0 && text[anchor - 1] is '?' or '&' || TextEscape.EndsBefore(text, anchor);
        int end = EndOfValue(text, ref start, part, query);
        if (end <= start)
        {
            return SecretSpan.None;
        }

        string value = text.Substring(start, end - start);
        bool context = part || query || (end < text.Length && text[end] == ';' && IsKeyword(text, end + 1)) || IsNearKeyword(text, anchor, end);
        return Placeholder.IsPassword(value) || IsFolder(value) || !(context || (start == anchorEnd && LooksStrong(value)))
            ? SecretSpan.NoneBefore(end)
            : SecretSpan.Of(start, end);
    }

    // Another part of a connection string stands before it.
    private static bool IsPart(string text, int anchor)
    {
        while (anchor > 0 && text[anchor - 1] == ' ')
        {
            anchor--;
        }

        return anchor > 0 && text[anchor - 1] == ';';
    }

    private static bool IsKeyword(string text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < 40 && (char.IsLetterOrDigit(text[end]) || text[end] is ' ' or '_'))
        {
            end++;
        }

        return end > at && end < text.Length && text[end] == '=';
    }

    private static bool IsNearKeyword(string text, int anchor, int end)
    {
        int from = Math.Max(0, anchor - ContextReach);
        int to = Math.Min(text.Length, end + ContextReach);
        int lineStart = text.LastIndexOf('\n', Math.Max(0, anchor - 1), Math.Max(0, anchor - from));
        from = lineStart < 0 ? from : lineStart;
        int lineEnd = text.IndexOf('\n', end, to - end);
        to = lineEnd < 0 ? to : lineEnd;
        return Keywords.Any(keyword => text.IndexOf(keyword, from, to - from, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static int EndOfValue(string text, ref int start, bool part, bool query)
    {
        bool escaped = text[start] == '\\' && start + 1 < text.Length && text[start + 1] is '"' or '\'';
        int quoteAt = escaped ? start + 1 : start;
        if (text[quoteAt] is '"' or '\'')
        {
            string quote = escaped ? "\\" + text[quoteAt] : text[quoteAt].ToString();
            int close = text.IndexOf(quote, quoteAt + 1, Math.Min(LongestQuoted, text.Length - quoteAt - 1), StringComparison.Ordinal);
            if (close > 0 && text.IndexOf('\n', quoteAt, close - quoteAt) < 0)
            {
                start = quoteAt + 1;
                return close;
            }
        }

        int end = start;
        while (end < text.Length && !EndsValue(text, end, query))
        {
            end++;
        }

        // A password may hold spaces where a semicolon, not a space, ends it.
        int semicolon = part ? text.IndexOf(';', end, Math.Min(LongestWithSpaces, text.Length - end)) : -1;
        return semicolon > end && text[end] == ' ' && text.IndexOfAny(['=', '\n', '"', '\'', '<'], end, semicolon - end) < 0
            ? semicolon
            : end;
    }

    private static bool EndsValue(string text, int at, bool query) => text[at] switch
    {
        ';' or '"' or '\'' or '`' or '<' => true,
        '&' or '#' => query,
        '\\' => at + 1 < text.Length && text[at + 1] is '"' or '\'' or 'n' or 'r' or 't',
        _ => char.IsWhiteSpace(text[at]),
    };

    // PWD is also the shell's working directory.
    private static bool IsFolder(string value) =>
        value[0] is '/' or '~' || (value.Length > 2 && value[1] == ':' && value[2] is '\\' or '/');

    private static bool LooksStrong(string value) =>
        value.Length >= LeastAlone && value.Any(char.IsDigit) && value.Any(char.IsLetter) && value.IndexOfAny(['(', ')', '{', '}', '[', ']', '$', ',']) < 0
        && !IsMember(value);

    // config.password2: names joined by full stops.
    private static bool IsMember(string value) =>
        value.IndexOf('.') > 0 && value.Split('.').All(name => name.Length > 0 && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_'));
}
