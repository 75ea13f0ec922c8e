namespace TicketPrompt.Markup;

/// <summary>Running text.</summary>
/// <param name="Inlines">At least one inline that is not white space.</param>
internal sealed record Paragraph(IReadOnlyList<Inline> Inlines) : Block
{
    /// <summary>A bold line: the title of what follows it (a code block, a panel, an expand).</summary>
    public static Paragraph Title(string title) => new([new TextRun(title, new Style(Marks.Strong))]);
}
