using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Redaction;

/// <summary>Patterns of passwords in commands that people paste.</summary>
internal static class CommandPattern
{
    private const int Reach = 300;
    private const int LeastLength = 6;

    private static readonly CharacterClass ToolName = new("a-z_");

    /// <summary><c>ConvertTo-SecureString "password" -AsPlainText -Force</c>.</summary>
    public static SecretSpan SecureString(string text, int anchor, int anchorEnd)
    {
        int end = EndOfLine(text, anchorEnd);
        int quote = text.IndexOfAny(['"', '\''], anchorEnd, end - anchorEnd);
        int close = quote < 0 ? -1 : text.IndexOf(text[quote], quote + 1, end - quote - 1);
        if (close <= quote + 1 || text[quote + 1] == '$' || text.IndexOf("-asplaintext", anchorEnd, end - anchorEnd, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return SecretSpan.None;
        }

        return Placeholder.IsPassword(text.Substring(quote + 1, close - quote - 1)) ? SecretSpan.None : SecretSpan.Of(quote + 1, close);
    }

    /// <summary><c>curl -u name:password</c>.</summary>
    public static SecretSpan Curl(string text, int anchor, int anchorEnd)
    {
        int end = EndOfLine(text, anchorEnd);
        foreach (string option in new[] { "-u ", "-u", "--user ", "--user=" })
        {
            int at = text.IndexOf(" " + option, anchorEnd - 1, end - anchorEnd + 1, StringComparison.Ordinal);
            int start = at + 1 + option.Length;
            int value = at < 0 ? end : start < end && text[start] is '"' or '\'' ? start + 1 : start;
            int close = EndOfWord(text, value, end);
            int colon = close <= value ? -1 : text.IndexOf(':', value, close - value);
            if (colon > value && IsPassword(text, colon + 1, close))
            {
                return SecretSpan.Of(colon + 1, close);
            }
        }

        return SecretSpan.None;
    }

    /// <summary><c>mysqldump -u name -ppassword</c>.</summary>
    public static SecretSpan MySql(string text, int anchor, int anchorEnd)
    {
        int end = EndOfLine(text, anchorEnd);
        int tool = TokenRun.Read(text, anchorEnd, ToolName, 16).End;
        int at = tool < end && text[tool] == ' ' ? text.IndexOf(" -p", tool, end - tool, StringComparison.Ordinal) : -1;
        int start = at < 0 ? end : at + 3 < end && text[at + 3] is '"' or '\'' ? at + 4 : at + 3;
        int close = EndOfWord(text, start, end);
        return IsPassword(text, start, close) ? SecretSpan.Of(start, close) : SecretSpan.None;
    }

    private static bool IsPassword(string text, int start, int end)
    {
        string value = end - start < LeastLength ? "" : text.Substring(start, end - start);
        return value.Length > 0 && value.Any(char.IsDigit) && value.Any(char.IsLetter) && value.IndexOf("://", StringComparison.Ordinal) < 0
            && value.IndexOf(RedactionLabel.Opening, StringComparison.Ordinal) < 0 && !Placeholder.IsPassword(value);
    }

    private static int EndOfLine(string text, int at)
    {
        int most = Math.Min(Reach, text.Length - at);
        int line = text.IndexOf('\n', at, most);
        return line < 0 ? at + most : line;
    }

    private static int EndOfWord(string text, int at, int end)
    {
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('"' or '\'' or '`' or '|' or '<' or ';'))
        {
            at++;
        }

        return at;
    }
}
