namespace TicketPrompt.Tickets;

/// <summary>What a date's text says.</summary>
/// <param name="Clock">The wall clock, without a zone; midnight for a date alone.</param>
/// <param name="HasTime">False for a date alone.</param>
/// <param name="Offset">The offset from UTC in whole minutes; null when the text tells none.</param>
internal readonly record struct DateParts(DateTime Clock, bool HasTime, TimeSpan? Offset);
