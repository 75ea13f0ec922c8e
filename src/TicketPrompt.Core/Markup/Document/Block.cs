namespace TicketPrompt.Markup;

/// <summary>A part of a <see cref="Document"/> that stands on lines of its own.</summary>
internal abstract record Block;
