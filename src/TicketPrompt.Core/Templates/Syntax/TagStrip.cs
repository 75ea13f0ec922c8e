namespace TicketPrompt.Templates.Syntax;

/// <summary>Whether a tag has a <c>~</c> at its start and at its end, and so removes the white space there.</summary>
internal readonly record struct TagStrip(bool Before, bool After);
