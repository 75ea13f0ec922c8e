using TicketPrompt.Markup;
using TicketPrompt.Model;

namespace TicketPrompt.Tests.Markup.Judge;

/// <summary>Writes a tree as an ADF document, to see whether the reader gives the tree back.</summary>
internal static class AdfEmitter
{
    private static readonly Dictionary<Marks, string> MarkNames = new()
    {
        [Marks.Strong] = "strong",
        [Marks.Emphasis] = "em",
        [Marks.Strike] = "strike",
        [Marks.Code] = "code",
    };

    private static readonly Dictionary<AlertKind, string> Panels = new()
    {
        [AlertKind.Note] = "info",
        [AlertKind.Tip] = "success",
        [AlertKind.Important] = "note",
        [AlertKind.Warning] = "warning",
        [AlertKind.Caution] = "error",
    };

    public static FieldMap Emit(Document document) => Node("doc", null, Blocks(document.Blocks));

    private static FieldMap Node(string type, FieldMap? attributes = null, object? content = null, string? text = null, object? marks = null)
    {
        FieldMapBuilder node = new();
        node.Add("type", type);
        if (text is not null)
        {
            node.Add("text", text);
        }

        if (attributes is not null)
        {
            node.Add("attrs", attributes);
        }

        if (content is not null)
        {
            node.Add("content", content);
        }

        if (marks is not null)
        {
            node.Add("marks", marks);
        }

        return node.ToMap();
    }

    private static FieldMap Attributes(params (string Name, object? Value)[] values)
    {
        FieldMapBuilder map = new();
        foreach ((string name, object? value) in values)
        {
            map.Add(name, value);
        }

        return map.ToMap();
    }

    private static object?[] Blocks(IReadOnlyList<Block> blocks) => [.. blocks.Select(Block)];

    private static object? Block(Block block) => block switch
    {
        Paragraph paragraph => Node("paragraph", null, Inlines(paragraph.Inlines)),
        Heading heading => Node("heading", Attributes(("level", heading.Level)), Inlines(heading.Inlines)),
        CodeBlock code => Node("codeBlock", Attributes(("language", code.Language)), new object?[] { Node("text", text: code.Text) }),
        ThematicBreak => Node("rule"),
        Quote quote => Node("blockquote", null, Blocks(quote.Blocks)),
        Alert alert => Node("panel", Attributes(("panelType", Panels[alert.Kind])), Blocks(alert.Blocks)),
        ListBlock { Start: { } start } list => Node("orderedList", Attributes(("order", start)), List(list)),
        ListBlock list => Node("bulletList", null, List(list)),
        Table table => Node("table", null, table.Rows.Select((row, r) => Row(row, r == 0 && table.HasHeader)).ToArray<object?>()),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static object?[] List(ListBlock list) => [.. list.Items.Select(item => item.Task == TaskState.None
        ? Node("listItem", null, Blocks(item.Blocks))
        : Node("blockTaskItem", Attributes(("state", item.Task == TaskState.Done ? "DONE" : "TODO")), Blocks(item.Blocks)))];

    private static FieldMap Row(TableRow row, bool isHeader) =>
        Node("tableRow", null, row.Cells.Select(cell => Node(isHeader ? "tableHeader" : "tableCell", null, Blocks(cell.Blocks))).ToArray<object?>());

    private static object?[] Inlines(IReadOnlyList<Inline> inlines) => [.. inlines.Select(inline => inline switch
    {
        TextRun run => Node("text", text: run.Text, marks: StyleMarks(run.Style)),
        LineBreak line => Node("hardBreak", marks: StyleMarks(line.Style)),
        Image image => Node("mediaInline", Attributes(("alt", image.Alt), ("url", image.Url)), marks: StyleMarks(image.Style)),
        _ => throw new NotSupportedException(inline.GetType().Name),
    })];

    private static object?[] StyleMarks(Style style)
    {
        List<object?> marks = [.. MarkNames.Where(mark => (style.Marks & mark.Key) != 0).Select(mark => Node(mark.Value))];
        if ((style.Marks & Marks.Sub) != 0)
        {
            marks.Add(Node("subsup", Attributes(("type", "sub"))));
        }

        if ((style.Marks & Marks.Sup) != 0)
        {
            marks.Add(Node("subsup", Attributes(("type", "sup"))));
        }

        if (style.Href is { } href)
        {
            marks.Add(Node("link", Attributes(("href", href))));
        }

        marks.Add(Node("textColor", Attributes(("color", "#f00"))));
        return [.. marks];
    }
}
