namespace TicketPrompt.Trackers.Jira;

/// <summary>How loud a <see cref="JiraNotice"/> is.</summary>
internal enum JiraNoticeKind
{
    /// <summary>A request made, a decision taken: for those who ask for it.</summary>
    Verbose,

    /// <summary>A wait that a user at the screen wonders about; verbose as well.</summary>
    Waiting,

    /// <summary>Something that was asked for and is not in the result.</summary>
    Warning,
}
