using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Readers;

/// <summary>
/// Makes random document trees that a source format can say, of words that are awkward to read and to write. The same seed makes
/// the same tree.
/// </summary>
internal sealed class RandomTree(int seed, TreeLimits limits)
{
    private const int MaxDepth = 3;

    private static readonly string[] Words =
    [
        "save", "the", "row", "snake_case_name", "MAX_RETRY", "a-b-c", "C++", "x-request-id", "2 * 3 * 4", "R&D", "1-2", "foo_bar.baz()",
        "100%", "<div>", "&copy;", "&amp;", "a|b", "`tick`", "#42", "*star*", "_under_", "-dash-", "+plus+", "[x]", "{code}", "~tilde~",
        "1. one", "a > b", "!bang!", "(see", "end)", "über", "日本語", "x=y", "\"quoted\"", "it's", "{curly}", "--force", "^caret^", "$5",
        "=== ", "a\\b", "C:\\temp", "??what??", "not_ _so", "[a|b]", "$x_1$", "e.g.", "…", "50~60", "@home", "::", "</p>", "\\d+",
    ];

    private static readonly string[] Codes = ["getUser()", "a_b", "x*y", "a|b", "a`b", "<b>", "&amp;", "-v", "*", "{id}", "[0]", "C:\\x", "a  b", "\\*"];

    private static readonly string[] Urls =
    [
        "https://x.example/a_b", "https://x.example/q?x=1&y=_2_", "https://x.example/(z)", "http://x.example/a-b*c~d", "https://x.example/%20a",
    ];

    private static readonly string[] Names = ["shot_1.png", "a b.txt", "log-2026-01-01.zip", "x(1).png"];
    private static readonly string[] People = ["ann", "j.doe", "Ann Berg", "o_o"];
    private static readonly string?[] Languages = [null, "java", "sql", "csharp", "bash"];

    private readonly Random _random = new(seed);

    public Document Next() => new(Blocks(0, _random.Next(1, 7), Place.Root));

    private List<Block> Blocks(int depth, int count, Place place)
    {
        List<Block> blocks = [];
        while (blocks.Count < count)
        {
            switch (_random.Next(depth < MaxDepth ? 11 : 3))
            {
                case <= 2:
                    blocks.Add(new Paragraph(Inlines(_random.Next(1, 9), breaks: true)));
                    break;
                case 3 when place != Place.Item:
                    blocks.Add(new Heading(_random.Next(1, 7), Inlines(_random.Next(1, 5), breaks: false)));
                    break;
                case 4 or 5:
                    blocks.Add(List(depth + 1));
                    break;
                case 6:
                    AddCode(blocks);
                    break;
                case 7:
                    blocks.Add(Panel(depth + 1));
                    break;
                case 8 when place != Place.Item:
                    blocks.Add(new ThematicBreak());
                    break;
                case 9 when place == Place.Root:
                    blocks.Add(Table(depth + 1));
                    break;
            }
        }

        return blocks;
    }

    private void AddCode(List<Block> blocks)
    {
        if (_random.Next(3) == 0)
        {
            blocks.Add(Paragraph.Title(Pick("A.java", "The log of run_1", "x y")));
        }

        string[] lines = ["int a_b = 2 * c;", "", "  if (x < 3 && y) { return `a`; }", "*not bold* [x|y]", "|| a | b ||", "# c", "&lt;", "{{x}}", "\\n\\\\"];
        blocks.Add(new CodeBlock(
            Pick("x", "first {line}") + string.Concat(Enumerable.Range(0, _random.Next(4)).Select(_ => "\n" + Pick(lines))) + "\nlast",
            Pick(Languages)));
    }

    private Block Panel(int depth)
    {
        List<Block> blocks = _random.Next(2) == 0 ? [Paragraph.Title(Pick("Note", "Mind the gap", "x_1"))] : [];
        blocks.AddRange(Blocks(depth, _random.Next(1, 4), Place.Box));
        return _random.Next(2) == 0 ? new Quote(blocks) : new Alert((AlertKind)_random.Next(4), blocks);
    }

    private ListBlock List(int depth)
    {
        bool isNumbered = _random.Next(2) == 0;
        List<ListItem> items = [];
        for (int i = _random.Next(1, 5); i > 0; i--)
        {
            items.Add(Item(depth));
        }

        return new ListBlock(items, !isNumbered ? null : limits.HasStarts ? Pick(1, 1, 3, 0) : 1);
    }

