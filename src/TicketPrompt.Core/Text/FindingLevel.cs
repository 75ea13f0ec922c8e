namespace TicketPrompt;

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum FindingLevel
{
    /// <summary>Good to know: shown with <c>-Verbose</c>.</summary>
    Information,

    /// <summary>Summed up in one warning a ticket.</summary>
    Warning,
}
