namespace TicketPrompt.Templates.Syntax;

/// <summary>A token and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="Value">What it means: content without escapes, a text without quotes, a name as it is written (brackets kept, escapes
/// resolved); empty for punctuation.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Value);
