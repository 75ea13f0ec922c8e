namespace TicketPrompt.Markup;

/// <summary>
/// Builds a <see cref="Document"/> from what a reader meets, in order: containers open and close, text comes in between. The
/// tree is well-formed whatever the calls: text outside a paragraph starts one, an item outside a list starts one, a list right
/// inside a list goes to the item before it, content right inside a table gets a row and a cell, what is left open is closed.
/// </summary>
/// <remarks>
/// Readers keep their own stack or depth count and call this without care for depth: past <see cref="MaxDepth"/> containers are
/// not built any more, and their text stands, block by block, in the deepest one that was. White space that HTML or wiki markup
/// collapses is the reader's to collapse (<see cref="AtSpace"/> helps); moving white space out of marks is the writer's.
/// </remarks>
internal sealed class DocumentBuilder
{
    /// <summary>How deep containers (quotes, lists, items, tables, rows, cells) nest. A list in a list takes two levels.</summary>
    public const int MaxDepth = 64;

    private readonly Stack<Container> _open = new();
    private readonly InlineBuilder _leaf = new();
    private int _tooDeep;
    private bool _leafIsOpen;
    private int _headingLevel;

    /// <summary>An empty document.</summary>
    public DocumentBuilder() => _open.Push(new Container(ContainerKind.Root));

    /// <summary>True where a space would say nothing: at the start of a paragraph, after white space or a line break.</summary>
    public bool AtSpace => _leaf.AtSpace;

    /// <summary>Ends the paragraph or heading, and starts a paragraph. One that stays empty leaves nothing behind.</summary>
    public void StartParagraph()
    {
        EndParagraph();
        MakeRoom(isList: false);
        _leafIsOpen = true;
    }

    /// <summary>Ends the paragraph or heading, and starts a heading.</summary>
    /// <param name="level">Clamped to 1 to 6.</param>
    public void StartHeading(int level)
    {
        StartParagraph();
        _headingLevel = Math.Min(Math.Max(level, 1), 6);
    }

    /// <summary>Ends the paragraph or heading, if one is open.</summary>
    public void EndParagraph()
    {
        if (!_leafIsOpen)
        {
            return;
        }

        _leafIsOpen = false;
        if (_leaf.Take() is { } inlines)
        {
            _open.Peek().Blocks.Add(_headingLevel == 0 ? new Paragraph(inlines) : new Heading(_headingLevel, inlines));
        }

        _headingLevel = 0;
    }

    /// <summary>Adds literal text to the paragraph or heading. White space outside of one says nothing.</summary>
    public void Text(string text, Style style = default)
    {
        if (_leafIsOpen || !string.IsNullOrWhiteSpace(text))
        {
            OpenLeaf();
            _leaf.Text(text, style);
        }
    }

    /// <summary>Adds the end of a line; outside of a paragraph or heading it says nothing.</summary>
    public void Break()
    {
        if (_leafIsOpen)
        {
            _leaf.Break();
        }
    }

    /// <summary>Adds a picture or file.</summary>
    public void Image(string alt, string url, Style style = default)
    {
        OpenLeaf();
        _leaf.Image(alt, url, style);
    }

    /// <summary>Adds a finished block: code, a rule, a title.</summary>
    public void Add(Block block)
    {
        EndParagraph();
        MakeRoom(isList: false);
        _open.Peek().Blocks.Add(block);
    }

    /// <summary>Opens a quotation, or a panel of no kind.</summary>
    public void OpenQuote() => OpenAmongBlocks(new Container(ContainerKind.Quote));

    /// <summary>Opens a panel.</summary>
    public void OpenAlert(AlertKind kind) => OpenAmongBlocks(new Container(ContainerKind.Alert) { Alert = kind });

    /// <summary>Opens a list.</summary>
    /// <param name="start">The first number, clamped to what CommonMark takes; null for bullets.</param>
    public void OpenList(int? start = null) => OpenAmongBlocks(new Container(ContainerKind.List)
    {
        Start = start is { } number ? Math.Min(Math.Max(number, 0), 999_999_999) : null,
    });

    /// <summary>Opens an item of the list.</summary>
    public void OpenItem(TaskState task = TaskState.None)
    {
        if (!CanOpen())
        {
            return;
        }

        CloseImplied(ContainerKind.Item);
        if (_open.Peek().Kind != ContainerKind.List)
        {
            MakeRoom(isList: true);
            _open.Push(new Container(ContainerKind.List) { IsImplied = true });
        }

        _open.Push(new Container(ContainerKind.Item) { Task = task });
    }

