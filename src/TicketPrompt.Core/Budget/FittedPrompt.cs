using TicketPrompt.Handlebars.Writing;

namespace TicketPrompt.Budget;

/// <summary>A prompt within a budget, or the shortest there can be when none is.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Tokens">The tokens of its text.</param>
/// <param name="Omissions">What was left out.</param>
internal sealed record FittedPrompt(RenderedPrompt Prompt, int Tokens, IReadOnlyList<Omission> Omissions);
