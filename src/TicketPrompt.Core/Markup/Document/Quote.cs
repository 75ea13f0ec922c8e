namespace TicketPrompt.Markup;

/// <summary>A quotation, or a panel of no kind.</summary>
/// <param name="Blocks">What it holds: at least one block.</param>
internal sealed record Quote(IReadOnlyList<Block> Blocks) : Block;
