namespace TicketPrompt.Handlebars.Helpers;

/// <summary>
/// The forms in which a ticket's value may stand outside a fence (design, section 7): so narrow that no sentence and no markup
/// fits into them.
/// </summary>
internal static class PlainForms
{
    private const int LongestKey = 100;
    private const int LongestWord = 40;
    private const int LongestUrl = 2000;

    private static readonly Dictionary<string, Func<object, bool>> Forms = new(StringComparer.Ordinal)
    {
        ["key"] = value => value is string { Length: > 0 and <= LongestKey } text && text.All(c => IsWord(c) || c is '.' or '/' or '#' or '!' or '&' or '-'),
        ["date"] = value => DateValue.TryRead(value, out _),
        ["url"] = value => value is string { Length: <= LongestUrl } text && IsUrl(text),
        ["word"] = value => value is string { Length: > 0 and <= LongestWord } text && text.All(c => IsWord(c) || c is ' ' or '-' or '/'),
    };

    public static IEnumerable<string> Names => Forms.Keys;

    /// <summary>Whether the value has the form; false for null and for a name that no form has.</summary>
    public static bool Fits(string form, object? value) => value is not null && Forms.TryGetValue(form, out Func<object, bool>? fits) && fits(value);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsUrl(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && text.All(c => c > ' ' && c != '\u007f' && !char.IsWhiteSpace(c) && c is not ('<' or '>' or '(' or ')' or '"' or '\'' or '`' or '[' or ']' or '\\'))
        && Uri.TryCreate(text, UriKind.Absolute, out _);
}
