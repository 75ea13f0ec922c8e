namespace TicketPrompt.Trackers.Jira;

/// <summary>What came of one try.</summary>
/// <param name="Answer">The answer, if one arrived.</param>
/// <param name="Failure">Why it is of no use; null when it is.</param>
internal sealed record Attempt(JiraAnswer? Answer, AttemptFailure? Failure);

/// <summary>Why one try came to nothing.</summary>
/// <param name="Error">What the user is told if no other try is made.</param>
internal sealed record AttemptFailure(JiraException Error)
{
    /// <summary>Whether the same request may succeed a little later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether the connection broke: if it had been used before, the HTTP client has sent the request a second time by itself.</summary>
    public bool IsBroken { get; init; }

    /// <summary>How long was waited for an answer that did not come.</summary>
    public TimeSpan Waited { get; init; }
}

/// <summary>A try brought no answer home. Stays within the client: what users see is the error in it.</summary>
/// <param name="failure">What went wrong.</param>
internal sealed class TransportException(AttemptFailure failure) : Exception(failure.Error.Message)
{
    /// <summary>What went wrong.</summary>
    public AttemptFailure Failure { get; } = failure;
}
