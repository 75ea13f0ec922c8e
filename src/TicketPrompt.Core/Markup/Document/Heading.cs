namespace TicketPrompt.Markup;

/// <summary>A heading. A line break in it is a space.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Inlines">At least one inline that is not white space.</param>
internal sealed record Heading(int Level, IReadOnlyList<Inline> Inlines) : Block;
