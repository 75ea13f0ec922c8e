using System.Text;
using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Wiki;

/// <summary>Writes a document tree as Jira wiki markup, each thing in one of the ways that people and Jira write it.</summary>
internal sealed class WikiPrinter(int seed)
{
    private readonly Random _random = new(seed);

    public string Print(Document document) => Blocks(document.Blocks);

    private string Blocks(IReadOnlyList<Block> blocks)
    {
        StringBuilder text = new();
        for (int i = 0; i < blocks.Count; i++)
        {
            bool isTitle = i + 1 < blocks.Count && blocks[i + 1] is CodeBlock && TitleOf(blocks[i]) is not null;
            string block = isTitle ? Code((CodeBlock)blocks[++i], TitleOf(blocks[i - 1])) : Block(blocks[i]);

            // A list takes in what follows it up to a blank line; paragraphs run together without one, and so do tables.
            text.Append(text.Length == 0 ? "" : blocks[i] is CodeBlock or Quote or Alert && blocks[i - (isTitle ? 2 : 1)] is Heading or CodeBlock ? "\n" : "\n\n").Append(block);
        }

        return text.ToString();
    }

    private string Block(Block block) => block switch
    {
        Paragraph paragraph => Inlines(paragraph.Inlines, isCell: false),
        Heading heading => $"h{heading.Level}. {Inlines(heading.Inlines, isCell: false)}",
        CodeBlock code => Code(code, null),
        ThematicBreak => "----",
        Quote { Blocks: [Paragraph line] } when Next(3) == 0 => "bq. " + Inlines(line.Inlines, isCell: true),
        Quote quote => Quotation(quote),
        Alert alert => Box(alert.Kind switch { AlertKind.Note => "info", AlertKind.Tip => "tip", AlertKind.Important => "note", _ => "warning" }, alert.Blocks),
        ListBlock list => string.Join("\n", Items(list, "")),
        Table table => Rows(table),
        _ => throw new NotSupportedException(),
    };

    private string Quotation(Quote quote) => TitleOf(quote.Blocks[0]) is null && Next(2) == 0 && !Holds(quote.Blocks, block => block is Quote)
        ? $"{{quote}}{NewLine()}{Blocks(quote.Blocks)}{NewLine()}{{quote}}"
        : Box("panel", quote.Blocks);

    private string Box(string name, IReadOnlyList<Block> blocks)
    {
        string? title = blocks.Count > 1 && blocks[1] is not CodeBlock ? TitleOf(blocks[0]) : null;

        // A tag without parameters closes what is open, so a panel inside one of its kind needs some.
        string parameters = title is null ? ":borderStyle=solid" : $":title={title}{Pick("", "|borderColor=#ccc")}";
        return $"{{{name}{parameters}}}\n{Blocks(title is null ? blocks : [.. blocks.Skip(1)])}{NewLine()}{{{name}}}";
    }

    private static string? TitleOf(Block block) => block is Paragraph { Inlines: [TextRun { Style: { Marks: Marks.Strong, Href: null } } run] }
        && run.Text.IndexOfAny(['{', '}', '|', '=']) < 0 ? run.Text : null;

    private static bool Holds(IReadOnlyList<Block> blocks, Func<Block, bool> test) => blocks.Any(block => test(block) || block switch
    {
        Quote quote => Holds(quote.Blocks, test),
        Alert alert => Holds(alert.Blocks, test),
        ListBlock list => list.Items.Any(item => Holds(item.Blocks, test)),
        _ => false,
    });

    private string Code(CodeBlock code, string? title)
    {
        if (code.Language is null && title is null && Next(2) == 0)
        {
            return $"{{noformat}}\n{code.Text}\n{{noformat}}";
        }

        string parameters = string.Join("|", new[] { code.Language, title is null ? null : "title=" + title, Pick(null, "borderStyle=solid") }.Where(part => part is not null));
        return $"{{code{(parameters.Length == 0 ? "" : ":" + parameters)}}}\n{code.Text}\n{{code}}";
    }

    private IEnumerable<string> Items(ListBlock list, string path)
    {
        string marker = path + (list.Start is not null ? "#" : "*");
        foreach (ListItem item in list.Items)
        {
            StringBuilder text = new($"{marker} ");
            List<string> nested = [];
            for (int i = 0; i < item.Blocks.Count; i++)
            {
                bool isTitle = i > 0 && i + 1 < item.Blocks.Count && item.Blocks[i + 1] is CodeBlock && TitleOf(item.Blocks[i]) is not null;
                if (item.Blocks[i] is ListBlock inner)
                {
                    nested.AddRange(Items(inner, marker));
                    continue;
                }

                text.Append(i == 0 ? "" : "\n").Append(isTitle
                    ? Code((CodeBlock)item.Blocks[++i], TitleOf(item.Blocks[i - 1]))
                    : Block(item.Blocks[i]));
            }

            yield return text.ToString();
            foreach (string line in nested)
            {
                yield return line;
            }
        }
    }

