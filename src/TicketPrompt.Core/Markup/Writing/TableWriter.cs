using System.Globalization;

namespace TicketPrompt.Markup.Writing;

/// <summary>Writes a table: one line a row, whatever blocks its cells hold.</summary>
/// <param name="line">What a line is put together in.</param>
internal sealed class TableWriter(InlineWriter inlines, MarkdownOutput output, TextBuffer line)
{
    private static readonly TableRow NoCells = new([]);

    private readonly CellWriter _cell = new(inlines);

    /// <summary>Writes the table, under an empty header row where it has none of its own: GFM has no table without.</summary>
    public void Write(Table table)
    {
        // A parser drops what is beyond the header row's width, and fills up rows that are shorter.
        int width = 0;
        for (int i = 0; i < table.Rows.Count; i++)
        {
            width = Math.Max(width, table.Rows[i].Cells.Count);
        }

        WriteRow(table.HasHeader ? table.Rows[0] : NoCells, width);
        line.Clear();
        line.Append('|');
        for (int i = 0; i < width; i++)
        {
            line.Append(" --- |");
        }

        output.Line(line.Span);
        for (int i = table.HasHeader ? 1 : 0; i < table.Rows.Count; i++)
        {
            WriteRow(table.Rows[i], Math.Max(1, table.Rows[i].Cells.Count));
        }
    }

    private void WriteRow(TableRow row, int width)
    {
        line.Clear();
        line.Append('|');
        for (int i = 0; i < width; i++)
        {
            line.Append(' ');
            if (i < row.Cells.Count)
            {
                _cell.Write(row.Cells[i], line);
            }

            line.Append(" |");
        }

        output.Line(line.Span);
    }
}

/// <summary>Writes a cell's blocks on one line, <c>&lt;br&gt;</c> between them.</summary>
internal sealed class CellWriter(InlineWriter inlines)
{
    private const string NewLine = "<br>";

    private TextBuffer _line = new();
    private int _start;

    // What goes before the next block, and between it and the one before.
    private string _prefix = "";
    private string _joint = NewLine;
    private InlinePlace _place;

    public void Write(TableCell cell, TextBuffer line)
    {
        _line = line;
        _start = line.Length;
        _place = cell.Blocks is [Paragraph] ? InlinePlace.Cell : InlinePlace.CellPart;
        WriteBlocks(cell.Blocks);
    }

    private void WriteBlocks(IReadOnlyList<Block> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            Write(blocks[i]);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                WriteInlines(paragraph.Inlines);
                break;
            case Heading heading:
                WriteInlines([.. heading.Inlines.Select(inline => inline with { Style = inline.Style.With(Marks.Strong) })]);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case ThematicBreak:
                StartPart();
                _line.Append("---");
                break;
            case Quote quote:
                WriteBlocks(quote.Blocks);
                break;
            case Alert alert:
                WriteBehind($"**{alert.Kind}:** ", alert.Blocks);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case Table table:
                WriteTable(table);
                break;
        }
    }

    private void WriteInlines(IReadOnlyList<Inline> content)
    {
        StartPart();
        inlines.Write(content, _place, _line);
    }

    private void WriteCode(CodeBlock code)
    {
        foreach (string line in code.Text.Split('\n', '\r'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                StartPart();
                _line.Append(CodeSpan.Write(line, InlinePlace.Cell));
            }
        }
    }

    private void WriteList(ListBlock list)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            string marker = list.Start is { } number ? (number + (long)i).ToString(CultureInfo.InvariantCulture) + ". " : "- ";
            string task = list.Items[i].Task switch
            {
                TaskState.Open => "[ ] ",
                TaskState.Done => "[x] ",
                _ => "",
            };
            WriteBehind(marker + task, list.Items[i].Blocks);
        }
    }

    private void WriteBehind(string prefix, IReadOnlyList<Block> blocks)
    {
        _prefix += prefix;
        int before = _line.Length;
        WriteBlocks(blocks);
        if (_line.Length == before)
        {
            StartPart();
        }
    }

    /// <summary>A table in a cell keeps its rows apart by line breaks and its columns by pipes that are text.</summary>
    private void WriteTable(Table table)
    {
        foreach (TableRow row in table.Rows)
        {
            foreach (TableCell cell in row.Cells)
            {
                int before = _line.Length;
                WriteBlocks(cell.Blocks);
                _joint = _line.Length > before ? " \\| " : _joint;
            }

            _joint = NewLine;
        }
    }

    private void StartPart()
    {
        _line.Append(_line.Length > _start ? _joint : "").Append(_prefix);
        _prefix = "";
        _joint = NewLine;
    }
}
