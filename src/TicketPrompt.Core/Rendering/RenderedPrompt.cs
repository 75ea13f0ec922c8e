namespace TicketPrompt.Rendering;

/// <summary>What a template made of a ticket.</summary>
/// <param name="Text">The whole text; with roles, the messages' contents joined by a blank line.</param>
/// <param name="Messages">The messages; one of role <c>user</c> with the whole text where the template names no role.</param>
internal sealed record RenderedPrompt(string Text, IReadOnlyList<PromptMessage> Messages);
