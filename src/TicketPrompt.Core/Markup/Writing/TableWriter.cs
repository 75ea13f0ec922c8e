using System.Text;

namespace TicketPrompt.Markup.Writing;

/// <summary>Writes a table: one line a row, whatever blocks its cells hold.</summary>
internal sealed class TableWriter(InlineWriter inlines, MarkdownOutput output)
{
    private readonly CellWriter _cell = new(inlines);

    /// <summary>Writes the table, under an empty header row where it has none of its own: GFM has no table without.</summary>
    public void Write(Table table)
    {
        // A parser drops what is beyond the header row's width, and fills up rows that are shorter.
        int width = table.Rows.Max(row => row.Cells.Count);
        WriteRow(table.HasHeader ? table.Rows[0] : new TableRow([]), width);
        output.Line("|" + string.Concat(Enumerable.Repeat(" --- |", width)));
        foreach (TableRow row in table.Rows.Skip(table.HasHeader ? 1 : 0))
        {
            WriteRow(row, Math.Max(1, row.Cells.Count));
        }
    }

    private void WriteRow(TableRow row, int width)
    {
        StringBuilder line = new("|");
        for (int i = 0; i < width; i++)
        {
            line.Append(' ');
            if (i < row.Cells.Count)
            {
                _cell.Write(row.Cells[i], line);
            }

            line.Append(" |");
        }

        output.Line(line.ToString());
    }
}
