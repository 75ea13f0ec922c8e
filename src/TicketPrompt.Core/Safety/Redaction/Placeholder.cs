namespace TicketPrompt.Safety.Redaction;

/// <summary>Tells what people write in the place of a secret from a secret.</summary>
internal static class Placeholder
{
    private const int ShortestMark = 4;

    // Long enough that a random token does not hold one by chance.
    private static readonly string[] Marks =
    [
        "example", "placeholder", "redacted", "changeme", "change_me", "change-me", "your_", "your-", "yourtoken", "yourkey",
        "yoursecret", "yourpass", "dummy", "sample", "xxxxx", "****", "••••", "0000000",
    ];

    private static readonly HashSet<string> Passwords = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "passphrase", "pass", "pwd", "pw", "secret", "mypassword", "my_password", "my-password", "mypass",
        "yourpassword", "somepassword", "thepassword", "dbpassword", "db_password", "token", "access_token", "apikey", "api_key", "key",
        "value", "string", "text", "null", "none", "nil", "empty", "undefined", "true", "false", "yes", "no", "optional", "required",
        "hidden", "masked", "removed", "prompt", "x-oauth-basic", "p", "x", "y", "foo", "bar",
    };

    /// <summary>Whether a token's own part (less its prefix) says that it is none: <c>IOSFODNN7EXAMPLE</c>, <c>xxxxxxxx</c>.</summary>
    public static bool IsToken(string text, int start, int end)
    {
        if (end - start < ShortestMark)
        {
            return false;
        }

        foreach (string mark in Marks)
        {
            if (text.IndexOf(mark, start, end - start, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a password's value says that it is none: a word for one, dots or stars, or an expression that a program fills in
    /// (<c>${DB_PASSWORD}</c>, <c>%PASS%</c>, <c>&lt;password&gt;</c>, <c>$env:PASS</c>). Our own label is one too.
    /// </summary>
    public static bool IsPassword(string value) =>
        IsFiller(value)
        || Passwords.Contains(value)
        || IsToken(value, 0, value.Length)
        || IsExpression(value);

    private static bool IsFiller(string value) => value.All(c => c is 'x' or 'X' || !char.IsLetterOrDigit(c));

    private static bool IsExpression(string value)
    {
        char first = value[0];
        char last = value[value.Length - 1];
        return (first, last) is ('{', '}') or ('[', ']') or ('<', '>') or ('%', '%') or ('(', ')') or ('#', '#')
            || (value.Length > 2 && value[1] is '{' or '(' && (first, last) is ('$' or '#' or '@' or '%', '}' or ')'))
            || (first == '$' && IsName(value))
            || (first == '%' && value.Length == 2);
    }

    // $DB_PASSWORD, $env:Password, $config.password; a digit among small letters is a password that starts with a dollar.
    private static bool IsName(string value)
    {
        bool digits = false;
        bool small = false;
        for (int i = 1; i < value.Length; i++)
        {
            if (!char.IsLetterOrDigit(value[i]) && value[i] is not ('_' or ':' or '.' or '-' or '>'))
            {
                return false;
            }

            digits |= char.IsDigit(value[i]);
            small |= char.IsLower(value[i]);
        }

        return !(digits && small);
    }
}
