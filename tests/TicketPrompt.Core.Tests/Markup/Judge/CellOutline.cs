using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Judge;

/// <summary>What a cell's blocks say on one line: <c>- x</c> for items, a panel's kind before it, code lines as code.</summary>
internal static class CellOutline
{
    public static void Add(IReadOnlyList<Block> blocks, string prefix, InlineOutline outline)
    {
        foreach (Block block in blocks)
        {
            outline.Text(" " + prefix, Marks.None, null);
            prefix = "";
            switch (block)
            {
                case Paragraph paragraph:
                    DocumentOutline.Add(paragraph.Inlines, outline);
                    break;
                case Heading heading:
                    DocumentOutline.Add(heading.Inlines, outline);
                    break;
                case CodeBlock code:
                    outline.Text(code.Text, Marks.Code, null);
                    break;
                case ThematicBreak:
                    outline.Text("---", Marks.None, null);
                    break;
                case Quote quote:
                    Add(quote.Blocks, "", outline);
                    break;
                case Alert alert:
                    Add(alert.Blocks, $"{alert.Kind}: ", outline);
                    break;
                case ListBlock list:
                    AddList(list, outline);
                    break;
                case Table:
                    throw new NotSupportedException("A table in a cell has no outline.");
            }
        }
    }

    private static void AddList(ListBlock list, InlineOutline outline)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            ListItem item = list.Items[i];
            string marker = list.Start is { } start ? $"{start + i}. " : "- ";
            string task = item.Task switch { TaskState.Open => "[ ] ", TaskState.Done => "[x] ", _ => "" };
            if (item.Blocks.Count == 0)
            {
                outline.Text($" {marker}{task}", Marks.None, null);
            }

            Add(item.Blocks, marker + task, outline);
        }
    }
}
