namespace TicketPrompt.Markup.Wiki;

/// <summary>Jira's emoticons that hold a delimiter, and those that a reader of text would take for something else.</summary>
/// <remarks>All others (<c>:)</c>, <c>(y)</c>) stay as they are: they say the same as the picture.</remarks>
internal static class Emoticons
{
    private static readonly (string Symbol, string Text)[] All =
    [
        ("(/)", "✅"),
        ("(x)", "❌"),
        ("(!)", "(!)"),
        ("(?)", "(?)"),
        ("(+)", "(+)"),
        ("(-)", "(-)"),
        ("(*)", "(*)"),
        ("(*r)", "(*r)"),
        ("(*g)", "(*g)"),
        ("(*b)", "(*b)"),
        ("(*y)", "(*y)"),
        (":-)", ":-)"),
        (":-(", ":-("),
        (":-P", ":-P"),
        (":-D", ":-D"),
        (";-)", ";-)"),
    ];

    /// <summary>Whether a face stands at a place: a backslash before it keeps Jira from showing one.</summary>
    public static bool IsFace(string source, int at, int end) => at + 1 < end && source[at] is ':' or ';'
        && source[at + 1] is ')' or '(' or '-' or 'P' or 'D';

    /// <summary>The emoticon at a place and what it becomes; null when there is none, or a word stands right beside it.</summary>
    public static (string Symbol, string Text)? Find(string source, int at, int start, int end)
    {
        // Any of them is a bracket with a sign, or a face.
        if (at + 1 >= end || (source[at] == '(' ? WikiText.IsWord(source[at + 1]) && source[at + 1] != 'x' : source[at + 1] != '-'))
        {
            return null;
        }

        foreach ((string symbol, string text) in All)
        {
            if (at + symbol.Length <= end && string.CompareOrdinal(source, at, symbol, 0, symbol.Length) == 0
                && !WikiText.IsWord(WikiText.At(source, at + symbol.Length, start, end)))
            {
                // f(x) is no error sign.
                bool standsAlone = at == start || !WikiText.IsWord(source[at - 1]);
                return (symbol, standsAlone ? text : symbol);
            }
        }

        return null;
    }
}
