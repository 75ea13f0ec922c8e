namespace TicketPrompt.Rendering.Binding;

/// <summary>A named argument.</summary>
internal sealed record NamedOperand(string Name, Operand Value);
