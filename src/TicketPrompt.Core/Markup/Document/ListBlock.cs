namespace TicketPrompt.Markup;

/// <summary>A bullet list or a numbered one.</summary>
/// <param name="Items">At least one.</param>
/// <param name="Start">The first item's number, 0 to 999,999,999 (CommonMark's limit); null for bullets.</param>
internal sealed record ListBlock(IReadOnlyList<ListItem> Items, int? Start = null) : Block;
