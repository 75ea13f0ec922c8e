namespace TicketPrompt.Markup;

/// <summary>Lines of code, exactly as they are. A title is a <see cref="Paragraph.Title"/> before it.</summary>
/// <param name="Text">The code; any line ends.</param>
/// <param name="Language">What it is written in, by the source's name; null when unknown.</param>
internal sealed record CodeBlock(string Text, string? Language = null) : Block;
