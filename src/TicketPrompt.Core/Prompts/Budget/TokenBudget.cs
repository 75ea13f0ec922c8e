namespace TicketPrompt.Prompts.Budget;

/// <summary>How long prompts may be.</summary>
/// <param name="MaxTokens">The tokens of a prompt's text at most; 1 or more.</param>
/// <param name="Encoding">What a token is: a name of <see cref="TokenEncoding"/>.</param>
internal sealed record TokenBudget(int MaxTokens, string Encoding);
