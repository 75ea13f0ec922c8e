namespace TicketPrompt.Markup;

/// <summary>A table, its spans resolved to empty cells.</summary>
/// <param name="Rows">At least one row; rows may be of different length, and what is missing at a row's end is empty.</param>
/// <param name="HasHeader">Whether the first row is a header row.</param>
internal sealed record Table(IReadOnlyList<TableRow> Rows, bool HasHeader) : Block;
