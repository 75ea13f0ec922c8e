namespace TicketPrompt.Prompts.Budget;

/// <summary>A text of which the end was left out.</summary>
/// <param name="Text">What is left, with a mark where the cut is.</param>
/// <param name="Kept">Its tokens without the mark.</param>
/// <param name="Omitted">The tokens that were left out: the number in the mark.</param>
internal sealed record TextCut(string Text, int Kept, int Omitted);
