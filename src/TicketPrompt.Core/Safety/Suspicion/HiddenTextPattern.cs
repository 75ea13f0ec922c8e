using TicketPrompt.Safety.Redaction;
using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Safety.Suspicion;

/// <summary>Patterns of what a rendered page does not show, or shows on hovering only.</summary>
internal static class HiddenTextPattern
{
    private const int LongestTarget = 2048;
    private const int LongestLine = 2048;
    private const int MostEscapes = 40;

    // "Screenshot of the login page" is what a picture is called; more is a text.
    private const int LeastWordsOfImage = 8;

    // "js title=app.js {1,3}" is what a fence may say.
    private const int LeastWordsOfFence = 4;

    private static readonly char[] Brackets = ['[', ']'];
    private static readonly CharacterClass MediaType = new("0-9A-Za-z.+/-");

    /// <summary>An HTML comment; without an end it hides the rest (CommonMark's HTML blocks, kind 2).</summary>
    public static Suspicion HtmlComment(string text, int anchor, int anchorEnd)
    {
        int end = text.IndexOf("-->", anchorEnd, StringComparison.Ordinal);
        return new Suspicion(anchor, end < 0 ? text.Length : end + 3, FindingLevel.Information);
    }

    /// <summary><c>[//]: # (text)</c>: a link definition that nothing refers to.</summary>
    public static Suspicion MarkdownComment(string text, int anchor, int anchorEnd)
    {
        int end = text.IndexOf('\n', anchorEnd);
        return anchor == 0 || text[anchor - 1] is '\n' or ' '
            ? new Suspicion(anchor, end < 0 ? text.Length : end, FindingLevel.Information)
            : Suspicion.None;
    }

    /// <summary><c>[text](target "title")</c>, or a sentence in place of an image: <c>![text](target)</c>, <c>![text][label]</c>.</summary>
    public static Suspicion LinkOrImage(string text, int anchor, int anchorEnd)
    {
        Suspicion title = text[anchor + 1] == '(' ? Title(text, anchor + 2, ')') : Suspicion.None;
        return title.Start >= 0 ? title : ImageText(text, anchor);
    }

    /// <summary><c>[name]: target "title"</c>.</summary>
    public static Suspicion DefinitionTitle(string text, int anchor, int anchorEnd)
    {
        int start = anchor;
        while (start > 0 && anchor - start < 256 && text[start - 1] is not ('\n' or '['))
        {
            start--;
        }

        // "[//]: # (text)" is a comment, not a link with a title.
        return start > 0 && text[start - 1] == '[' && text[start] != '/' && (start == 1 || text[start - 2] is '\n' or ' ')
            ? Title(text, anchorEnd, '\n')
            : Suspicion.None;
    }

    /// <summary>A <c>data:</c> URI: reported up to the comma before its content.</summary>
    public static Suspicion DataUri(string text, int anchor, int anchorEnd)
    {
        TokenRun type = TokenRun.Read(text, anchorEnd, MediaType, 100);
        int slash = text.IndexOf('/', anchorEnd, type.End - anchorEnd);
        int comma = type.End;
        while (comma < text.Length && comma - type.End < 100 && text[comma] is not (',' or ' ' or '\n'))
        {
            comma++;
        }

        bool ends = comma < text.Length && text[comma] == ',';
        bool typed = slash > anchorEnd && type.End < text.Length && text[type.End] is ';' or ',';
        bool bare = type.Length == 0 && anchorEnd < text.Length && text[anchorEnd] is ';' or ',';
        return TokenRun.MayStart(text, anchor) && ends && (typed || bare)
            ? new Suspicion(anchor, comma + 1, FindingLevel.Information)
            : Suspicion.None;
    }

    /// <summary>Words behind the opening fence of a code block, where a page shows none.</summary>
    public static Suspicion FenceInfo(string text, int anchor, int anchorEnd)
    {
        char fence = text[anchor];
        int info = anchorEnd;
        while (info < text.Length && (text[info] == fence || char.IsLetterOrDigit(text[info])))
        {
            info++;
        }

        // A language alone: nearly all.
        if (info == text.Length || text[info] == '\n' || !OpensLine(text, anchor))
        {
            return Suspicion.None;
        }

        int limit = Math.Min(text.Length, info + LongestLine);
        int end = text.IndexOf('\n', info, limit - info);
        end = end < 0 ? limit : end;

        // With another backtick it is code within a line.
        bool isFence = fence == '~' || text.IndexOf('`', info, end - info) < 0;
        return isFence && Sentence.HasWords(text, anchor + 3, end, LeastWordsOfFence) ? new Suspicion(anchor, end, FindingLevel.Information) : Suspicion.None;
    }

    private static bool OpensLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t' or '>' or '-' or '*')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    // What stands for a picture is shown where there is none.
    private static Suspicion ImageText(string text, int anchor)
    {
        int least = Math.Max(0, anchor - LongestLine);
        int open = anchor;
        int escapes = MostEscapes;
        do
        {
            open = open > least ? text.LastIndexOfAny(Brackets, open - 1, open - least) : -1;
        }
        while (open > 0 && text[open - 1] == '\\' && escapes-- > 0);

        return open > 0 && text[open] == '[' && text[open - 1] == '!' && Sentence.HasWords(text, open + 1, anchor, LeastWordsOfImage)
            ? new Suspicion(open - 1, anchor + 1, FindingLevel.Information, FindingKind.HiddenText)
            : Suspicion.None;
    }

    // A target, white space, then a title in quotation marks or parentheses, then what closes the link.
    private static Suspicion Title(string text, int at, char close)
    {
        int limit = Math.Min(text.Length, at + LongestTarget);
        if (at < limit && text[at] == '<')
        {
            int bracket = text.IndexOf('>', at, limit - at);
            at = bracket < 0 ? at : bracket;
        }

        for (int open = 0; at < limit && text[at] is not (' ' or '\t' or '\n'); at++)
        {
            open += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (open < 0 || (text[at] == ']' && at + 1 < limit && text[at + 1] == '('))
            {
                // The link ends without a title, or another one begins.
                return Suspicion.None;
            }
        }

        while (at < limit && text[at] is ' ' or '\t' or '\n')
        {
            at++;
        }

        if (at >= limit || text[at] is not ('"' or '\'' or '('))
        {
            return Suspicion.None;
        }

        char quote = text[at] == '(' ? ')' : text[at];
        int end = at + 1;
        while (end < limit && (text[end] != quote || text[end - 1] == '\\') && !(text[end] == '\n' && text[end - 1] == '\n'))
        {
            end++;
        }

        int after = end + 1;
        while (after < limit && text[after] == ' ')
        {
            after++;
        }

        bool closes = after < text.Length ? text[after] == close : close == '\n';
        return end < limit && text[end] == quote && closes ? new Suspicion(at, end + 1, FindingLevel.Information) : Suspicion.None;
    }
}
