using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup;

/// <summary>
/// A rich text of any tracker, as GitHub-flavoured Markdown's constructs and nothing else. Immutable; made by
/// <see cref="DocumentBuilder"/>, printed by <see cref="MarkdownWriter"/>.
/// </summary>
/// <param name="Blocks">The blocks in order; empty when the source says nothing.</param>
/// <remarks>Nested at most <see cref="DocumentBuilder.MaxDepth"/> deep, so that whoever walks a tree may recurse.</remarks>
internal sealed record Document(IReadOnlyList<Block> Blocks);

/// <summary>A part of a <see cref="Document"/> that stands on lines of its own.</summary>
internal abstract record Block;

/// <summary>Running text.</summary>
/// <param name="Inlines">At least one inline that is not white space.</param>
internal sealed record Paragraph(IReadOnlyList<Inline> Inlines) : Block
{
    /// <summary>A bold line: the title of what follows it (a code block, a panel, an expand).</summary>
    public static Paragraph Title(string title) => new([new TextRun(title, new Style(Marks.Strong))]);
}

/// <summary>A heading. A line break in it is a space.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Inlines">At least one inline that is not white space.</param>
internal sealed record Heading(int Level, IReadOnlyList<Inline> Inlines) : Block;

/// <summary>A bullet list or a numbered one.</summary>
/// <param name="Items">At least one.</param>
/// <param name="Start">The first item's number, 0 to 999,999,999 (CommonMark's limit); null for bullets.</param>
internal sealed record ListBlock(IReadOnlyList<ListItem> Items, int? Start = null) : Block;

/// <param name="Blocks">What it holds; may be empty.</param>
internal sealed record ListItem(IReadOnlyList<Block> Blocks, TaskState Task = TaskState.None);

/// <summary>Whether a <see cref="ListItem"/> is a task.</summary>
internal enum TaskState
{
    None,

    /// <summary><c>[ ]</c></summary>
    Open,

    /// <summary><c>[x]</c></summary>
    Done,
}

/// <summary>Lines of code, exactly as they are. A title is a <see cref="Paragraph.Title"/> before it.</summary>
/// <param name="Text">The code; any line ends.</param>
/// <param name="Language">What it is written in, by the source's name; null when unknown.</param>
internal sealed record CodeBlock(string Text, string? Language = null) : Block;

/// <summary>A quotation, or a panel of no kind.</summary>
/// <param name="Blocks">What it holds: at least one block.</param>
internal sealed record Quote(IReadOnlyList<Block> Blocks) : Block;

/// <summary>A coloured panel: GFM's <c>&gt; [!NOTE]</c>. A title is a <see cref="Paragraph.Title"/> in it.</summary>
/// <param name="Blocks">What it holds: at least one block.</param>
internal sealed record Alert(AlertKind Kind, IReadOnlyList<Block> Blocks) : Block;

/// <summary>The kinds of <see cref="Alert"/> that GFM knows.</summary>
internal enum AlertKind
{
    Note,      // Good to know (Jira: info)
    Tip,       // A hint, or a success
    Important, // Needed to succeed (Jira: note)
    Warning,   // Something may go wrong
    Caution,   // Something has gone or will go wrong (Jira: error)
}

/// <summary>A table, its spans resolved to empty cells.</summary>
/// <param name="Rows">At least one row; rows may be of different length, and what is missing at a row's end is empty.</param>
internal sealed record Table(IReadOnlyList<TableRow> Rows, bool HasHeader) : Block;

/// <param name="Cells">The cells by column; may be empty.</param>
internal sealed record TableRow(IReadOnlyList<TableCell> Cells);

/// <summary>A cell of a <see cref="TableRow"/>. It may hold any block; the writer puts them on one line.</summary>
/// <param name="Blocks">What it holds; empty in an empty cell and where another cell spans.</param>
internal sealed record TableCell(IReadOnlyList<Block> Blocks)
{
    public static TableCell Empty { get; } = new([]);
}

internal sealed record ThematicBreak : Block;
