namespace TicketPrompt.Markup.Building;

/// <summary>Lays out the cells of one table: what spans columns or rows leaves empty cells behind.</summary>
internal sealed class TableBuilder
{
    // HTML's own limit for a colspan is 1,000. Spans are written out, so a table may grow by no more than a few empty cells for
    // each cell that it has: past that they count as 1.
    public const int MaxSpan = 1_000;
    private const int FreeEmptyCells = 4_000;
    private const int EmptyCellsPerCell = 16;

    private readonly List<TableRow> _rows = [];

    // By column: how many more rows a cell from above reaches into.
    private readonly List<int> _reach = [];
    private List<TableCell>? _row;
    private int _budget = FreeEmptyCells;
    private bool _rowIsHeader;
    private bool _hasHeader;

    /// <summary>Starts a row; it ends with the next one.</summary>
    public void StartRow()
    {
        EndRow();
        _row = [];
        _rowIsHeader = true;
    }

    /// <summary>Adds a cell to the row; starts one if there is none.</summary>
    /// <param name="isHeader">A first row of nothing else is the table's header row.</param>
    /// <param name="columnSpan">Less than 1 counts as 1, as for rows.</param>
    public void Add(IReadOnlyList<Block> blocks, bool isHeader = false, int columnSpan = 1, int rowSpan = 1)
    {
        if (_row is null)
        {
            StartRow();
        }

        _budget += EmptyCellsPerCell;
        while (_row!.Count < _reach.Count && _reach[_row.Count] > 0 && _budget > 0)
        {
            AddEmpty();
        }

        _rowIsHeader &= isHeader;
        int width = columnSpan is < 1 or > MaxSpan || columnSpan > _budget ? 1 : columnSpan;
        for (int i = 0; i < width; i++)
        {
            if (_row.Count == _reach.Count)
            {
                _reach.Add(0);
            }

            _reach[_row.Count] = Math.Max(1, rowSpan);
            if (i == 0)
            {
                _row.Add(new TableCell(blocks));
                _reach[_row.Count - 1]--;
            }
            else
            {
                AddEmpty();
            }
        }
    }

    /// <summary>The table; null when it has no cell.</summary>
    public Table? ToTable()
    {
        EndRow();
        return _rows.Exists(row => row.Cells.Count > 0) ? new Table(_rows, _hasHeader) : null;
    }

    private void EndRow()
    {
        if (_row is null)
        {
            return;
        }

        _hasHeader |= _rows.Count == 0 && _rowIsHeader && _row.Count > 0;
        while (_reach.Count > _row.Count && _reach[_reach.Count - 1] <= 0)
        {
            _reach.RemoveAt(_reach.Count - 1);
        }

        while (_row.Count < _reach.Count && _budget > 0)
        {
            AddEmpty();
        }

        _rows.Add(new TableRow(_row));
        _row = null;
    }

    private void AddEmpty()
    {
        _budget--;
        _reach[_row!.Count]--;
        _row.Add(TableCell.Empty);
    }
}
