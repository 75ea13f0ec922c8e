namespace TicketPrompt.Trackers.Jira;

/// <summary>Something to tell the user while a request is under way. Reported on any thread.</summary>
/// <param name="Kind">How loud.</param>
/// <param name="Text">A sentence that is safe to show.</param>
internal readonly record struct JiraNotice(JiraNoticeKind Kind, string Text);

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
