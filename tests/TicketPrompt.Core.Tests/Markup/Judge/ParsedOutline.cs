using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TicketPrompt.Tests.Markup.Judge;

/// <summary>Tells what Markdown says to a GFM parser, in the same lines as <see cref="DocumentOutline"/>.</summary>
internal static class ParsedOutline
{
    private static readonly MarkdownPipeline Gfm = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .Build();

    private static readonly string[] Alerts = ["Note", "Tip", "Important", "Warning", "Caution"];

    public static IReadOnlyList<string> Of(string markdown)
    {
        List<string> lines = [];
        Add(Markdig.Markdown.Parse(markdown, Gfm), "", 0, lines);
        return lines;
    }

    private static void Add(ContainerBlock container, string path, int first, List<string> lines)
    {
        int index = 0;
        foreach (Block block in container.Skip(first))
        {
            string here = $"{path}/{index++}";
            switch (block)
            {
                case ParagraphBlock paragraph:
                    ParsedLine line = ParsedLine.Read(paragraph.Inline!);
                    if (line.IsEmpty)
                    {
                        index--;
                        break;
                    }

                    lines.Add($"{here}:p {line.Outline}");
                    break;
                case HeadingBlock heading:
                    lines.Add($"{here}:h{heading.Level} {ParsedLine.Read(heading.Inline!, strongIsFree: true, breaksAreSpaces: true).Outline}");
                    break;
                case FencedCodeBlock code:
                    lines.Add($"{here}:code {code.Info} {DocumentOutline.CodeText(code.Lines.ToString())}");
                    break;
                case ThematicBreakBlock:
                    lines.Add($"{here}:rule");
                    break;
                case QuoteBlock quote:
                    AddQuote(quote, here, lines);
                    break;
                case ListBlock list:
                    AddList(list, here, lines);
                    break;
                case Table table:
                    AddTable(table, here + ":table", lines);
                    break;
                case LinkReferenceDefinitionGroup:
                    lines.Add($"{here}:definition");
                    break;
                default:
                    lines.Add($"{here}:{block.GetType().Name}");
                    break;
            }
        }
    }

    private static void AddQuote(QuoteBlock quote, string here, List<string> lines)
    {
        if (quote is [ParagraphBlock { Inline: { } inline }, ..] && AlertKind(inline) is { } kind)
        {
            bool isAlone = ParsedLine.Read(inline).IsEmpty;
            Add(quote, $"{here}:{kind}", isAlone ? 1 : 0, lines);
            return;
        }

        Add(quote, here + ":quote", 0, lines);
    }

    /// <summary>The kind in <c>[!NOTE]</c> on a first line of its own, which is taken away.</summary>
    private static string? AlertKind(ContainerInline inline)
    {
        List<Inline> line = [.. inline.TakeWhile(part => part is not LineBreakInline)];
        string text = string.Concat(line.Select(Text));
        string? kind = Alerts.FirstOrDefault(alert => text == $"[!{alert.ToUpperInvariant()}]");
        if (kind is null || line.Exists(part => part is not (LiteralInline { IsFirstCharacterEscaped: false } or DelimiterInline)))
        {
            return null;
        }

        foreach (Inline part in inline.Take(line.Count + 1).ToList())
        {
            part.Remove();
        }

        return kind;
    }

    private static string Text(Inline part) => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        DelimiterInline delimiter => delimiter.ToLiteral() + string.Concat(delimiter.Select(Text)),
        _ => "",
    };

    private static void AddList(ListBlock list, string here, List<string> lines)
    {
        int i = 0;
        foreach (ListItemBlock item in list.Cast<ListItemBlock>())
        {
            TaskList? task = item is [ParagraphBlock { Inline.FirstChild: TaskList box }, ..] ? box : null;
            string number = list.IsOrdered ? $"ol{item.Order}" : $"ul-{i}";
            string path = $"{here}:{number}{(task is null ? "" : task.Checked ? "Done" : "Open")}";
            i++;
            int before = lines.Count;
            Add(item, path, 0, lines);
            if (lines.Count == before)
            {
                lines.Add(path + " empty");
            }
        }
    }

    private static void AddTable(Table table, string here, List<string> lines)
    {
        for (int r = 0; r < table.Count; r++)
        {
            TableRow row = (TableRow)table[r];
            for (int c = 0; c < row.Count; c++)
            {
                TableCell cell = (TableCell)row[c];
                ContainerInline? inline = cell is [ParagraphBlock paragraph, ..] ? paragraph.Inline : null;
                string text = inline is null ? " {}" : ParsedLine.Read(inline, strongIsFree: true, breaksAreSpaces: true, isCell: true).Outline;
                if (text != " {}")
                {
                    lines.Add($"{here}/r{r - 1}c{c} {text}");
                }
            }
        }
    }
}
