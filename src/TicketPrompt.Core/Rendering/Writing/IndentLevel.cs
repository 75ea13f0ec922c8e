namespace TicketPrompt.Rendering;

/// <summary>The white space before each line of a partial that stands on a line of its own.</summary>
/// <param name="Text">The white space.</param>
/// <param name="IsDue">Whether it is to be written before the next character.</param>
internal sealed record IndentLevel(string Text, bool IsDue);
