namespace TicketPrompt.Markup;

/// <summary>A rule across the page.</summary>
internal sealed record ThematicBreak : Block;
