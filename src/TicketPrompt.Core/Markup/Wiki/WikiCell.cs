namespace TicketPrompt.Markup.Wiki;

/// <summary>A cell of a row.</summary>
/// <param name="IsHeader">Whether two bars stand before it.</param>
/// <param name="Pieces">What it holds.</param>
internal sealed record WikiCell(bool IsHeader, IReadOnlyList<WikiPiece> Pieces);
