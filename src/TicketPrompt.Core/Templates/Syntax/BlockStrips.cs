namespace TicketPrompt.Templates.Syntax;

/// <summary>The tildes of a block's tags.</summary>
/// <param name="Open">Of the opening tag.</param>
/// <param name="Else">Of the first else.</param>
/// <param name="Close">Of the closing tag.</param>
internal readonly record struct BlockStrips(TagStrip Open, TagStrip Else, TagStrip Close);
