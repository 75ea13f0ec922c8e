namespace TicketPrompt.Safety.Redaction;

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

    // What stands before a parameter of a URL, written plainly, in HTML, JSON or another URL.
    private static readonly string[] QueryMarks = ["?", "&", "&amp;", @"\u0026", "%26", "%3F"];

    // Other keywords of connection strings, without which "password =" is a line of a program.
    private static readonly string[] Keywords =
    [
        "server=", "data source=", "host=", "hostname=", "addr=", "address=", "user id=", "userid=", "user=", "username=", "uid=",
        "database=", "initial catalog=", "dbname=", "port=", "driver=", "provider=", "endpoint=",
    ];

    // What code calls a password, and what it keeps one in.
    private static readonly string[] SecretWords = ["pass", "pwd", "secret"];
    private static readonly string[] Holders = ["self.", "this.", "cfg.", "conf.", "config.", "settings.", "options.", "opts.", "args.", "env.", "process.", "params.", "props."];

    /// <summary>Looks at <c>Password=</c> or <c>Pwd=</c>, perhaps with a space before the sign.</summary>
    public static SecretSpan Match(string text, int anchor, int anchorEnd)
    {
        bool part = IsPart(text, anchor);
        bool query = QueryMarks.Any(mark => anchor >= mark.Length && string.CompareOrdinal(text, anchor - mark.Length, mark, 0, mark.Length) == 0);
        int start = anchorEnd;
        while (part && start < text.Length && text[start] == ' ')
        {
            start++;
        }

        int end = start < text.Length ? EndOfValue(text, ref start, part, query) : start;
        if (end <= start)
        {
            return SecretSpan.None;
        }

        // What closes a call or a list is none of the value: connect(user=user, password=password)
        int whole = end;
        end = WithoutClosers(text, start, end);
        if (end <= start)
        {
            return SecretSpan.NoneBefore(whole);
        }

        string value = text.Substring(start, end - start);
        bool isArgument = end < whole || (whole + 1 < text.Length && text[whole] == ',' && text[whole + 1] == ' ');
        if (IsReference(value) || (isArgument && IsBareName(value)))
        {
            return SecretSpan.NoneBefore(whole);
        }

        if (Placeholder.IsPassword(value) || IsFolder(value))
        {
            return SecretSpan.NoneBefore(whole);
        }

        bool context = part || query || (whole < text.Length && text[whole] == ';' && IsKeyword(text, whole + 1));
        return context ? SecretSpan.Of(start, whole)
            : IsPassword(text, anchor, end, value, isArgument) ? SecretSpan.Of(start, end)
            : SecretSpan.NoneBefore(whole);
    }

    // Without another part beside it. A second sign is a comparison, except in a connection string; PWD is the shell's folder too.
    private static bool IsPassword(string text, int anchor, int end, string value, bool isArgument)
    {
        bool isPath = value[0] is '/' or '~';
        return value[0] != '=' && !IsCode(value, isArgument)
            && ((!isPath && LooksStrong(value)) || ((!isPath || text[anchor + 1] is 'a' or 'A') && IsNearKeyword(text, anchor, end)));
    }

    private static int WithoutClosers(string text, int start, int end)
    {
        int colon = end > start + 1 && text[end - 1] == ':' && text[end - 2] == ')' ? 1 : 0;
        end -= text.IndexOf('(', start, end - start) < 0 ? colon : 0;
        while (end > start && text[end - 1] is ')' or ']' or '}' or ',' && text.IndexOfAny(['(', '[', '{'], start, end - start) < 0)
        {
            end--;
        }

        return end;
    }

    // s._password, settings.DB_PASSWORD: where the value is, and not the value.
    private static bool IsReference(string value)
    {
        string[] names = value.IndexOf('.') < 0 ? [] : value.Split('.');
        return names.Length > 1 && names.All(IsName)
            && Array.Exists(SecretWords, word => names[names.Length - 1].IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static bool IsBareName(string value) => IsName(value) && !value.Any(char.IsDigit);

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
        from = Math.Max(from, text.LastIndexOf('\n', Math.Max(0, anchor - 1), anchor - from));
        from = Math.Max(from, text.LastIndexOf(RedactionLabel.Opening, Math.Max(0, anchor - 1), anchor - from, StringComparison.Ordinal));
        int to = Math.Min(text.Length, end + ContextReach);
        to = text.IndexOf('\n', end, to - end) is >= 0 and var line ? line : to;
        to = text.IndexOf(RedactionLabel.Opening, end, to - end, StringComparison.Ordinal) is >= 0 and var label ? label : to;
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

        // The last bar of a table's row is none of the password's.
        end -= end > start && text[end - 1] == '|' && (end == text.Length || text[end] != ';') ? 1 : 0;

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
        // StackExchange.Redis separates by commas.
        ',' => IsKeyword(text, at + 1),
        '\\' => at + 1 < text.Length && text[at + 1] is '"' or '\'' or 'n' or 'r' or 't',
        _ => char.IsWhiteSpace(text[at]),
    };

    // A path, as of a file with the password in it: ~, ~/src, /tmp, /run/secrets/password, C:\src. A random one has all sorts of characters.
    private static bool IsFolder(string value) =>
        value == "~" || value.StartsWith("~/", StringComparison.Ordinal)
        || (value[0] == '/' && value.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '_' or '-')
            && !(value.Any(char.IsDigit) && value.Any(char.IsUpper) && value.Any(char.IsLower)))
        || (value.Length > 2 && value[1] == ':' && value[2] is '\\' or '/');

    private static bool LooksStrong(string value) =>
        value.Length >= LeastAlone && value.Any(char.IsDigit) && value.Any(char.IsLetter)
        && value.IndexOfAny(['(', ')', '{', '}', '[', ']', '$', ',']) < 0;

    // A call or an index (getpass(...), environ[...]), or names joined by full stops: config.password2, or any in a list of arguments.
    private static bool IsCode(string value, bool isArgument)
    {
        int name = 0;
        while (name < value.Length && (char.IsLetter(value[name]) || value[name] is '_' or '.'))
        {
            name++;
        }

        return (name > 2 && name < value.Length && value[name] is '(' or '[')
            || (value.IndexOf('.') > 0 && value.Split('.').All(IsName) && (isArgument || Mentions(value)));
    }

    private static bool Mentions(string value) =>
        Array.Exists(Holders, word => value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(SecretWords, word => value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsName(string part) =>
        part.Length > 0 && (char.IsLetter(part[0]) || part[0] == '_') && part.All(c => char.IsLetterOrDigit(c) || c == '_');
}
