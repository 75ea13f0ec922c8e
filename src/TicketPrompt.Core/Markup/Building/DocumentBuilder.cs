namespace TicketPrompt.Markup.Building;

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

    private readonly ContainerStack _open = new();
    private readonly InlineBuilder _leaf = new();
    private int _tooDeep;
    private bool _leafIsOpen;
    private int _headingLevel;
    private int _links;

    /// <summary>True where a space would say nothing: at the start of a paragraph, after white space or a line break.</summary>
    public bool AtSpace => _leaf.AtSpace;

    /// <summary>Ends the paragraph or heading, and starts a paragraph. One that stays empty leaves nothing behind.</summary>
    public void StartParagraph()
    {
        EndParagraph();
        _open.MakeRoom();
        _leafIsOpen = true;
    }

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
            _open.Blocks.Add(_headingLevel == 0 ? new Paragraph(inlines) : new Heading(_headingLevel, inlines));
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
    /// <param name="style">What goes on behind it.</param>
    public void Break(Style style = default)
    {
        if (_leafIsOpen)
        {
            _leaf.Break(style);
        }
    }

    /// <summary>A number for a link that is none of those before it, even if it leads to the same place.</summary>
    public int NewLink() => ++_links;

    public void Image(string alt, string url, Style style = default)
    {
        OpenLeaf();
        _leaf.Image(alt, url, style);
    }

    /// <summary>Adds a finished block: code, a rule, a title.</summary>
    public void Add(Block block)
    {
        EndParagraph();
        _open.MakeRoom();
        _open.Blocks.Add(block);
    }

    public void OpenQuote() => Open(new Container(ContainerKind.Quote));

    /// <summary>Opens a panel; one of no kind is a quotation.</summary>
    public void OpenPanel(AlertKind? kind) =>
        Open(kind is { } alert ? new Container(ContainerKind.Alert) { Alert = alert } : new Container(ContainerKind.Quote));

    /// <param name="start">The first number, clamped to what CommonMark takes; null for bullets.</param>
    public void OpenList(int? start = null) => Open(new Container(ContainerKind.List)
    {
        Start = start is { } number ? Math.Min(Math.Max(number, 0), 999_999_999) : null,
    });

    public void OpenTable() => Open(new Container(ContainerKind.Table));

    public void OpenItem(TaskState task = TaskState.None)
    {
        if (CanOpen())
        {
            _open.OpenItem(new Container(ContainerKind.Item) { Task = task });
        }
    }

    public void OpenRow()
    {
        if (CanOpen())
        {
            _open.OpenRow();
        }
    }

    public void OpenCell(bool isHeader = false, int columnSpan = 1, int rowSpan = 1)
    {
        if (CanOpen())
        {
            _open.OpenCell(new Container(ContainerKind.Cell) { IsHeader = isHeader, ColumnSpan = columnSpan, RowSpan = rowSpan });
        }
    }

    /// <summary>Closes the container that was opened last. Without one, only the paragraph ends.</summary>
    public void Close()
    {
        EndParagraph();
        if (_tooDeep > 0)
        {
            _tooDeep--;
        }
        else
        {
            _open.Close();
        }
    }

    /// <summary>Closes what is open and hands over the tree. The builder is not used after that.</summary>
    public Document ToDocument()
    {
        EndParagraph();
        _open.CloseAll();
        return new Document(_open.Blocks);
    }

    private void OpenLeaf()
    {
        if (!_leafIsOpen)
        {
            StartParagraph();
        }
    }

    private void Open(Container container)
    {
        if (CanOpen())
        {
            _open.Open(container);
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
}
