namespace TicketPrompt.Rendering.Binding;

/// <summary>A named argument.</summary>
internal readonly record struct NamedOperand(string Name, Operand Value);
