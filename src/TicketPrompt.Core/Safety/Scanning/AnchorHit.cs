namespace TicketPrompt.Safety.Scanning;

/// <summary>An anchor found in a text.</summary>
/// <param name="Anchor">Which one, by its place in the scan's list.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">The place after its last character.</param>
internal readonly record struct AnchorHit(int Anchor, int Start, int End);