    private string Rows(Table table) => string.Join("\n", table.Rows.Select((row, r) =>
    {
        string bar = table.HasHeader && r == 0 ? "||" : "|";
        string cells = string.Join(bar, row.Cells.Select(Cell));

        // Many people leave the last bar out.
        bool isOpen = row.Cells[^1].Blocks.Count > 0 && row.Cells.Count > 1 && Next(4) == 0;
        return Pick("", "", "", "{color:red}") is { Length: > 0 } color ? $"{color}{bar}{cells}{bar}{{color}}" : $"{bar}{cells}{(isOpen ? "" : bar)}";
    }));

    private string Cell(TableCell cell) => cell.Blocks switch
    {
        [] => " ",
        [Paragraph paragraph] => Pick("", " ") + Inlines(paragraph.Inlines, isCell: true) + Pick("", " "),
        [CodeBlock code] => Code(code, null),
        [ListBlock list] => string.Join("\n", Items(list, "")),
        _ => throw new NotSupportedException(),
    };

    private string Inlines(IReadOnlyList<Inline> inlines, bool isCell)
    {
        StringBuilder text = new();
        for (int i = 0; i < inlines.Count; i++)
        {
            bool touchesBefore = i > 0 && inlines[i - 1] is not (LineBreak or TextRun { Text: " " });
            bool touchesAfter = i + 1 < inlines.Count && inlines[i + 1] is not (LineBreak or TextRun { Text: " " });
            text.Append(inlines[i] switch
            {
                LineBreak => isCell ? "\\\\" : Pick("\n", "\\\\", "\\\\\n", " \\\\ "),
                Image image => Picture(image),
                TextRun run => Run(run, text.Length == 0 || text[^1] is '\n' or '\\', touchesBefore || touchesAfter),
                _ => throw new NotSupportedException(),
            });
        }

        return text.ToString();
    }

    private string Picture(Image image) => image.Alt.EndsWith(".png", StringComparison.Ordinal)
        ? $"!{image.Alt}{Pick("", "|thumbnail", "|width=300,height=200")}!"
        : $"[^{image.Alt}]";

    private string Run(TextRun run, bool startsLine, bool touches)
    {
        string? href = run.Style.Href;
        if (href == run.Text)
        {
            return Pick(href, $"[{href}]", $"[{href}|{href}|smart-link]");
        }

        if (run.Text.StartsWith('@') && run.Style.Marks == Marks.None)
        {
            return $"[~{run.Text[1..]}]";
        }

        string text = (run.Style.Marks & Marks.Code) != 0 ? $"{{{{{run.Text}}}}}" : Marked(run, startsLine && href is null, touches && href is null);
        return href is null ? text : $"[{text}|{href}{Pick("", "|a tip")}]";
    }

    private string Marked(TextRun run, bool startsLine, bool touches)
    {
        string text = WikiEscape.Of(run.Text, startsLine && run.Style.Marks == Marks.None);
        if (run.Style.Marks == Marks.None && !touches && run.Text.All(char.IsLetter))
        {
            text = Pick(text, text, text, text, $"{{color:#ff0000}}{text}{{color}}", $"+{text}+", $"??{text}??");
        }

        foreach ((Marks mark, string delimiter) in new[] { (Marks.Strong, "*"), (Marks.Emphasis, "_"), (Marks.Strike, "-"), (Marks.Sub, "~"), (Marks.Sup, "^") }.OrderBy(_ => Next(100)))
        {
            if ((run.Style.Marks & mark) != 0)
            {
                bool isForced = touches || text[0] == '\\' || text[0] == delimiter[0] || text[^1] == delimiter[0] || Next(4) == 0;
                text = isForced ? $"{{{delimiter}}}{text}{{{delimiter}}}" : delimiter + text + delimiter;
            }
        }

        return text;
    }

    private string NewLine() => Pick("\n", "");

    private int Next(int limit) => _random.Next(limit);

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}

/// <summary>Escapes text for wiki markup, as little as a careful writer would.</summary>
internal static class WikiEscape
{
    public static string Of(string text, bool startsLine)
    {
        StringBuilder escaped = new();
        for (int i = 0; i < text.Length; i++)
        {
            bool wordBefore = i > 0 && char.IsLetterOrDigit(text[i - 1]);
            bool wordAfter = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            bool spaceBefore = i == 0 ? !startsLine : text[i - 1] == ' ';
            bool spaceAfter = i + 1 == text.Length || text[i + 1] == ' ';
            bool needsEscape = text[i] switch
            {
                '{' or '}' or '[' or ']' or '|' or '!' or '^' or '~' => true,
                '*' or '_' or '-' or '+' or '?' => !(wordBefore && wordAfter) && !(spaceBefore && spaceAfter && i > 0),
                '#' => startsLine && i == 0,
                _ => false,
            };
            escaped.Append(needsEscape ? "\\" : "").Append(text[i]);
        }

        return escaped.ToString();
    }
}
