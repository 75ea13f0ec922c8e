using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Judge;

/// <summary>Tells what a document tree says, one line a paragraph, heading, code block, rule or cell, each with the path to it.</summary>
internal static class DocumentOutline
{
    public static IReadOnlyList<string> Of(Document document)
    {
        List<string> lines = [];
        Add(document.Blocks, "", lines);
        return lines;
    }

    private static void Add(IReadOnlyList<Block> blocks, string path, List<string> lines)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            string here = $"{path}/{i}";
            switch (blocks[i])
            {
                case Paragraph paragraph:
                    lines.Add($"{here}:p {Line(paragraph.Inlines, new InlineOutline())}");
                    break;
                case Heading heading:
                    lines.Add($"{here}:h{heading.Level} {Line(heading.Inlines, new InlineOutline(strongIsFree: true, breaksAreSpaces: true))}");
                    break;
                case CodeBlock code:
                    lines.Add($"{here}:code {code.Language?.Trim().Replace(' ', '-')} {CodeText(code.Text)}");
                    break;
                case ThematicBreak:
                    lines.Add($"{here}:rule");
                    break;
                case Quote quote:
                    Add(quote.Blocks, here + ":quote", lines);
                    break;
                case Alert alert:
                    Add(alert.Blocks, $"{here}:{alert.Kind}", lines);
                    break;
                case ListBlock list:
                    Add(list, here, lines);
                    break;
                case Table table:
                    Add(table, here + ":table", lines);
                    break;
            }
        }
    }

    /// <summary>Code without blank lines at both ends.</summary>
    public static string CodeText(string code)
    {
        List<string> lines = [.. code.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n')];
        while (lines.Count > 0 && string.IsNullOrWhiteSpace(lines[0]))
        {
            lines.RemoveAt(0);
        }

        while (lines.Count > 0 && string.IsNullOrWhiteSpace(lines[^1]))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return string.Join('␤', lines.Select(line => string.IsNullOrWhiteSpace(line) ? "" : line));
    }

    private static void Add(ListBlock list, string here, List<string> lines)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            ListItem item = list.Items[i];
            string number = list.Start is { } start ? $"ol{start + i}" : $"ul-{i}";
            string path = $"{here}:{number}{(item.Task == TaskState.None ? "" : item.Task.ToString())}";
            int before = lines.Count;
            Add(item.Blocks, path, lines);
            if (lines.Count == before)
            {
                lines.Add(path + " empty");
            }
        }
    }

    private static void Add(Table table, string here, List<string> lines)
    {
        int headers = table.HasHeader ? 1 : 0;
        for (int r = 0; r < table.Rows.Count; r++)
        {
            IReadOnlyList<TableCell> cells = table.Rows[r].Cells;
            for (int c = 0; c < cells.Count; c++)
            {
                InlineOutline outline = new(strongIsFree: true, breaksAreSpaces: true);
                CellOutline.Add(cells[c].Blocks, "", outline);
                string text = outline.ToString();
                if (text != " {}")
                {
                    lines.Add($"{here}/r{r - headers}c{c} {text}");
                }
            }
        }
    }

    private static InlineOutline Line(IReadOnlyList<Inline> inlines, InlineOutline outline)
    {
        Add(inlines, outline);
        return outline;
    }

    public static void Add(IReadOnlyList<Inline> inlines, InlineOutline outline)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case LineBreak:
                    outline.Break();
                    break;
                case Image image:
                    outline.Image(image.Alt, image.Url, image.Style.Href);
                    break;
                case TextRun run:
                    outline.Text(run.Text, run.Style.Marks, run.Style.Href);
                    break;
            }
        }
    }
}
