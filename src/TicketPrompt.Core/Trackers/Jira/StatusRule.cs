namespace TicketPrompt.Trackers.Jira;

/// <summary>What an HTTP status other than success means.</summary>
/// <param name="What">What happened, as a continuation of the site's name: words without a full stop.</param>
/// <param name="Check">What to check: a sentence, or empty where it depends on who asks or what was asked.</param>
internal sealed record StatusRule(int From, int To, JiraErrorKind Kind, bool IsTransient, string What, string Check)
{
    private const string CheckLater = "Try again later, and look at the site's status page or its administrator's notices.";

    // The first that holds counts.
    private static readonly StatusRule[] Rules =
    [
        new(300, 399, JiraErrorKind.JiraResponse, false, "redirects to nowhere", "Check the address of the site, its context path included."),
        new(400, 400, JiraErrorKind.JiraResponse, false, "refused the question", ""),
        new(401, 401, JiraErrorKind.JiraUnauthorized, false, "did not accept who asks", ""),
        new(403, 403, JiraErrorKind.JiraForbidden, false, "does not allow this", ""),
        new(404, 404, JiraErrorKind.JiraNotFound, false, "has no such thing", ""),
        new(407, 407, JiraErrorKind.JiraUnavailable, false, "is behind a proxy that wants credentials", "Set up the proxy for this machine (HTTPS_PROXY)."),
        new(408, 408, JiraErrorKind.JiraUnavailable, true, "gave up waiting for the request", CheckLater),
        new(410, 410, JiraErrorKind.JiraNotFound, false, "no longer has this", ""),
        new(414, 414, JiraErrorKind.JiraResponse, false, "takes no question of this length", "Shorten the JQL, or the list of -Property."),
        new(429, 429, JiraErrorKind.JiraRateLimited, true, "wants fewer requests", "Try again later, ask for less with -Jql or -Property, or ask the administrator for a higher limit."),
        new(500, 501, JiraErrorKind.JiraUnavailable, false, "failed", "Try again later; if it stays so, the administrator finds the cause in the server's log."),
        new(502, 504, JiraErrorKind.JiraUnavailable, true, "is not available", CheckLater),
        new(505, 599, JiraErrorKind.JiraUnavailable, false, "failed", CheckLater),
        new(0, 999, JiraErrorKind.JiraResponse, false, "answered in a way that means nothing here", "Check the address of the site, its context path included."),
    ];

    /// <summary>The rule for a status; null for success.</summary>
    public static StatusRule? For(int status) => status == 200 ? null : Rules.First(rule => status >= rule.From && status <= rule.To);
}
