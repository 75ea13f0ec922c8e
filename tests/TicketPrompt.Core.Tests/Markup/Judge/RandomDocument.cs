using TicketPrompt.Markup;
using TicketPrompt.Markup.Building;

namespace TicketPrompt.Tests.Markup.Judge;

/// <summary>Makes documents from a seed: every construct, nested in every way, with text that looks like markup.</summary>
/// <param name="seed">The same seed gives the same document.</param>
internal sealed class RandomDocument(int seed, int depth = 3)
{
    private static readonly string?[] Languages = [null, "java", "c++", "objective-c", "bash", "plaintext"];
    private static readonly string[] Urls =
    [
        "https://docs.example/u_(1)", "https://x.example/a b", "/wiki/a?b=c&copy;=d", "#anchor", "mailto:a@b.example", "https://x.example/a)b",
        "https://x.example/*a*", @"file:///C:\x\_y", "https://x.example/p|q", "https://x.example/<y>",
    ];

    private readonly Random _random = new(seed);

    public Document Make() => new(Blocks(depth, 1, 6));

    private List<Block> Blocks(int left, int least, int most) =>
        [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Block(left))];

    private Block Block(int left) => _random.Next(left > 0 ? 14 : 7) switch
    {
        0 => new Heading(_random.Next(1, 7), Inlines()),
        1 => new CodeBlock(NastyText.Code(_random), Languages[_random.Next(Languages.Length)]),
        2 => new ThematicBreak(),
        < 7 => new Paragraph(Inlines()),
        7 => new Quote(Blocks(left - 1, 1, 3)),
        8 => new Alert((AlertKind)_random.Next(5), Blocks(left - 1, 1, 3)),
        9 => Table(left - 1),
        _ => List(left - 1),
    };

    private ListBlock List(int left)
    {
        int? start = _random.Next(6) switch { 0 => 1, 1 => _random.Next(0, 120), _ => null };
        bool isTasks = start is null && _random.Next(3) == 0;
        List<ListItem> items = [];
        int count = _random.Next(20) == 0 ? _random.Next(9, 13) : _random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            items.Add(isTasks
                ? new ListItem([new Paragraph(Inlines()), .. Blocks(left, 0, 2)], _random.Next(2) == 0 ? TaskState.Open : TaskState.Done)
                : new ListItem(_random.Next(3) > 0 ? [new Paragraph(Inlines()), .. Blocks(left, 0, 2)] : Blocks(left, _random.Next(8) == 0 ? 0 : 1, 3)));
        }

        return new ListBlock(items, start);
    }

    private Table Table(int left)
    {
        TableBuilder builder = new();
        int rows = _random.Next(1, 4);
        int columns = _random.Next(1, 4);
        bool hasHeader = _random.Next(2) == 0;
        for (int r = 0; r < rows; r++)
        {
            builder.StartRow();
            for (int c = 0; c < columns; c++)
            {
                bool isHeader = hasHeader && r == 0;
                List<Block> blocks = isHeader ? [new Paragraph(Inlines())] : Blocks(Math.Min(left, 1), 0, 2);
                builder.Add([.. blocks.Where(block => !HasTable(block))], isHeader);
            }
        }

        return builder.ToTable()!;
    }

    private static bool HasTable(Block block) => block switch
    {
        TicketPrompt.Markup.Table => true,
        Quote quote => quote.Blocks.Any(HasTable),
        Alert alert => alert.Blocks.Any(HasTable),
        ListBlock list => list.Items.Any(item => item.Blocks.Any(HasTable)),
        _ => false,
    };

    private IReadOnlyList<Inline> Inlines()
    {
        InlineBuilder builder = new();
        IReadOnlyList<Inline>? inlines = null;
        while (inlines is null)
        {
            int count = _random.Next(1, 7);
            for (int i = 0; i < count; i++)
            {
                AddInline(builder);
            }

            inlines = builder.Take();
        }

        return inlines;
    }

    private void AddInline(InlineBuilder builder)
    {
        Style style = new(_random.Next(3) == 0 ? RandomMarks() : Marks.None, _random.Next(8) == 0 ? Urls[_random.Next(Urls.Length)] : null);
        switch (_random.Next(16))
        {
            case 0:
                builder.Break(_random.Next(4) == 0 ? style : default);
                break;
            case 1:
                builder.Image(("i " + NastyText.Word(_random)).Trim(), Urls[_random.Next(Urls.Length)], style);
                break;
            case 2:
                string url = Urls[_random.Next(Urls.Length)];
                builder.Text(url, style with { Href = url });
                break;
            default:
                builder.Text(NastyText.Phrase(_random), style);
                break;
        }

        if (_random.Next(2) == 0)
        {
            builder.Text(" ", default);
        }
    }

    private Marks RandomMarks()
    {
        Marks marks = Marks.None;
        for (int i = _random.Next(1, 3); i > 0; i--)
        {
            marks |= _random.Next(9) switch
            {
                < 3 => Marks.Strong,
                < 5 => Marks.Emphasis,
                5 => Marks.Strike,
                6 => Marks.Code,
                7 => Marks.Sub,
                _ => Marks.Sup,
            };
        }

        return marks;
    }
}
