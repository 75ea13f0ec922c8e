namespace TicketPrompt.Markup.Writing;

/// <summary>Where inlines are written: what ends a line there and what a line's start can mean.</summary>
internal enum InlinePlace
{
    Paragraph,

    /// <summary>A paragraph whose first line goes on after a line that is there already (<c>[!NOTE]</c>).</summary>
    Continuation,

    /// <summary>A paragraph of a list item, where <c>[x]</c> would be a task.</summary>
    Item,

    /// <summary>A heading: one line.</summary>
    Heading,

    /// <summary>A table cell: one line, <c>|</c> means something.</summary>
    Cell,

    /// <summary>One of several blocks of a cell: what stands elsewhere in the cell is not known.</summary>
    CellPart,
}

internal static class InlinePlaces
{
    public static bool IsCell(this InlinePlace place) => place is InlinePlace.Cell or InlinePlace.CellPart;

    /// <summary>Whether a line end would end it.</summary>
    public static bool IsOneLine(this InlinePlace place) => place >= InlinePlace.Heading;
}
