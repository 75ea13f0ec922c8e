namespace TicketPrompt.Trackers.Jira;

/// <summary>Which of its two REST dialects a Jira speaks.</summary>
internal enum JiraDeployment
{
    /// <summary>Data Center, and the older Server: version 2, text is wiki markup, pages by number.</summary>
    DataCenter,

    /// <summary>Atlassian's own: version 3, text is ADF, pages by token.</summary>
    Cloud,
}
