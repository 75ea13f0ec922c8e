namespace TicketPrompt;

/// <summary>What an <see cref="Omission"/> left out.</summary>
public enum OmissionKind
{
    /// <summary>Elements of a list, such as the oldest comments.</summary>
    Elements,

    /// <summary>The end of a text.</summary>
    Text,
}
