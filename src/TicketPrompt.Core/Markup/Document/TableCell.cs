namespace TicketPrompt.Markup;

/// <summary>A cell of a <see cref="TableRow"/>. It may hold any block; the writer puts them on one line.</summary>
/// <param name="Blocks">What it holds; empty in an empty cell and where another cell spans.</param>
internal sealed record TableCell(IReadOnlyList<Block> Blocks)
{
    /// <summary>A cell that holds nothing.</summary>
    public static TableCell Empty { get; } = new([]);
}
