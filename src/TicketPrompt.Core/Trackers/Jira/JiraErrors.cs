using TicketPrompt.Text;

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

/// <summary>What is wrong before anything is asked: the address, the credentials, the key.</summary>
internal static class JiraErrors
{
    public static JiraException NoSite() => new(
        JiraErrorKind.JiraUnavailable,
        "It is not known which Jira to ask. Give its address with -BaseUri or in the environment variable JIRA_URL (https://acme.atlassian.net), or read tickets from files with -Path.");

    public static JiraException NoAddress(string address, string from) => new(
        JiraErrorKind.JiraUnavailable,
        $"'{address}' ({from}) is not the address of a Jira. Write it whole: https://acme.atlassian.net, or https://jira.example.com/jira with a context path.");

    public static JiraException AddressWithCredentials(string from) => new(
        JiraErrorKind.JiraUnavailable,
        $"The address in {from} has a user name or password in it ('@'), and is not used. Write the address alone, and give credentials with -Credential or -Token.");

    public static JiraException NotHttps(string site, string from) => new(
        JiraErrorKind.JiraUnavailable,
        $"The address of {site} ({from}) is plain http, and nothing was sent: credentials and tickets would be open to everybody on the way. Use https.");

    public static JiraException TwoCredentials() => new(
        JiraErrorKind.JiraUnauthorized,
        "-Credential and -Token were both given. Use -Credential with a user name and API token or password, or -Token with a personal access token.");

    public static JiraException UnusableCredentials(string from, string reason) => new(
        JiraErrorKind.JiraUnauthorized,
        $"The credentials from {from} cannot be used. {reason}");

    public static JiraException TokenWithoutUser(string site) => new(
        JiraErrorKind.JiraUnauthorized,
        $"JIRA_API_TOKEN is set and JIRA_USERNAME is not, but {site} is Jira Cloud, where an API token goes with the account's e-mail address. Set JIRA_USERNAME, or use -Credential.");

    public static JiraException NobodysIssues(string site) => new(
        JiraErrorKind.JiraUnauthorized,
        $"Without -Key, -Jql or -Path, Get-Ticket gets your unresolved issues, and for that {site} must know who you are. Use -Credential or -Token, or set JIRA_USERNAME and JIRA_API_TOKEN, or JIRA_PERSONAL_TOKEN.");

    public static JiraException NoKey(string text) => new(
        JiraErrorKind.JiraNotFound,
        $"'{HostText.Of(text, 100)}' is not an issue key such as PROJ-123, so Jira was not asked.{KeyIn(text)} Use -Path for files and -Jql for searches.");

    public static JiraException FileAsKey(string text) => new(
        JiraErrorKind.JiraNotFound,
        $"'{HostText.Of(text, 200)}' is a file, not an issue key. Use -Path to read tickets from a file.");

    public static JiraException NotAskedAgain(string site, string subject) => new(
        JiraErrorKind.JiraUnauthorized,
        $"{site} was not asked for {subject}: it has refused the credentials for every issue before, and more of that may lock the account. Correct them and try again.");

    public static JiraException TooLong(string site) => new(
        JiraErrorKind.JiraResponse,
        $"The question is too long to be sent to {site}. Shorten the JQL, or the list of -Property.");

    private static string KeyIn(string text) => JiraKey.FindIn(text) is { } key ? $" The key in it is {key}: pass only that." : "";
}
