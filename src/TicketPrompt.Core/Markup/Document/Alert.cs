namespace TicketPrompt.Markup;

/// <summary>A coloured panel: GFM's <c>&gt; [!NOTE]</c>. A title is a <see cref="Paragraph.Title"/> in it.</summary>
/// <param name="Kind">What the panel says of its content.</param>
/// <param name="Blocks">What it holds: at least one block.</param>
internal sealed record Alert(AlertKind Kind, IReadOnlyList<Block> Blocks) : Block;
