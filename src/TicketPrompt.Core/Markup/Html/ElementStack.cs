using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Html;

/// <summary>Opens and closes elements, and with them the containers of the builder.</summary>
internal sealed class ElementStack(DocumentBuilder builder, RunningText text)
{
    private readonly OpenElements _open = new();
    private InlineState _inline;
    private OpenElement? _pendingItem;

    public ref InlineState Inline => ref _inline;

    public OpenElement? Top => _open.Top;

    public OpenElement? Nearest(ElementKind kind) => _open.Nearest(kind);

    public bool IsNearest(ElementKind kind, params ElementKind[] others) => _open.IsNearest(kind, others);

    public void Push(ElementKind kind, int containers = 0) => Push(new OpenElement(kind, _inline) { Containers = containers });

    public void Push(OpenElement element)
    {
        _open.Push(element);
        if (!element.IsPlain)
        {
            text.Start();
        }
    }

    /// <summary>Opens an item, which waits for its content: a checkbox at the start makes a task of it.</summary>
    public void PushItem()
    {
        OpenPendingItem();
        EndParagraph();
        Push(ElementKind.Item);
        _pendingItem = Top;
    }

    /// <summary>Opens the item whose content starts now; false when none was waiting.</summary>
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

    /// <summary>Makes ready for a container or a block.</summary>
    public void StartBlock()
    {
        CloseHeading();
        EndParagraph();
        OpenPendingItem();
    }

    /// <summary>Ends the line: a block in a heading cannot end more.</summary>
    public void EndLine()
    {
        if (_open.Nearest(ElementKind.Heading) is null)
        {
            EndParagraph();
        }
        else
        {
            text.Break(_inline.Style);
        }
    }

    public void CloseHeading()
    {
        if (_open.Nearest(ElementKind.Heading) is { } heading)
        {
            Close(heading);
        }
    }

    /// <summary>Closes an element and what is open in it.</summary>
    public void Close(OpenElement element)
    {
        CloseInside(element);
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

    /// <summary>Closes what is open in an element; in all, when it is null.</summary>
    public void CloseInside(OpenElement? element)
    {
        while (_open.Top != element)
        {
            Pop();
        }
    }

    private void EndParagraph()
    {
        builder.EndParagraph();
        text.Start();
    }

    private void Pop()
    {
        OpenElement element = _open.Pop();
        if (element.IsPlain)
        {
            EndLine();
            _inline.LeaveStyles(element.Outside);
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
