namespace TicketPrompt.Markup.Building;

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

    public int Columns { get; init; } = 1;

    public int Rows { get; init; } = 1;

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

/// <summary>What a <see cref="Container"/> becomes.</summary>
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
