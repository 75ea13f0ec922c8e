namespace TicketPrompt.Trackers.Jira;

/// <summary>Jira could not be asked, or did not answer as it should.</summary>
/// <param name="kind">Which error it is.</param>
/// <param name="message">What happened, where, Jira's own words if there are any, and what to check: whole sentences that are
/// safe to show, and hold no secret. There never is an inner exception: those of HTTP clients quote requests.</param>
internal sealed class JiraException(JiraErrorKind kind, string message) : Exception(message)
{
    /// <summary>Which error it is.</summary>
    public JiraErrorKind Kind { get; } = kind;
}
