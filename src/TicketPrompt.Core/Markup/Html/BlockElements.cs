using AngleSharp.Html.Parser.Tokens;

namespace TicketPrompt.Markup.Html;

/// <summary>Opens and closes the elements that hold blocks, and what HTML lets open or close by itself.</summary>
internal sealed class BlockElements(DocumentBuilder builder, RunningText text)
{
    // Each column that a cell spans is an empty cell in Markdown: a few characters of HTML must not become pages of bars.
    private const int MaxSpans = 100_000;

    private readonly OpenElements _open = new();
    private InlineState _inline;
    private OpenElement? _pendingItem;
    private long _spans;

    /// <summary>The marks and the link that are open.</summary>
    public ref InlineState Inline => ref _inline;

    /// <summary>Whether an element of a kind that holds blocks is open.</summary>
    public bool IsOpen(ElementKind kind) => kind != ElementKind.Block && _open.Nearest(kind) is not null;

    /// <summary>Opens the item whose content starts now. Items wait for that: a checkbox at the start makes a task of them.</summary>
    /// <returns>Whether an item was waiting.</returns>
    public bool OpenPendingItem(TaskState task = TaskState.None)
    {
        if (_pendingItem is not { } item)
        {
            return false;
        }

        _pendingItem = null;
        builder.OpenItem(task);
        item.Containers = 1;
        return true;
    }

    /// <summary>Starts a mark.</summary>
    public void StartMark(Marks mark, HtmlTagToken tag)
    {
        // Google Docs wraps what is copied from it into <b style="font-weight:normal">.
        if (mark == Marks.Strong && FontWeight.IsNormal(tag.GetAttribute("style")))
        {
            _inline.NotBold++;
        }
        else
        {
            _inline.Count(mark, 1);
        }
    }

    /// <summary>Ends a mark.</summary>
    public void EndMark(Marks mark)
    {
        if (mark == Marks.Strong && _inline.NotBold > 0)
        {
            _inline.NotBold--;
        }
        else
        {
            _inline.Count(mark, -1);
        }
    }

    /// <summary>Ends the paragraph, for code that comes.</summary>
    public void StartPreformatted()
    {
        CloseHeading();
        EndParagraph();
    }

    /// <summary>Starts an element that stands on lines of its own.</summary>
    public void Start(HtmlElement element, HtmlTagToken tag)
    {
        switch (element.Kind)
        {
            case ElementKind.Block:
                EndLine();
                break;
            case ElementKind.Division:
                StartDivision(tag);
                break;
            case ElementKind.Heading:
                CloseHeading();
                OpenPendingItem();
                builder.StartHeading(element.Name[1] - '0');
                Push(element.Kind);
                break;
            case ElementKind.Summary:
                EndLine();
                Push(element.Kind);
                _inline.Count(Marks.Strong, 1);
                break;
            case ElementKind.Quote:
                OpenAmongBlocks();
                builder.OpenQuote();
                Push(element.Kind, containers: 1);
                break;
            case ElementKind.Bullets:
                OpenAmongBlocks();
                builder.OpenList();
                Push(element.Kind, containers: 1);
                break;
            case ElementKind.Numbers:
                OpenAmongBlocks();
                builder.OpenList(Number.Of(tag, "start"));
                Push(element.Kind, containers: 1);
                break;
            case ElementKind.Item:
                StartItem();
                break;
            case ElementKind.Table:
                StartTable(tag);
                break;
            case ElementKind.RowGroup:
                SetRowGroup(isHead: element.Name == "thead");
                break;
            case ElementKind.Row:
                StartRow();
                break;
            case ElementKind.Cell:
                StartCell(element, tag);
                break;
            case ElementKind.Rule:
                OpenAmongBlocks();
                builder.Add(new ThematicBreak());
                break;
        }
    }

    /// <summary>Ends an element that stands on lines of its own.</summary>
    public void End(HtmlElement element)
    {
        bool closes = element.Kind switch
        {
            ElementKind.Item => _open.IsNearest(ElementKind.Item, ElementKind.Bullets, ElementKind.Numbers),
            ElementKind.Row or ElementKind.Cell => _open.IsNearest(element.Kind, ElementKind.Table),
            ElementKind.RowGroup or ElementKind.Block => false,
            _ => _open.Nearest(element.Kind) is not null,
        };
        if (closes)
        {
            Close(_open.Nearest(element.Kind)!);
        }
        else if (element.Kind == ElementKind.RowGroup)
        {
            SetRowGroup(isHead: false);
        }
        else
        {
            EndLine();
        }
    }

    /// <summary>Closes all that is open.</summary>
    public void CloseAll()
    {
        while (_open.Top is not null)
        {
            Pop();
        }
    }

