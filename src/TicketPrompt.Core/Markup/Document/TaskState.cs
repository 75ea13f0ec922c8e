namespace TicketPrompt.Markup;

/// <summary>Whether a <see cref="ListItem"/> is a task.</summary>
internal enum TaskState
{
    /// <summary>No task.</summary>
    None,

    /// <summary><c>[ ]</c></summary>
    Open,

    /// <summary><c>[x]</c></summary>
    Done,
}
