using AngleSharp.Html.Parser.Tokens;
using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Html;

/// <summary>Opens and closes tables, rows and cells. A row or cell outside of a table is only its text.</summary>
internal sealed class TableElements(DocumentBuilder builder, ElementStack stack)
{
    // Each column that a cell spans is an empty cell in Markdown: a few characters of HTML must not become pages of bars.
    private const int MaxSpans = 100_000;

    private long _spans;

    public void StartTable(HtmlTagToken tag)
    {
        stack.StartBlock();
        AlertKind? alert = PanelClass.Of(ClassList.Of(tag)).Alert;
        if (alert is not null)
        {
            builder.OpenPanel(alert);
        }

        // The builder's table opens with the first row: a caption, and text that browsers move out, stand before it.
        stack.Push(new OpenElement(ElementKind.Table, stack.Inline) { Containers = alert is null ? 0 : 1, IsLayout = alert is not null });
    }

    /// <summary>Starts or ends a head, body or foot.</summary>
    public void StartRowGroup(bool isHead)
    {
        stack.EndLine();
        if (Table is { } table)
        {
            stack.CloseInside(table);
            table.InHead = isHead;
        }
    }

    public void StartRow()
    {
        stack.EndLine();
        if (Table is { } table)
        {
            stack.CloseInside(table);
            OpenRow(table);
        }
    }

    /// <summary>Starts a cell, in a row of its own if there is none.</summary>
    public void StartCell(HtmlElement element, HtmlTagToken tag)
    {
        stack.EndLine();
        if (Table is not { } table)
        {
            return;
        }

        if (stack.IsNearest(ElementKind.Row, ElementKind.Table))
        {
            stack.CloseInside(stack.Nearest(ElementKind.Row));
        }
        else
        {
            stack.CloseInside(table);
            OpenRow(table);
        }

        builder.OpenCell(element.Name == "th" || table.InHead, SpanOf(tag), HtmlAttributes.Number(tag, "rowspan"));
        stack.Push(ElementKind.Cell, containers: 1);
    }

    /// <summary>The nearest table whose rows mean something; null when there is none.</summary>
    private OpenElement? Table => stack.Nearest(ElementKind.Table) is { IsLayout: false } table ? table : null;

    private void OpenRow(OpenElement table)
    {
        if (table.Containers == 0)
        {
            builder.OpenTable();
            table.Containers = 1;
        }

        builder.OpenRow();
        stack.Push(ElementKind.Row, containers: 1);
    }

    /// <summary>The columns that a cell spans; 1 once the document has spanned more than any real one does.</summary>
    private int SpanOf(HtmlTagToken tag)
    {
        int span = Math.Min(HtmlAttributes.Number(tag, "colspan"), TableBuilder.MaxSpan);
        _spans += Math.Max(0, span - 1);
        return _spans > MaxSpans ? 1 : span;
    }
}
