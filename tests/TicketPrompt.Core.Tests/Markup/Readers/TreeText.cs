using System.Text;
using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Readers;

/// <summary>Writes a document tree as indented lines, for people to compare.</summary>
internal static class TreeText
{
    public static string Of(Document document)
    {
        StringBuilder text = new();
        Add(document.Blocks, 0, text);
        return text.ToString().TrimEnd('\n');
    }

    private static void Add(IReadOnlyList<Block> blocks, int depth, StringBuilder text)
    {
        foreach (Block block in blocks)
        {
            Add(block, depth, text);
        }
    }

    private static void Add(Block block, int depth, StringBuilder text)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line("p " + Of(paragraph.Inlines), depth, text);
                break;
            case Heading heading:
                Line($"h{heading.Level} {Of(heading.Inlines)}", depth, text);
                break;
            case CodeBlock code:
                Line($"code {code.Language ?? "-"}: {code.Text.Replace("\n", "⏎")}", depth, text);
                break;
            case ThematicBreak:
                Line("rule", depth, text);
                break;
            case Quote quote:
                Line("quote", depth, text);
                Add(quote.Blocks, depth + 1, text);
                break;
            case Alert alert:
                Line(alert.Kind.ToString().ToLowerInvariant(), depth, text);
                Add(alert.Blocks, depth + 1, text);
                break;
            case ListBlock list:
                AddList(list, depth, text);
                break;
            case Table table:
                AddTable(table, depth, text);
                break;
        }
    }

    private static void AddList(ListBlock list, int depth, StringBuilder text)
    {
        int number = list.Start ?? 0;
        foreach (ListItem item in list.Items)
        {
            Line((list.Start is null ? "-" : $"{number++}.") + (item.Task == TaskState.None ? "" : $" {item.Task}"), depth, text);
            Add(item.Blocks, depth + 1, text);
        }
    }

    private static void AddTable(Table table, int depth, StringBuilder text)
    {
        Line(table.HasHeader ? "table with header" : "table", depth, text);
        foreach (TableRow row in table.Rows)
        {
            Line("row", depth + 1, text);
            foreach (TableCell cell in row.Cells)
            {
                Line("cell", depth + 2, text);
                Add(cell.Blocks, depth + 3, text);
            }
        }
    }

    private static void Line(string line, int depth, StringBuilder text) => text.Append(' ', depth * 2).Append(line.TrimEnd()).Append('\n');

    private static string Of(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        TextRun run => Styled(run.Text, run.Style),
        Image image => Styled($"!{image.Alt}({image.Url})", image.Style),
        _ => "⏎",
    }));

    private static string Styled(string text, Style style)
    {
        string marks = style.Marks == Marks.None ? "" : style.Marks.ToString().ToLowerInvariant().Replace(", ", "+");
        string href = style.Href is null ? "" : $"<{style.Href}>";
        return marks.Length + href.Length == 0 ? text : $"‹{marks}{href} {text}›";
    }
}
