namespace TicketPrompt.Trackers.Jira;

/// <summary>Something to tell the user while a request is under way. Reported on any thread.</summary>
/// <param name="Kind">How loud.</param>
/// <param name="Text">A sentence that is safe to show.</param>
internal readonly record struct JiraNotice(JiraNoticeKind Kind, string Text);
