namespace TicketPrompt.Markup;

/// <summary>A quotation, or a panel of no kind.</summary>
/// <param name="Blocks">What it holds; may be empty.</param>
internal sealed record Quote(IReadOnlyList<Block> Blocks) : Block;
