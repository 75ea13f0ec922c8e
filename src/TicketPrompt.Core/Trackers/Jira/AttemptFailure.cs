namespace TicketPrompt.Trackers.Jira;

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