    /// <summary>Opens a table.</summary>
    public void OpenTable() => OpenAmongBlocks(new Container(ContainerKind.Table));

    /// <summary>Opens a row of the table.</summary>
    public void OpenRow()
    {
        if (!CanOpen())
        {
            return;
        }

        CloseImplied(ContainerKind.Row);
        if (_open.Peek().Kind != ContainerKind.Table)
        {
            MakeRoom(isList: false);
            _open.Push(new Container(ContainerKind.Table) { IsImplied = true });
        }

        PushRow(isImplied: false);
    }

    /// <summary>Opens a cell of the row.</summary>
    /// <param name="isHeader">Whether it is a header cell.</param>
    /// <param name="columns">The colspan.</param>
    /// <param name="rows">The rowspan.</param>
    public void OpenCell(bool isHeader = false, int columns = 1, int rows = 1)
    {
        if (!CanOpen())
        {
            return;
        }

        CloseImplied(ContainerKind.Cell);
        if (_open.Peek().Kind is not (ContainerKind.Row or ContainerKind.Table))
        {
            MakeRoom(isList: false);
            _open.Push(new Container(ContainerKind.Table) { IsImplied = true });
        }

        if (_open.Peek().Kind == ContainerKind.Table)
        {
            PushRow(isImplied: true);
        }

        _open.Push(new Container(ContainerKind.Cell) { IsHeader = isHeader, Columns = columns, Rows = rows });
    }

    /// <summary>Closes the container that was opened last. Without one, only the paragraph ends.</summary>
    public void Close()
    {
        EndParagraph();
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        while (_open.Peek().IsImplied)
        {
            Pop();
        }

        if (_open.Count > 1)
        {
            Pop();
        }
    }

    /// <summary>Closes what is open and hands over the tree. The builder is not used after that.</summary>
    public Document ToDocument()
    {
        EndParagraph();
        while (_open.Count > 1)
        {
            Pop();
        }

        return new Document(_open.Peek().Blocks);
    }

    private void OpenLeaf()
    {
        if (!_leafIsOpen)
        {
            StartParagraph();
        }
    }

    private void OpenAmongBlocks(Container container)
    {
        if (CanOpen())
        {
            MakeRoom(container.Kind == ContainerKind.List);
            _open.Push(container);
        }
    }

    private bool CanOpen()
    {
        EndParagraph();
        if (_tooDeep == 0 && _open.Count <= MaxDepth)
        {
            return true;
        }

        _tooDeep++;
        return false;
    }

    private void PushRow(bool isImplied)
    {
        _open.Peek().Cells.StartRow();
        _open.Push(new Container(ContainerKind.Row) { IsImplied = isImplied });
    }

    /// <summary>Makes the top container one that holds blocks.</summary>
    private void MakeRoom(bool isList)
    {
        while (_open.Peek() is { IsImplied: true, Kind: ContainerKind.List or ContainerKind.Table or ContainerKind.Row })
        {
            Pop();
        }

        Container top = _open.Peek();
        if (top.Kind == ContainerKind.List)
        {
            // A list in a list goes to the item before it, as browsers show it; anything else is an item of its own.
            _open.Push(isList && top.Items.Count > 0 ? top.ReopenLastItem() : new Container(ContainerKind.Item) { IsImplied = true });
            return;
        }

        if (top.Kind == ContainerKind.Table)
        {
            PushRow(isImplied: true);
            top = _open.Peek();
        }

        if (top.Kind == ContainerKind.Row)
        {
            _open.Push(new Container(ContainerKind.Cell) { IsImplied = true });
        }
    }

    /// <summary>Closes implied containers up to where one of that kind can open.</summary>
    private void CloseImplied(ContainerKind opening)
    {
        while (_open.Peek() is { IsImplied: true } top && opening switch
        {
            ContainerKind.Item => top.Kind == ContainerKind.Item,
            ContainerKind.Row => top.Kind is ContainerKind.List or ContainerKind.Cell or ContainerKind.Row,
            _ => top.Kind is ContainerKind.List or ContainerKind.Cell,
        })
        {
            Pop();
        }
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
                TableBuilder cells = _open.First(container => container.Kind == ContainerKind.Table).Cells;
                cells.Add(closed.Blocks, closed.IsHeader, closed.Columns, closed.Rows);
                break;
        }
    }
}
