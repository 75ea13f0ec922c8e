namespace TicketPrompt.Safety;

/// <summary>What is done to a ticket's text. Looking for suspicious text is always done: it changes nothing.</summary>
internal sealed record CleaningOptions
{
    /// <summary>Both, as a prompt gets it by default.</summary>
    public static CleaningOptions Default { get; } = new();

    /// <summary>Remove invisible and control characters.</summary>
    public bool Sanitize { get; init; } = true;

    /// <summary>Replace secrets by labels.</summary>
    public bool Redact { get; init; } = true;
}
