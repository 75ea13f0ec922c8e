using TicketPrompt.Handlebars.Values;

namespace TicketPrompt.Handlebars.Helpers;

/// <summary>
/// The forms in which a ticket's value may stand outside a fence (design, section 7): so narrow that no sentence and no markup
/// fits into them. What does not fit is not lost: it stands inside. So each is rather too narrow than too wide.
/// </summary>
internal static class PlainForms
{
    private const int LongestKey = 40;
    private const int LongestWord = 40;
    private const int MostWords = 3;

    // "PAY-12", "SCTASK0010023" and "my_team-7" are of two words at most; "group/sub/my-project#7" may be of more.
    private const int MostKeyWords = 2;
    private const int MostPathWords = 5;

    private const char Thai = '\u0E00';
    private const char FirstHangul = '\uAC00';
    private const char LastHangul = '\uD7A3';

    private static readonly Dictionary<string, Func<object, bool>> Forms = new(StringComparer.Ordinal)
    {
        ["key"] = value => value is string { Length: > 0 and <= LongestKey } text && IsKey(text),

        // A copy of a ticket has a date and its text: what prints is the text.
        ["date"] = value => DateValue.TryRead(value, out _) && DateValue.TryRead(ValueText.Of(value), out _),
        ["url"] = value => value is string text && PlainUrl.Fits(text),
        ["word"] = value => value is string { Length: > 0 and <= LongestWord } text && IsWord(text),
    };

    public static IEnumerable<string> Names => Forms.Keys;

    /// <summary>Whether the value has the form; false for null and for a name that no form has.</summary>
    public static bool Fits(string form, object? value) => value is not null && Forms.TryGetValue(form, out Func<object, bool>? fits) && fits(value);

    private static bool IsKey(string text) =>
        text.All(c => IsAsciiLetter(c) || IsDigit(c) || c is '_' or '.' or '/' or '#' or '!' or '&' or '-')
        && text.Any(IsDigit)
        && WordCount.Of(text, 0, text.Length) <= (IsPath(text) ? MostPathWords : MostKeyWords);

    /// <summary><c>group/project#7</c>: names that a site gave out, and a number.</summary>
    private static bool IsPath(string text)
    {
        int mark = text.LastIndexOfAny(['#', '!', '&']);
        return mark > 0 && text.IndexOf('/') is > 0 and var slash && slash < mark && mark < text.Length - 1
            && text.Skip(mark + 1).All(IsDigit)
            && text.Substring(0, mark).Split('/').All(name => WordCount.Of(name, 0, name.Length) <= MostWords);
    }

    /// <summary>A few words of a script that parts words: of one that does not, none can be told from a sentence.</summary>
    private static bool IsWord(string text) =>
        text.All(c => c is '_' or ' ' or '-' or '/' || (char.IsLetterOrDigit(c) && c is < Thai or (>= FirstHangul and <= LastHangul)))
        && WordCount.Of(text, 0, text.Length) <= MostWords;

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
