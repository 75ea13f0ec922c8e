namespace TicketPrompt.Trackers.Jira;

/// <summary>
/// Tells whether an answer is one to the account that asked. A success is not: Jira answers wrong credentials as it would answer
/// nobody, with what anybody may see, and a proxy answers with a page to sign in on.
/// </summary>
internal sealed class AnswerCheck(JiraSite site, JiraCredential credential)
{
    // Seraph is Jira's sign-in layer. https://developer.atlassian.com/server/jira/platform/basic-authentication/
    private const string LoginReason = "X-Seraph-LoginReason";
    private const string DeniedReason = "X-Authentication-Denied-Reason";
    private const string UserName = "X-AUSERNAME";

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    public AttemptFailure? FailureOf(JiraAnswer answer, JiraRequest request)
    {
        StatusRule? rule = StatusRule.For(answer.Status);
        if (rule is { IsTransient: true } or { Kind: JiraErrorKind.JiraUnavailable })
        {
            return Failed(rule, answer, request, rule.What, rule.Check);
        }

        if (answer.Header(DeniedReason) is not null || Says(answer, LoginReason, "AUTHENTICATION_DENIED"))
        {
            return Failed(
                rule is { Kind: JiraErrorKind.JiraForbidden } ? rule : StatusRule.For(401)!,
                answer,
                request,
                "accepts no credentials from this account until somebody has signed in with a CAPTCHA",
                $"Sign in to {site.Name} in a browser once, then try again.");
        }

        if (Says(answer, LoginReason, "AUTHENTICATED_FAILED"))
        {
            return Failed(StatusRule.For(401)!, answer, request, "did not accept who asks, and answered as it would answer anybody", CheckCredentials());
        }

        if (credential.Kind != JiraCredentialKind.Anonymous
            && string.Equals(answer.Header(UserName)?.Trim(), "anonymous", StringComparison.OrdinalIgnoreCase))
        {
            return Failed(StatusRule.For(401)!, answer, request, "ignored who asks, and answered as it would answer anybody", CheckCredentials());
        }

        if (rule is not null)
        {
            return Failed(rule, answer, request, WhatOf(rule, request), CheckOf(rule, answer, request));
        }

        return PageText.IsHtml(answer.Body) ? PageFailure(answer) : null;
    }

    private AttemptFailure PageFailure(JiraAnswer answer) => PageText.IsSignIn(answer.Body) || PageText.IsSignIn(answer.Uri)
        ? new(new JiraException(
            JiraErrorKind.JiraUnauthorized,
            $"{site.Name} answered with a page to sign in on in place of data. {CheckCredentials()} A single sign-on in front of Jira must let REST requests pass."))
        : new(new JiraException(
            JiraErrorKind.JiraResponse,
            $"{site.Name} answered with a web page in place of data{Quoted(PageText.TitleOf(answer.Body))}. Check the address of the site, its context path included, and that no proxy or maintenance page stands before it."));

    private AttemptFailure Failed(StatusRule rule, JiraAnswer answer, JiraRequest request, string what, string check)
    {
        string subject = request.Subject is null ? "" : $" (asked for {request.Subject})";
        string said = JiraMessages.Of(answer.Body, credential) is { } words ? $" Jira says: {words}" : "";
        string status = answer.Status == 200 ? "" : FormattableString.Invariant($" ({answer.Status})");
        return new AttemptFailure(new JiraException(rule.Kind, $"{site.Name} {what}{status}{subject}.{said} {check}")) { IsTransient = rule.IsTransient };
    }

    private static string WhatOf(StatusRule rule, JiraRequest request) =>
        rule.Kind == JiraErrorKind.JiraNotFound && rule.From == 404 && request.Purpose is JiraPurpose.Issue or JiraPurpose.Comments
            ? "has no such issue, or does not show it"
            : rule.What;

    private string CheckOf(StatusRule rule, JiraAnswer answer, JiraRequest request) => rule.Kind switch
    {
        JiraErrorKind.JiraUnauthorized => CheckCredentials(),
        JiraErrorKind.JiraForbidden => "Check that the account may use Jira and browse the project, and that REST requests from here are allowed.",
        JiraErrorKind.JiraNotFound when PageText.IsHtml(answer.Body) => "Check the address of the site: its context path (https://host/jira) may be missing.",
        JiraErrorKind.JiraNotFound when request.Purpose is JiraPurpose.Issue or JiraPurpose.Comments => $"Check the key, and that {Account()} may browse the project.",
        JiraErrorKind.JiraNotFound => "Check the address of the site, its context path included.",
        _ when answer.Status == 400 && request.Purpose == JiraPurpose.Search => "Check the JQL.",
        _ when rule.Check.Length == 0 => "Check -Key, -Jql and -Property.",
        _ => rule.Check,
    };

    private string Account() => credential.Kind == JiraCredentialKind.Anonymous ? "anybody (no credentials were given)" : "the account";

    private string CheckCredentials() => credential.Kind switch
    {
        JiraCredentialKind.Anonymous =>
            "No credentials were sent: use -Credential or -Token, or set JIRA_USERNAME and JIRA_API_TOKEN, or JIRA_PERSONAL_TOKEN.",
        JiraCredentialKind.Basic =>
            $"Check the user name and password from {credential.From}: on Cloud they are the account's e-mail address and an API token that has not expired.",
        _ when site.IsCloud && !site.IsGateway =>
            $"Check the token from {credential.From}: on Cloud an API token goes with the account's e-mail address, in -Credential or in JIRA_USERNAME and JIRA_API_TOKEN.",
        _ => $"Check the token from {credential.From}: it may have expired or been revoked.",
    };

    private string Quoted(string? title) => title is null ? "" : $" (\"{credential.Scrub(title)}\")";

    private static bool Says(JiraAnswer answer, string header, string value) =>
        answer.Header(header) is { } said && said.IndexOf(value, StringComparison.OrdinalIgnoreCase) >= 0;
}
