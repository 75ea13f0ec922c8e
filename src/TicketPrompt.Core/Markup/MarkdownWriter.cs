using System.Globalization;
using System.Text;
using TicketPrompt.Markup.Building;
using TicketPrompt.Markup.Writing;

namespace TicketPrompt.Markup;

/// <summary>
/// Prints a <see cref="Document"/> as GitHub-flavoured Markdown: parsed as such it is the same document again, and read raw it
/// has no markup that says nothing. shared/markup.md is the contract.
/// </summary>
/// <remarks>Recursive: a document's depth is limited by <see cref="DocumentBuilder.MaxDepth"/>. One instance writes one document.</remarks>
internal sealed class MarkdownWriter
{
    private readonly MarkdownOutput _output = new();
    private readonly InlineWriter _inlines = new();
    private readonly StringBuilder _line = new();

    private MarkdownWriter()
    {
    }

    /// <summary>The document's Markdown, without a line end at its end; empty for an empty document.</summary>
    public static string Write(Document document)
    {
        MarkdownWriter writer = new();
        writer.WriteBlocks(document.Blocks, InlinePlace.Paragraph);
        return writer._output.ToString();
    }

    private void WriteBlocks(IReadOnlyList<Block> blocks, InlinePlace place, char parentMarker = '\0')
    {
        Block? previous = null;
        char marker = '\0';
        foreach (Block block in blocks)
        {
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
                WriteInlines(new string('#', heading.Level) + " ", heading.Inlines, InlinePlace.Heading);
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
                WriteBlocks(quote.Blocks, InlinePlace.Paragraph);
                _output.Pop();
                break;
            case Alert alert:
                WriteAlert(alert);
                break;
            case ListBlock list:
                WriteList(list, marker);
                break;
            case Table table:
                new TableWriter(_inlines, _output).Write(table);
                break;
        }
    }

    private void WriteInlines(string start, IReadOnlyList<Inline> inlines, InlinePlace place)
    {
        _line.Clear();
        _line.Append(start);
        _inlines.Write(inlines, place, _line);
        _output.Lines(_line.ToString());
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

        Block[] rest = [.. alert.Blocks.Skip(first)];
        if (rest.Length > 0)
        {
            _output.BlankLine();
            WriteBlocks(rest, InlinePlace.Paragraph);
        }

        _output.Pop();
    }

    private void WriteList(ListBlock list, char marker)
    {
        // Where text starts at the third column, Markdig 1.6 drops a single space that code is indented by.
        string gap = list.Start is null && list.Items.Any(item => item.Blocks.Any(HasLineIndentedByOne)) ? "  " : " ";
        for (int i = 0; i < list.Items.Count; i++)
        {
            ListItem item = list.Items[i];
            string start = list.Start is { } number
                ? Math.Min(number + (long)i, 999_999_999).ToString(CultureInfo.InvariantCulture) + marker
                : marker.ToString();
            string task = item.Task switch
            {
                TaskState.Open => "[ ] ",
                TaskState.Done => "[x] ",
                _ => "",
            };
            _output.Push(start + gap + task, new string(' ', start.Length + gap.Length));

            // A parser finds the box only before text.
            if (task.Length > 0 && item.Blocks is not [Paragraph, ..])
            {
                _output.Line("&nbsp;");
                if (item.Blocks.Count > 0)
                {
                    _output.BlankLine();
                }
            }

            WriteBlocks(item.Blocks, InlinePlace.Item, marker);
            _output.Pop();
        }
    }

    private static bool HasLineIndentedByOne(Block block) => block is CodeBlock code && FencedCode.HasIndentOfOne(code.Text);

    /// <summary>
    /// A nested list needs no blank line before it where it can interrupt a paragraph (CommonMark 5.2). Parsers differ on whether
    /// one that starts with another block than text can.
    /// </summary>
    private static bool MayFollowDirectly(Block previous, Block block) =>
        previous is Paragraph && block is ListBlock { Start: null or 1 } list && list.Items[0].Blocks is [Paragraph, ..];
}
