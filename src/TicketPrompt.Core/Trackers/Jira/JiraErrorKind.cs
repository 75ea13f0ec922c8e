namespace TicketPrompt.Trackers.Jira;

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
