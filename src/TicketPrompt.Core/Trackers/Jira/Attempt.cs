namespace TicketPrompt.Trackers.Jira;

/// <summary>What came of one try.</summary>
/// <param name="Answer">The answer, if one arrived.</param>
/// <param name="Failure">Why it is of no use; null when it is.</param>
internal sealed record Attempt(JiraAnswer? Answer, AttemptFailure? Failure);
