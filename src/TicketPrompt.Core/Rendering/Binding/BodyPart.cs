using TicketPrompt.Rendering.Statements;

namespace TicketPrompt.Rendering.Binding;

/// <summary>A part of a body: statements in a row, or a block.</summary>
internal sealed record BodyPart(SimpleStatement[] Row, BlockStatement? Block);
