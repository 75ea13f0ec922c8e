namespace TicketPrompt.Markup;

/// <summary>An item of a <see cref="ListBlock"/>.</summary>
/// <param name="Blocks">What it holds; may be empty.</param>
/// <param name="Task">Whether it is a task, and done.</param>
internal sealed record ListItem(IReadOnlyList<Block> Blocks, TaskState Task = TaskState.None);
