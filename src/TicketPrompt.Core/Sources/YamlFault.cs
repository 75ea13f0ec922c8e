using System.Globalization;
using System.Text;

namespace TicketPrompt.Sources;

/// <summary>
/// Says in a writer's words what is wrong with a YAML text. The parser names the rule that failed; what was meant, and where, the
/// lines themselves tell.
/// </summary>
/// <param name="lineAt">A line by its number, from 1, without its end; null where it is not at hand.</param>
internal sealed class YamlFault(Func<int, string?> lineAt)
{
    // A bracket that is never closed, or a tab, is looked for in so many lines at most.
    private const int MostLines = 1_000;

    /// <summary>An error whose reason is known already.</summary>
    public YamlReadException At(string reason, int line, int column, bool isLimit = false) =>
        new(reason, line, column) { IsLimit = isLimit, Excerpt = Excerpt(line, column) };

    /// <summary>An error of the parser.</summary>
    /// <param name="reason">The parser's words.</param>
    /// <param name="endLine">The line on which it stopped.</param>
    public YamlReadException Explain(string reason, int line, int column, int endLine)
    {
        if (Has(reason, " tab ") && Tab(line) is (int tabLine, int tabColumn))
        {
            return At("A tab indents this line, and YAML is indented by spaces. Replace the tab by spaces", tabLine, tabColumn);
        }

        string text = lineAt(line) ?? "";
        return Has(reason, "invalid mapping") ? Colon(text, line, column)
            : Has(reason, "cannot start any token") ? Start(text, line, column)
            : Has(reason, "expected key") ? Key(text, line, column)
            : Has(reason, "'-' indicator") ? At("The lines above are a list, and this one is no item of it. Begin it with '- ', or indent the list below a key of its own", line, column)
            : Has(reason, "anchor or alias") ? At($"A text that begins with {Character(text, column)} goes in quotes: '{Word(text, column)}'", line, column)
            : Has(reason, "unknown escape") ? At("In \"...\" a backslash begins an escape such as \\n. Write two of them, or put the text in '...'", line, column)
            : Has(reason, "quoted scalar") ? At("The quotation mark that opens here is never closed. Close it, or leave it out", line, column)
            : Has(reason, "comment or line break") ? BlockText(text, line, column)
            : Has(reason, "expected ',' or ']'") || Has(reason, "expected ',' or '}'") ? Comma(line, column)
            : Has(reason, "node content") && column > text.TrimEnd().Length ? Unclosed(Math.Max(1, line - 1), column)
            : Has(reason, "node content") ? At($"Met {Character(text, column)} where a value was expected. A text that begins with it goes in quotes", line, column)
            : At(reason, line, column);
    }

    /// <summary>The parser lost its way after that place, which happens to it in brackets that are never closed.</summary>
    public YamlReadException Unclosed(int line, int column)
    {
        Stack<(char Bracket, int Line, int Column)> open = new();
        int from = line;
        while (from > 1 && line - from < 100 && lineAt(from - 1) is not null)
        {
            from--;
        }

        for (int number = from; number < from + MostLines && lineAt(number) is { } text && !(number > line && IsDocumentMark(text)); number++)
        {
            if (IsDocumentMark(text))
            {
                open.Clear();
            }

            Brackets(text, number, open);
        }

        if (open.Count == 0)
        {
            return At("What follows here is no YAML", line, column);
        }

        (char bracket, int openLine, int openColumn) = open.ToArray()[open.Count - 1];
        return At(
            $"The {bracket} that opens here is never closed. Close it with {(bracket == '[' ? ']' : '}')}, or put the text in quotes if no list is meant",
            openLine,
            openColumn);
    }

    private YamlReadException Comma(int line, int column)
    {
        // On another line the list was meant to be over.
        YamlReadException unclosed = Unclosed(Math.Max(1, line - 1), column);
        return unclosed.Line < line && Has(unclosed.Message, "never closed") ? unclosed : At(
            "Between brackets a comma stands between two items, and a bracket closes the last. An item that holds ': ' or a bracket goes in quotes", line, column);
    }

