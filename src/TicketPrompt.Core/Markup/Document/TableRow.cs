namespace TicketPrompt.Markup;

/// <summary>A row of a <see cref="Table"/>.</summary>
/// <param name="Cells">The cells by column; may be empty.</param>
internal sealed record TableRow(IReadOnlyList<TableCell> Cells);
