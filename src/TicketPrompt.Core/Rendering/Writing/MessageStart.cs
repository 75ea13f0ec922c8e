namespace TicketPrompt.Rendering;

/// <summary>Where a message starts in what was written.</summary>
internal readonly record struct MessageStart(int Position, string Role);