    private static bool IsDocumentMark(string text) => text.StartsWith("---", StringComparison.Ordinal) && (text.Length == 3 || text[3] == ' ');

    /// <summary>The first tab in the indentation of a line from there on. Text after <c>|</c> or <c>&gt;</c> may hold tabs.</summary>
    private (int Line, int Column)? Tab(int line)
    {
        int block = -1;
        for (int number = line; number < line + MostLines && lineAt(number) is { } text; number++)
        {
            int indent = text.Length - text.TrimStart(' ').Length;
            if (text.Trim().Length == 0 || (block >= 0 && indent > block))
            {
                continue;
            }

            block = OpensBlock(text) ? indent : -1;
            if (indent < text.Length && text[indent] == '\t')
            {
                return (number, indent + 1);
            }
        }

        return null;
    }

    private YamlReadException Colon(string text, int line, int column)
    {
        int indent = Indent(text);
        int colon = ColonOf(text);
        bool isFirst = colon == column - 1;
        if (!isFirst && colon >= 0)
        {
            string key = text.Substring(indent, colon - indent).TrimStart('-', ' ');
            string value = text.Substring(colon + 1).Trim();
            return At($"The text after '{key}:' holds ': ', which would begin another key. Put the text in quotes: {key}: {Quoted(value)}", line, column);
        }

        // The key of this line would belong to a text that the line above began.
        for (int above = line - 1; above > 0 && lineAt(above) is { } before; above--)
        {
            if (before.Trim().Length == 0)
            {
                continue;
            }

            int beforeColon = ColonOf(before);
            if (beforeColon < 0)
            {
                return before.IndexOf(':') is > 0 and var tight
                    ? At("A space belongs after the colon of 'key: value'", above, tight + 2)
                    : At($"'{Shortened(before.Trim())}' is no 'key: value'. Give it a key and a colon, or indent it as the text of the key above", above, Indent(before) + 1);
            }

            return Indent(before) < indent
                ? At("This line is indented deeper than the key above it, which has its value already. Indent both alike, or put a text of several lines after '|'", line, indent + 1)
                : At("This line is indented otherwise than those above. Indent the keys of one mapping alike", line, indent + 1);
        }

        return At("A ': ' stands where no key can be. Put text that holds it in quotes", line, column);
    }

    private YamlReadException Start(string text, int line, int column)
    {
        if (Character(text, column) == "\t")
        {
            return At("A tab indents this line, and YAML is indented by spaces. Replace the tab by spaces", line, column);
        }

        string rest = text.Substring(Math.Min(column - 1, text.Length)).Trim();
        return At($"A text that begins with {Character(text, column)} goes in quotes: {Quoted(rest)}", line, column);
    }

    private YamlReadException Key(string text, int line, int column)
    {
        // 'It's urgent': the mark in the word ended the text.
        int colon = ColonOf(text);
        string value = colon < 0 ? "" : text.Substring(colon + 1).TrimStart();
        if (value.Length > 0 && value[0] is '\'' or '"' && column > colon + 2)
        {
            string inner = value.TrimEnd();
            inner = inner.Length > 1 && inner[inner.Length - 1] == value[0] ? inner.Substring(1, inner.Length - 2) : inner.Substring(1);
            return At(
                value[0] == '\''
                    ? $"The text ends at the second quotation mark, and more follows it. Inside '...' a mark is written twice: '{inner.Replace("'", "''")}'"
                    : "The text ends at the second quotation mark, and more follows it. Inside \"...\" a mark is written \\\"",
                line,
                column);
        }

        string rest = text.Substring(Math.Min(Indent(text), text.Length)).TrimEnd();
        int start = Indent(text) + 1;
        return rest.StartsWith("- ", StringComparison.Ordinal) || rest == "-"
                ? At("A list's item stands where a key was expected. Put a key above the list, and indent the list below it", line, start)
            : colon >= 0 && start > 1
                ? At("This line is indented otherwise than those above. Indent the keys of one mapping alike", line, start)
            : start > 1 && OpensBlockAbove(line)
                ? At("This line is indented less than the text above it. Indent all lines of a text after '|' at least as deep as its first", line, start)
            : colon < 0 && rest.IndexOf(':') is > 0 and var tight && tight < rest.Length - 1
                ? At("A space belongs after the colon of 'key: value'", line, start + tight + 1)
            : colon < 0
                ? At($"'{Shortened(rest)}' is no 'key: value'. Give it a key and a colon, or indent it as the text of the key above", line, start)
            : At("A key was expected here. Quote text that holds ': ' or begins with a mark such as [ or {", line, column);
    }

