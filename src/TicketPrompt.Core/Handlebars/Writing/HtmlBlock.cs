namespace TicketPrompt.Handlebars.Writing;

/// <summary>
/// Where blocks of HTML start and end in Markdown: the seven kinds of CommonMark 0.31, section 4.6. The first five run on to a mark of
/// their own, whatever stands between; the last two to a blank line.
/// </summary>
internal static class HtmlBlock
{
    /// <summary>The first of the kinds that end at a blank line.</summary>
    public const int FirstEndedByBlank = 6;

    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    private static readonly string[] RawNames = ["script", "pre", "style", "textarea"];
    private static readonly string[] RawEnds = ["</script>", "</pre>", "</style>", "</textarea>"];

    private static readonly HashSet<string> BlockNames = new(
        ("address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption "
        + "figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol "
        + "optgroup option p param search section summary table tbody td tfoot th thead title tr track ul").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text holds what could start fenced code or a block of the kinds 1 to 5, wherever it stands.</summary>
    public static bool HasRawStart(string text)
    {
        if (text.IndexOf("```", StringComparison.Ordinal) >= 0 || text.IndexOf("~~~", StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        for (int at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (KindAt(text, at, text.Length, out _, out _) is > 0 and < FirstEndedByBlank)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kind that starts at a place, 1 to 7; 0 for none.</summary>
    /// <param name="end">The line's end.</param>
    /// <param name="to">Where what decides it ends.</param>
    /// <param name="closer">What ends it; empty for a blank line.</param>
    public static int KindAt(string text, int at, int end, out int to, out string closer)
    {
        (to, closer) = (at, "");
        if (at + 1 >= end || text[at] != '<')
        {
            return 0;
        }

        (int kind, int length, closer) = text[at + 1] switch
        {
            '!' when Has(text, at, end, "<!--") => (2, 4, "-->"),
            '!' when Has(text, at, end, "<![CDATA[") => (5, 9, "]]>"),
            '!' when at + 2 < end && IsLetter(text[at + 2]) => (4, 3, ">"),
            '?' => (3, 2, "?>"),
            _ => (0, 0, ""),
        };
        to = at + length;
        return kind > 0 ? kind : KindOfTag(text, at, end, out to, out closer);
    }

    /// <summary>Whether a block of kind 1 to 5 ends in a part of its line.</summary>
    public static bool EndsIn(int kind, string closer, string text, int from, int end) => kind == 1
        ? RawEnds.Any(name => text.IndexOf(name, from, end - from, AnyCase) >= 0)
        : text.IndexOf(closer, from, end - from, StringComparison.Ordinal) >= 0;

    private static int KindOfTag(string text, int at, int end, out int to, out string closer)
    {
        bool isEnd = text[at + 1] == '/';
        int name = isEnd ? at + 2 : at + 1;
        to = name;
        closer = "";
        while (to < end && (IsLetter(text[to]) || (to > name && (text[to] is '-' or (>= '0' and <= '9')))))
        {
            to++;
        }

        if (to == name)
        {
            return 0;
        }

        // A name that is longer than any of those is none of them.
        string word = to - name <= 12 ? text.Substring(name, to - name) : "";
        bool isCut = to == end || text[to] is ' ' or '\t' or '>' or '\n' or '\r';
        if (!isEnd && Array.FindIndex(RawNames, raw => string.Equals(raw, word, AnyCase)) is >= 0 and var raw)
        {
            closer = RawEnds[raw];
            return isCut ? 1 : 0;
        }

        return (isCut || Has(text, to, end, "/>")) && BlockNames.Contains(word) ? 6
            : TagEnd(text, to, end, isEnd) is > 0 and var after && IsBlank(text, after, end) ? 7
            : 0;
    }

    /// <summary>Where a tag ends whose name was read; -1 when it does not on its line.</summary>
    private static int TagEnd(string text, int at, int end, bool isEnd)
    {
        while (at < end && text[at] != '>')
        {
            char c = text[at];
            if (isEnd ? !IsSpace(c) : c is '<' or '`')
            {
                return -1;
            }

            if (c is '"' or '\'')
            {
                at = text.IndexOf(c, at + 1, end - at - 1);
                if (at < 0)
                {
                    return -1;
                }
            }

            at++;
        }

        return at < end ? at + 1 : -1;
    }

    private static bool Has(string text, int at, int end, string what) => end - at >= what.Length && string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private static bool IsBlank(string text, int from, int end)
    {
        while (from < end && IsSpace(text[from]))
        {
            from++;
        }

        return from >= end;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
