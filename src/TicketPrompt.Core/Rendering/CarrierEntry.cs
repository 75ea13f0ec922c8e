using TicketPrompt.Rendering.Statements;

namespace TicketPrompt.Rendering;

/// <summary>What a number in a carrier means: statements in a row, or a block.</summary>
internal readonly record struct CarrierEntry(Statement[] Statements, BlockStatement? Block);
