namespace TicketPrompt.Rendering.Binding;

/// <summary>The definition of an inline partial.</summary>
internal sealed record InlineDefinition(string Name, BoundBody Body);
