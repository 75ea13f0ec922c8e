namespace TicketPrompt.Trackers.Jira;

/// <summary>How an account proves itself to Jira.</summary>
internal enum JiraCredentialKind
{
    /// <summary>Not at all.</summary>
    Anonymous,

    /// <summary>User name and password, or e-mail address and API token.</summary>
    Basic,

    /// <summary>A token alone.</summary>
    Bearer,
}
