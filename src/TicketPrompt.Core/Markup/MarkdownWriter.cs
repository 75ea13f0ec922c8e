using System.Globalization;
using TicketPrompt.Markup.Building;
using TicketPrompt.Markup.Writing;

namespace TicketPrompt.Markup;

/// <summary>
/// Prints a <see cref="Document"/> as GitHub-flavoured Markdown: parsed as such it is the same document again, and read raw it
/// has no markup that says nothing. shared/markup.md is the contract.
/// </summary>
/// <remarks>Recursive: a document's depth is limited by <see cref="DocumentBuilder.MaxDepth"/>. A thread keeps its writer, for the memory.</remarks>
internal sealed class MarkdownWriter
{
    private static readonly string[] Indents = ["", " ", "  ", "   ", "    ", "     "];
    private static readonly string[] HeadingStarts = ["# ", "## ", "### ", "#### ", "##### ", "###### "];

    // A writer that has grown beyond that is not kept.
    private const int KeptCapacity = 512 * 1024;

    [ThreadStatic]
    private static MarkdownWriter? _spare;

    private readonly MarkdownOutput _output = new();
    private readonly InlineWriter _inlines = new();
    private readonly TextBuffer _line = new();
    private readonly TableWriter _tables;

    private MarkdownWriter() => _tables = new TableWriter(_inlines, _output, _line);

    /// <summary>The document's Markdown, without a line end at its end; empty for an empty document.</summary>
    public static string Write(Document document)
    {
        MarkdownWriter writer = _spare ?? new MarkdownWriter();
        _spare = null;
        writer._output.Clear();
        writer.WriteBlocks(document.Blocks, 0, InlinePlace.Paragraph);
        string markdown = writer._output.ToString();
        _spare = writer._output.Capacity + writer._line.Capacity + writer._inlines.Capacity <= KeptCapacity ? writer : null;
        return markdown;
    }

    private void WriteBlocks(IReadOnlyList<Block> blocks, int first, InlinePlace place, char parentMarker = '\0')
    {
        Block? previous = null;
        char marker = '\0';
        for (int i = first; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (previous is not null && !(place == InlinePlace.Item && MayFollowDirectly(previous, block)))
            {
                _output.BlankLine();
            }

            // A list right behind another one, or at the start of an item, takes another marker: it would be the same list, or a rule.
            char avoided = previous is ListBlock list && block is ListBlock next && (list.Start is null) == (next.Start is null)
                ? marker
                : previous is null ? parentMarker : '\0';
            marker = block is ListBlock { Start: null } ? (avoided == '-' ? '*' : '-')
                : block is ListBlock ? (avoided == '.' ? ')' : '.')
                : '\0';
            Write(block, place, marker, isFirst: previous is null);
            previous = block;
        }
    }

    private void Write(Block block, InlinePlace place, char marker, bool isFirst)
    {
        switch (block)
        {
            case Paragraph paragraph:
                WriteInlines("", paragraph.Inlines, place);
                break;
            case Heading heading:
                WriteInlines(HeadingStarts[heading.Level - 1], heading.Inlines, InlinePlace.Heading);
                break;
            case CodeBlock code:
                FencedCode.Write(code, _output);
                break;
            case ThematicBreak:
                // Right behind an item's marker, dashes or stars would make a rule of the whole line.
                _output.Line(place == InlinePlace.Item && isFirst ? "___" : "---");
                break;
            case Quote quote:
                _output.Push("> ", "> ");
                WriteBlocks(quote.Blocks, 0, InlinePlace.Paragraph);
                _output.Pop();
                break;
            case Alert alert:
                WriteAlert(alert);
                break;
            case ListBlock list:
                WriteList(list, marker);
                break;
            case Table table:
                _tables.Write(table);
                break;
        }
    }

    private void WriteInlines(string start, IReadOnlyList<Inline> inlines, InlinePlace place)
    {
        _line.Clear();
        _line.Append(start);
        _inlines.Write(inlines, place, _line);
        _output.Lines(_line.Span);
    }

    private void WriteAlert(Alert alert)
    {
        _output.Push("> ", "> ");
        _output.Line($"[!{alert.Kind.ToString().ToUpperInvariant()}]");
        int first = 0;
        if (alert.Blocks.Count > 0 && alert.Blocks[0] is Paragraph paragraph)
        {
            WriteInlines("", paragraph.Inlines, InlinePlace.Continuation);
            first = 1;
        }

        if (alert.Blocks.Count > first)
        {
            _output.BlankLine();
            WriteBlocks(alert.Blocks, first, InlinePlace.Paragraph);
        }

        _output.Pop();
    }

    private void WriteList(ListBlock list, char marker)
    {
        // Where text starts at the third column, Markdig 1.6 drops a single space that code is indented by.
        string gap = list.Start is null && HasLineIndentedByOne(list) ? "  " : " ";
        for (int i = 0; i < list.Items.Count; i++)
        {
            ListItem item = list.Items[i];
            string start = list.Start is { } number
                ? Math.Min(number + (long)i, 999_999_999).ToString(CultureInfo.InvariantCulture) + (marker == '.' ? "." : ")") + gap
                : marker == '-' ? (gap.Length == 1 ? "- " : "-  ") : (gap.Length == 1 ? "* " : "*  ");
            string task = item.Task switch
            {
                TaskState.Open => "[ ] ",
                TaskState.Done => "[x] ",
                _ => "",
            };
            _output.Push(start + task, start.Length < Indents.Length ? Indents[start.Length] : new string(' ', start.Length));

            // A parser finds the box only before text.
            if (task.Length > 0 && item.Blocks is not [Paragraph, ..])
            {
                _output.Line("&nbsp;");
                if (item.Blocks.Count > 0)
                {
                    _output.BlankLine();
                }
            }

            WriteBlocks(item.Blocks, 0, InlinePlace.Item, marker);
            _output.Pop();
        }
    }

    private static bool HasLineIndentedByOne(ListBlock list)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            IReadOnlyList<Block> blocks = list.Items[i].Blocks;
            for (int j = 0; j < blocks.Count; j++)
            {
                if (blocks[j] is CodeBlock code && FencedCode.HasIndentOfOne(code.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// A nested list needs no blank line before it where it can interrupt a paragraph (CommonMark 5.2). Parsers differ on whether
    /// one that starts with another block than text can.
    /// </summary>
    private static bool MayFollowDirectly(Block previous, Block block) =>
        previous is Paragraph && block is ListBlock { Start: null or 1 } list && list.Items[0].Blocks is [Paragraph, ..];
}