    private YamlReadException BlockText(string text, int line, int column)
    {
        string mark = Character(text, column);
        return At($"After {mark} the text begins on the next line, indented. A text of one line that begins with {mark} goes in quotes", line, column);
    }

    private bool OpensBlockAbove(int line)
    {
        int most = Math.Max(1, line - MostLines);
        for (int above = line - 1; above >= most && lineAt(above) is { } before; above--)
        {
            if (Indent(before) == 0 && before.Trim().Length > 0)
            {
                return OpensBlock(before);
            }
        }

        return false;
    }

    private static bool OpensBlock(string text)
    {
        string end = text.TrimEnd();
        int colon = ColonOf(end);
        string value = colon < 0 ? "" : end.Substring(colon + 1).Trim();
        return value.Length is > 0 and <= 3 && value[0] is '|' or '>';
    }

    private static void Brackets(string text, int line, Stack<(char Bracket, int Line, int Column)> open)
    {
        char quote = '\0';
        char before = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool startsValue = before is '\0' or '[' or '{' or ',' || (before is ':' or '-' && text[i - 1] == ' ');
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '\'' or '"' && startsValue)
            {
                quote = c;
            }
            else if (c == '#' && i > 0 && text[i - 1] == ' ')
            {
                return;
            }
            else if (c is '[' or '{' && (open.Count > 0 || startsValue))
            {
                open.Push((c, line, i + 1));
            }
            else if (c is ']' or '}' && open.Count > 0)
            {
                open.Pop();
            }

            before = c is ' ' or '\t' ? before : c;
        }
    }

    /// <summary>The line with a caret below the column. Long lines are cut around the place; what does not print shows as a dot.</summary>
    private string? Excerpt(int line, int column)
    {
        const int Before = 60;
        const int After = 40;
        if (lineAt(line) is not { } text)
        {
            return null;
        }

        int at = Math.Min(Math.Max(0, column - 1), text.Length);
        int start = Math.Max(0, at - Before);
        StringBuilder excerpt = new();
        foreach (char c in text.Substring(start, Math.Min(text.Length, at + After) - start))
        {
            excerpt.Append(c == '\t' ? ' ' : char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '.' : c);
        }

        return excerpt.Append('\n').Append(' ', at - start).Append('^').ToString();
    }

    /// <summary>The first colon that ends a key; -1 when there is none.</summary>
    private static int ColonOf(string text)
    {
        for (int i = text.IndexOf(':'); i >= 0; i = text.IndexOf(':', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] is ' ' or '\t')
            {
                return i;
            }
        }

        return -1;
    }

    private static int Indent(string text) => text.Length - text.TrimStart(' ').Length;

    private static bool Has(string reason, string words) => reason.IndexOf(words, StringComparison.Ordinal) >= 0;

    private static string Character(string text, int column) => column >= 1 && column <= text.Length ? text.Substring(column - 1, 1) : "the line's end";

    private static string Word(string text, int column)
    {
        int start = Math.Min(Math.Max(0, column - 1), text.Length);
        int end = text.IndexOfAny([' ', ',', ']', '}'], start);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }

    private static string Quoted(string text) => "'" + Shortened(text).Replace("'", "''") + "'";

    private static string Shortened(string text) => text.Length > 60 ? text.Substring(0, 57) + "..." : text;
}
