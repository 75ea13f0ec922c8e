namespace TicketPrompt.Rendering;

/// <summary>Where a message starts in what was written.</summary>
internal sealed record MessageStart(int Position, string Role);
