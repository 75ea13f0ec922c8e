namespace TicketPrompt.Handlebars.Writing;

/// <summary>Whether a tag that stands directly before or behind a text would be taken for a part of it by a reader of Markdown.</summary>
/// <param name="StartsBlock">It begins with code or HTML, which it is only at the start of a line, or with a table or an underlined heading.</param>
/// <param name="EndsBlock">It ends within a list, a quote, a table, code or HTML, or within a code span, a tag or a link that is not whole.</param>
internal readonly record struct TextEdges(bool StartsBlock, bool EndsBlock)
{
    public static TextEdges Of(string text)
    {
        int end = TextLines.EndOf(text, 0, text.Length, out int next);
        if (next > text.Length)
        {
            return new TextEdges(false, UnfinishedInline.IsIn(text, 0));
        }

        MarkdownBlocks blocks = new();
        blocks.Read(text, 0, end);
        bool startsBlock = blocks.IsCodeOrHtml;
        if (!startsBlock)
        {
            // Behind the tag it is a paragraph's first line, whatever it looks like.
            blocks = new MarkdownBlocks();
            blocks.StartParagraph();
        }

        int paragraph = 0;
        while (next < text.Length)
        {
            end = TextLines.EndOf(text, next, text.Length, out int after);
            blocks.Read(text, next, end);

            // What makes a heading or a table of the first lines makes one of the template's words before the tag too.
            startsBlock |= paragraph == 0 && blocks.IsHeadOrTable;
            paragraph = blocks.IsInParagraph ? paragraph : end;
            next = after;
        }

        return new TextEdges(startsBlock, !blocks.IsPlainParagraph || UnfinishedInline.IsIn(text, paragraph));
    }
}

/// <summary>Code spans, tags and links of Markdown that a text begins and does not end.</summary>
internal static class UnfinishedInline
{
    private static readonly char[] LinkMarks = ['(', '<', '"', '\''];

    /// <summary>Whether a text, from a place in its last paragraph on, begins what text behind it could end.</summary>
    public static bool IsIn(string text, int from)
    {
        Dictionary<int, int>? lastRuns = null;
        bool isDefinition = from > 0 && text.IndexOf("]:", from, StringComparison.Ordinal) >= 0 && text.Substring(from).TrimStart()[0] == '[';
        if (isDefinition)
        {
            return true;
        }

        for (int at = from; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\' when at + 1 == text.Length:
                    return true;
                case '\\':
                    at++;
                    break;
                case '`':
                    lastRuns ??= LastRuns(text, at);
                    int run = RunEnd(text, at);
                    if (lastRuns[run - at] == at)
                    {
                        return true;
                    }

                    at = SpanEnd(text, run, run - at) - 1;
                    break;
                case '<':
                    at = TagEnd(text, at) - 1;
                    if (at < 0)
                    {
                        return true;
                    }

                    break;
                case ']' when at + 1 < text.Length && text[at + 1] == '(':
                    // An address with brackets of its own, or with a title, is looked at no closer.
                    int close = text.IndexOf(')', at);
                    if (close < 0 || text.IndexOfAny(LinkMarks, at + 2, close - at - 2) >= 0)
                    {
                        return true;
                    }

                    at = close;
                    break;
            }
        }

        return false;
    }

    /// <summary>Where the last run of backticks of each length begins.</summary>
    private static Dictionary<int, int> LastRuns(string text, int from)
    {
        Dictionary<int, int> runs = [];
        for (int at = text.IndexOf('`', from); at >= 0; at = at < text.Length ? text.IndexOf('`', at) : -1)
        {
            int end = RunEnd(text, at);
            runs[end - at] = at;
            at = end;
        }

        return runs;
    }

    private static int SpanEnd(string text, int from, int length)
    {
        for (int at = text.IndexOf('`', from); at >= 0; at = text.IndexOf('`', at))
        {
            int end = RunEnd(text, at);
            if (end - at == length)
            {
                return end;
            }

            at = end;
        }

        return text.Length;
    }

    private static int RunEnd(string text, int at)
    {
        while (at < text.Length && text[at] == '`')
        {
            at++;
        }

        return at;
    }

    /// <summary>Where a tag, an address or a comment ends; -1 when it does not, and the next character when it is none.</summary>
    private static int TagEnd(string text, int at)
    {
        char first = at + 1 < text.Length ? text[at + 1] : 'a';
        if (first is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '/' or '!' or '?'))
        {
            return at + 1;
        }

        for (int i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '>')
            {
                return i + 1;
            }

            // An attribute's value may hold anything but its quotation mark.
            if (text[i] is '"' or '\'' && text[i - 1] == '=')
            {
                i = text.IndexOf(text[i], i + 1);
                if (i < 0)
                {
                    return -1;
                }
            }
        }

        return -1;
    }
}