    private void StartDivision(HtmlTagToken tag)
    {
        EndLine();
        PanelRole role = PanelClass.RoleOf(ClassList.Of(tag));
        if (role == PanelRole.None)
        {
            StartPlainDivision();
        }
        else if (role == PanelRole.Title)
        {
            Push(ElementKind.Division);
            _inline.Count(Marks.Strong, 1);
        }
        else
        {
            OpenAmongBlocks();
            OpenPanel(role);
            Push(ElementKind.Division, containers: 1);
        }
    }

    private void StartPlainDivision()
    {
        if (_open.Top is { IsPlain: true } same)
        {
            same.Count++;
        }
        else
        {
            _open.Push(new OpenElement(ElementKind.Division, _inline) { IsPlain = true });
        }
    }

    private void OpenPanel(PanelRole role)
    {
        if (PanelClass.AlertOf(role) is { } alert)
        {
            builder.OpenAlert(alert);
        }
        else
        {
            builder.OpenQuote();
        }
    }

    private void StartItem()
    {
        CloseHeading();
        if (_open.IsNearest(ElementKind.Item, ElementKind.Bullets, ElementKind.Numbers, ElementKind.Quote, ElementKind.Table))
        {
            Close(_open.Nearest(ElementKind.Item)!);
        }

        OpenPendingItem();
        EndParagraph();
        Push(ElementKind.Item);
        _pendingItem = _open.Top;
    }

    private void StartTable(HtmlTagToken tag)
    {
        OpenAmongBlocks();
        if (PanelClass.AlertOf(PanelClass.RoleOf(ClassList.Of(tag))) is { } alert)
        {
            builder.OpenAlert(alert);
            _open.Push(new OpenElement(ElementKind.Table, _inline) { Containers = 1, IsLayout = true });
            return;
        }

        // The builder's table opens with the first row: a caption, and text that browsers move out, stand before it.
        Push(ElementKind.Table);
    }

    private void SetRowGroup(bool isHead)
    {
        EndLine();
        if (_open.Nearest(ElementKind.Table) is { IsLayout: false } table)
        {
            PopTo(table);
            table.InHead = isHead;
        }
    }

    private void StartRow()
    {
        EndLine();
        if (_open.Nearest(ElementKind.Table) is { IsLayout: false } table)
        {
            PopTo(table);
            OpenRow(table);
        }
    }

    private void StartCell(HtmlElement element, HtmlTagToken tag)
    {
        EndLine();
        if (_open.Nearest(ElementKind.Table) is not { IsLayout: false } table)
        {
            return;
        }

        if (_open.IsNearest(ElementKind.Row, ElementKind.Table))
        {
            PopTo(_open.Nearest(ElementKind.Row)!);
        }
        else
        {
            PopTo(table);
            OpenRow(table);
        }

        builder.OpenCell(element.Name == "th" || table.InHead, SpanOf(tag), Number.Of(tag, "rowspan"));
        Push(ElementKind.Cell, containers: 1);
    }

    /// <summary>The columns that a cell spans; 1 once the document has spanned more than any real one does.</summary>
    private int SpanOf(HtmlTagToken tag)
    {
        int span = Number.Of(tag, "colspan");
        _spans += Math.Max(0, span - 1);
        return _spans > MaxSpans ? 1 : span;
    }

    private void OpenRow(OpenElement table)
    {
        if (table.Containers == 0)
        {
            builder.OpenTable();
            table.Containers = 1;
        }

        builder.OpenRow();
        Push(ElementKind.Row, containers: 1);
    }

    /// <summary>Makes ready for a container or a block.</summary>
    private void OpenAmongBlocks()
    {
        CloseHeading();
        EndParagraph();
        OpenPendingItem();
    }

    private void Push(ElementKind kind, int containers = 0)
    {
        _open.Push(new OpenElement(kind, _inline) { Containers = containers });
        text.Start();
    }

    private void CloseHeading()
    {
        if (_open.Nearest(ElementKind.Heading) is { } heading)
        {
            Close(heading);
        }
    }

    /// <summary>Ends the line: a block in a heading cannot end more.</summary>
    private void EndLine()
    {
        if (_open.Nearest(ElementKind.Heading) is null)
        {
            EndParagraph();
        }
        else
        {
            text.Break();
        }
    }

    private void EndParagraph()
    {
        builder.EndParagraph();
        text.Start();
    }

    private void Close(OpenElement element)
    {
        PopTo(element);
        if (element.Count > 1)
        {
            element.Count--;
            EndLine();
        }
        else
        {
            Pop();
        }
    }

    private void PopTo(OpenElement element)
    {
        while (_open.Top != element)
        {
            Pop();
        }
    }

    private void Pop()
    {
        OpenElement element = _open.Pop();
        if (element.IsPlain)
        {
            EndLine();
            return;
        }

        if (element == _pendingItem)
        {
            OpenPendingItem();
        }

        EndParagraph();
        for (int i = 0; i < element.Containers; i++)
        {
            builder.Close();
        }

        _inline = element.Outside;
    }
}
