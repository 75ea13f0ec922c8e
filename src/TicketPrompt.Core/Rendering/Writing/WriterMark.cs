namespace TicketPrompt.Rendering;

/// <summary>A state of a <see cref="PromptWriter"/> to which it can go back.</summary>
internal readonly record struct WriterMark(int Length, int FenceIds, int Messages, IndentLevel[] Indents);
