namespace TicketPrompt.Markup;

/// <summary>Literal text.</summary>
/// <param name="Text">Any characters, as a reader is to see them: nothing is escaped. A newline is only white space.</param>
/// <param name="Style">Its marks and link. White space at the edge of a mark may have it or not: the writer moves it outside.</param>
/// <remarks>A link whose text is its own address is written as <c>&lt;https://...&gt;</c>.</remarks>
internal sealed record TextRun(string Text, Style Style = default) : Inline(Style);
