namespace TicketPrompt.Handlebars.Syntax;

/// <summary>The text of a template as the rules for tags look at it. Places past its end hold no character.</summary>
internal sealed class TagText(string text)
{
    public int Length => text.Length;

    public char this[int at] => text[at];

    public string Between(int start, int end) => text.Substring(start, end - start);

    public bool Has(int at, string mark) => at < text.Length && string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    public char Char(int at) => at < text.Length ? text[at] : '\0';

    public int SkipSpace(int at)
    {
        while (at < text.Length && HandlebarsCharacters.IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the next such mark ends; less than its length when there is none.</summary>
    public int EndOf(string mark, int from) => text.IndexOf(mark, from, StringComparison.Ordinal) + mark.Length;

    /// <summary>The end of <c>}}</c> or <c>~}}</c> at that place, or null.</summary>
    public int? ClosingAt(int at)
    {
        int braces = Char(at) == '~' ? at + 1 : at;
        return Has(braces, "}}") ? braces + 2 : null;
    }

    public bool EndsLiteral(int at) => at < text.Length && HandlebarsCharacters.EndsLiteral(text[at]);

    /// <summary>
    /// The end of a text in quotes or brackets that starts here; -1 when there is none. An escaped end counts as the end where
    /// there is no other, as the regular expressions of handlebars.js backtrack.
    /// </summary>
    public int EndOfQuotes(int at, char close)
    {
        int escaped = -1;
        for (int i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && Char(i + 1) == close)
            {
                escaped = ++i;
            }
            else if (text[i] == close)
            {
                return i + 1;
            }
        }

        return escaped + (escaped < 0 ? 0 : 1);
    }

    /// <summary>The end of a comment that ends with two dashes; -1 when it never does.</summary>
    public int DashedEnd(int from)
    {
        for (int dash = Find(from); dash >= 0; dash = Find(dash + 1))
        {
            if (ClosingAt(dash + 2) is int end)
            {
                return end;
            }
        }

        return -1;

        int Find(int start) => text.IndexOf("--", start, StringComparison.Ordinal);
    }
}