    private ListItem Item(int depth)
    {
        List<Block> blocks = [new Paragraph(Inlines(_random.Next(1, 6), breaks: true))];
        if (limits.HasFreeItems && _random.Next(3) == 0)
        {
            blocks.AddRange(Blocks(depth, _random.Next(1, 3), Place.Item));
        }
        else if (_random.Next(4) == 0)
        {
            AddCode(blocks);
            if (_random.Next(2) == 0)
            {
                blocks.Add(new Paragraph(Inlines(2, breaks: false)));
            }
        }

        if (depth < MaxDepth && _random.Next(3) == 0)
        {
            blocks.Add(List(depth + 1));
        }

        TaskState task = limits.HasTasks && _random.Next(4) == 0 ? Pick(TaskState.Open, TaskState.Done) : TaskState.None;
        return new ListItem(blocks, task);
    }

    private Table Table(int depth)
    {
        bool hasHeader = _random.Next(3) > 0;
        int columns = _random.Next(1, 4);
        List<TableRow> rows = [];
        for (int r = _random.Next(2, 5); r > 0; r--)
        {
            rows.Add(new TableRow([.. Enumerable.Range(0, columns).Select(_ => new TableCell(Cell(depth)))]));
        }

        return new Table(rows, hasHeader);
    }

    private List<Block> Cell(int depth)
    {
        switch (_random.Next(8))
        {
            case 0:
                return [];
            case 1:
                return [new ListBlock([.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => new ListItem([new Paragraph(Inlines(2, breaks: false))]))])];
            case 2:
                return [new CodeBlock("select a|b\n  from t_1", Pick(Languages))];
            case 3 when limits.HasFreeItems:
                return Blocks(MaxDepth, depth, Place.Box);
            default:
                return [new Paragraph(Inlines(_random.Next(1, 5), breaks: true))];
        }
    }

    private List<Inline> Inlines(int count, bool breaks)
    {
        List<Inline> inlines = [Inline()];
        for (int i = 1; i < count; i++)
        {
            Inline next = Inline();
            if (breaks && _random.Next(8) == 0)
            {
                inlines.Add(new LineBreak());
            }
            else if (!IsWord(inlines[^1]) || !IsWord(next) || _random.Next(6) > 0)
            {
                inlines.Add(new TextRun(" "));
            }

            inlines.Add(next);
        }

        return inlines;
    }

    // Only words touch: what touches an address, a path or a file's name is part of it.
    private static bool IsWord(Inline inline) => inline is TextRun { Style.Href: null } run && !run.Text.Contains('\\')
        && char.IsLetterOrDigit(run.Text[0]) && char.IsLetterOrDigit(run.Text[^1]);

    private Inline Inline()
    {
        switch (_random.Next(16))
        {
            case 0:
                return new TextRun(Pick(Codes), new Style(Marks.Code));
            case 1:
                return new TextRun(Pick("docs", "the page", "a|b"), new Style(Pick(Marks.None, Marks.Strong, Marks.Code), Pick(Urls)));
            case 2:
                // An address with an escape in it is judged decoded, and is not its own text then.
                string url = Pick(Urls[..^1]);
                return new TextRun(url, new Style(Marks.None, url));
            case 3:
                string name = Pick(Names);
                return new Image(name, "attachment:" + name);
            case 4:
                return new TextRun("@" + Pick(People));
            case 5 or 6 or 7:
                return new TextRun(Word(), new Style(Pick(
                    Marks.Strong, Marks.Emphasis, Marks.Strike, Marks.Strong | Marks.Emphasis, Marks.Strong | Marks.Strike, Marks.Emphasis | Marks.Strike)));
            case 8:
                return new TextRun("2", new Style(Pick(Marks.Sub, Marks.Sup)));
            default:
                return new TextRun(Word());
        }
    }

    private string Word() => Pick(Words).Trim();

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private enum Place
    {
        Root,
        Box,
        Item,
    }
}

/// <summary>What a source format can say.</summary>
/// <param name="HasStarts">Whether numbered lists start where they want.</param>
/// <param name="HasFreeItems">Whether items and cells hold any blocks in any order.</param>
internal sealed record TreeLimits(bool HasStarts, bool HasTasks, bool HasFreeItems)
{
    public static TreeLimits Wiki { get; } = new(HasStarts: false, HasTasks: false, HasFreeItems: false);

    public static TreeLimits Html { get; } = new(HasStarts: true, HasTasks: true, HasFreeItems: true);
}
