namespace TicketPrompt.Trackers.Jira;

/// <summary>Jira could not be asked, or did not answer as it should.</summary>
/// <param name="message">What happened, where, Jira's own words if there are any, and what to check: whole sentences that are
/// safe to show, and hold no secret. There never is an inner exception: those of HTTP clients quote requests.</param>
internal sealed class JiraException(JiraErrorKind kind, string message) : Exception(message)
{
    public JiraErrorKind Kind { get; } = kind;
}

/// <summary>What came between a question and Jira's answer; the names are those of the error ids that users see.</summary>
internal enum JiraErrorKind
{
    /// <summary>Jira does not know who asks: no, wrong or expired credentials, or a sign-in page in place of an answer.</summary>
    JiraUnauthorized,

    /// <summary>Jira knows who asks, and does not allow it.</summary>
    JiraForbidden,

    /// <summary>There is no such issue, or none that the account may see.</summary>
    JiraNotFound,

    /// <summary>Jira wants fewer requests, for longer than we wait.</summary>
    JiraRateLimited,

    /// <summary>Jira cannot be reached, does not answer in time, or has failed; also when it is not known which Jira to ask.</summary>
    JiraUnavailable,

    /// <summary>There is an answer, and it is not one that can be used.</summary>
    JiraResponse,
}
