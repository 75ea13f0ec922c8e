using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Suspicion;

/// <summary>Patterns of what looks like the start of a chat message.</summary>
internal static class MarkerPattern
{
    private const int LongestToken = 40;

    // What Markdown may put before the first word of a line.
    private static readonly CharacterClass LineMarkup = new(" \t>*_#-");
    private static readonly CharacterClass TokenCharacters = new("0-9A-Za-z_ -");

    /// <summary><c>&lt;|im_start|&gt;</c> and its like. In F# and Elm a space stands before <c>|&gt;</c>.</summary>
    public static Suspicion SpecialToken(string text, int anchor, int anchorEnd)
    {
        int end = TokenRun.Read(text, anchorEnd, TokenCharacters, LongestToken).End;
        bool closes = end + 1 < text.Length && text[end] == '|' && text[end + 1] == '>' && text[end - 1] != ' ';
        return closes ? new Suspicion(anchor, end + 2) : Suspicion.None;
    }

    /// <summary>A turn of a transcript: the first word of a line.</summary>
    public static Suspicion LineStart(string text, int anchor, int anchorEnd) =>
        IsLineStart(text, anchor) ? new Suspicion(anchor, anchorEnd) : Suspicion.None;

    /// <summary>
    /// <c>system:</c> as the first word of a line. Bug reports say <c>System: Windows 11</c>: that is no warning, unless somebody
    /// is addressed or told something.
    /// </summary>
    public static Suspicion SystemLine(string text, int anchor, int anchorEnd)
    {
        if (!IsLineStart(text, anchor))
        {
            return Suspicion.None;
        }

        int next = anchorEnd;
        while (next < text.Length && (LineMarkup.Contains(text[next]) || text[next] == '\n'))
        {
            next++;
        }

        bool addresses = Starts(text, next, "you") || Starts(text, next, "ignore") || Starts(text, next, "disregard")
            || Starts(text, next, "forget") || Starts(text, next, "from now on");
        bool report = text[anchor] == 'S' && text[anchor + 1] == 'y' && !addresses;
        return new Suspicion(anchor, anchorEnd, report ? FindingLevel.Information : FindingLevel.Warning);
    }

    /// <summary><c>### Instruction:</c> alone on its line.</summary>
    public static Suspicion Heading(string text, int anchor, int anchorEnd)
    {
        int end = anchorEnd;
        while (end < text.Length && text[end] is 's' or ':' or ' ' or '\t')
        {
            end++;
        }

        return IsLineStart(text, anchor) && (end == text.Length || text[end] == '\n') ? new Suspicion(anchor, anchorEnd) : Suspicion.None;
    }

    private static bool IsLineStart(string text, int at)
    {
        while (at > 0 && LineMarkup.Contains(text[at - 1]))
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    private static bool Starts(string text, int at, string word) =>
        string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
