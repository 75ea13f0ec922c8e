namespace TicketPrompt.Markup.Building;

/// <summary>
/// The containers that <see cref="DocumentBuilder"/> has open, innermost last. What opens or closes in the wrong place is mended
/// by containers that the source never opened.
/// </summary>
internal sealed class ContainerStack
{
    private readonly Stack<Container> _open = new();

    public ContainerStack() => _open.Push(new Container(ContainerKind.Root));

    /// <summary>How many are open, the document included.</summary>
    public int Count => _open.Count;

    /// <summary>The blocks of the innermost container; there must be room for them.</summary>
    public List<Block> Blocks => _open.Peek().Blocks;

    /// <summary>Opens a quotation, an alert, a list or a table.</summary>
    public void Open(Container container)
    {
        MakeRoom(container.Kind == ContainerKind.List);
        _open.Push(container);
    }

    public void OpenItem(Container item)
    {
        CloseImplied(kind => kind == ContainerKind.Item);
        OpenUnlessIn(ContainerKind.List);
        _open.Push(item);
    }

    public void OpenRow(bool isImplied = false)
    {
        CloseImplied(kind => kind is ContainerKind.List or ContainerKind.Cell or ContainerKind.Row);
        OpenUnlessIn(ContainerKind.Table);
        _open.Peek().Cells.StartRow();
        _open.Push(new Container(ContainerKind.Row) { IsImplied = isImplied });
    }

    public void OpenCell(Container cell)
    {
        CloseImplied(kind => kind is ContainerKind.List or ContainerKind.Cell);
        if (_open.Peek().Kind != ContainerKind.Row)
        {
            OpenRow(isImplied: true);
        }

        _open.Push(cell);
    }

    /// <summary>Makes the innermost container one that holds blocks.</summary>
    /// <param name="isList">Whether the block is a list: in a list it goes to the item before it, as browsers show it; anything
    /// else is an item of its own.</param>
    public void MakeRoom(bool isList = false)
    {
        CloseImplied(kind => kind is ContainerKind.List or ContainerKind.Table or ContainerKind.Row);
        Container top = _open.Peek();
        if (top.Kind == ContainerKind.List)
        {
            _open.Push(isList && top.Items.Count > 0 ? top.ReopenLastItem() : new Container(ContainerKind.Item) { IsImplied = true });
        }
        else if (top.Kind is ContainerKind.Table or ContainerKind.Row)
        {
            OpenCell(new Container(ContainerKind.Cell) { IsImplied = true });
        }
    }

    /// <summary>Closes the container that the source opened last.</summary>
    public void Close()
    {
        CloseImplied(_ => true);
        if (_open.Count > 1)
        {
            Pop();
        }
    }

    /// <summary>Closes all but the document.</summary>
    public void CloseAll()
    {
        while (_open.Count > 1)
        {
            Pop();
        }
    }

    private void OpenUnlessIn(ContainerKind kind)
    {
        if (_open.Peek().Kind != kind)
        {
            MakeRoom(kind == ContainerKind.List);
            _open.Push(new Container(kind) { IsImplied = true });
        }
    }

    private void CloseImplied(Func<ContainerKind, bool> ends)
    {
        while (_open.Peek() is { IsImplied: true } top && ends(top.Kind))
        {
            Pop();
        }
    }

    // A cell is in a row, and that in its table.
    private TableBuilder TableOf(Container row)
    {
        _open.Pop();
        TableBuilder cells = _open.Peek().Cells;
        _open.Push(row);
        return cells;
    }

    private void Pop()
    {
        Container closed = _open.Pop();
        Container parent = _open.Peek();
        switch (closed.Kind)
        {
            case ContainerKind.Quote when closed.Blocks.Count > 0:
                parent.Blocks.Add(new Quote(closed.Blocks));
                break;
            case ContainerKind.Alert when closed.Blocks.Count > 0:
                parent.Blocks.Add(new Alert(closed.Alert, closed.Blocks));
                break;
            case ContainerKind.List when closed.Items.Count > 0:
                parent.Blocks.Add(new ListBlock(closed.Items, closed.Start));
                break;
            case ContainerKind.Item:
                parent.Items.Add(new ListItem(closed.Blocks, closed.Task));
                break;
            case ContainerKind.Table when closed.Cells.ToTable() is { } table:
                parent.Blocks.Add(table);
                break;
            case ContainerKind.Cell:
                TableOf(parent).Add(closed.Blocks, closed.IsHeader, closed.ColumnSpan, closed.RowSpan);
                break;
        }
    }
}

/// <summary>A container that <see cref="DocumentBuilder"/> has open, with what it holds so far.</summary>
internal sealed class Container(ContainerKind kind)
{
    private List<Block>? _blocks;
    private List<ListItem>? _items;
    private TableBuilder? _cells;

    public ContainerKind Kind { get; } = kind;

    /// <summary>Whether the source never opened it: it was needed by what stands in it, and closes by itself.</summary>
    public bool IsImplied { get; init; }

    public AlertKind Alert { get; init; }

    public int? Start { get; init; }

    public TaskState Task { get; init; }

    public bool IsHeader { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>The blocks of a quotation, an alert, an item, a cell or the document.</summary>
    public List<Block> Blocks => _blocks ??= [];

    public List<ListItem> Items => _items ??= [];

    public TableBuilder Cells => _cells ??= new TableBuilder();

    /// <summary>Takes the last item out of a list, to go on with it.</summary>
    public Container ReopenLastItem()
    {
        ListItem last = Items[Items.Count - 1];
        Items.RemoveAt(Items.Count - 1);

        // The list of blocks is this builder's own until the document is handed over; copying it again and again would not be linear.
        return new Container(ContainerKind.Item) { IsImplied = true, Task = last.Task, _blocks = (List<Block>)last.Blocks };
    }
}

internal enum ContainerKind
{
    Root,
    Quote,
    Alert,
    List,
    Item,
    Table,
    Row,
    Cell,
}
