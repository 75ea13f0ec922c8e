using TicketPrompt.Text;

namespace TicketPrompt.Trackers.Jira;

/// <summary>What is wrong before anything is asked: the address, the credentials, the key.</summary>
internal static class JiraErrors
{
    /// <summary>Nothing tells which Jira to ask.</summary>
    public static JiraException NoSite() => new(
        JiraErrorKind.JiraUnavailable,
        "It is not known which Jira to ask. Give its address with -BaseUri or in the environment variable JIRA_URL (https://acme.atlassian.net), or read tickets from files with -Path.");

    /// <summary>A text that is no address.</summary>
    public static JiraException NoAddress(string address, string from) => new(
        JiraErrorKind.JiraUnavailable,
        $"'{address}' ({from}) is not the address of a Jira. Write it whole: https://acme.atlassian.net, or https://jira.example.com/jira with a context path.");

    /// <summary>An address with a user name in it; not shown.</summary>
    public static JiraException AddressWithCredentials(string from) => new(
        JiraErrorKind.JiraUnavailable,
        $"The address in {from} has a user name or password in it ('@'), and is not used. Write the address alone, and give credentials with -Credential or -Token.");

    /// <summary>An address that everybody on the way can listen to.</summary>
    public static JiraException NotHttps(string site, string from) => new(
        JiraErrorKind.JiraUnavailable,
        $"The address of {site} ({from}) is plain http, and nothing was sent: credentials and tickets would be open to everybody on the way. Use https.");

    /// <summary>Two ways to sign in at once.</summary>
    public static JiraException TwoCredentials() => new(
        JiraErrorKind.JiraUnauthorized,
        "-Credential and -Token were both given. Use -Credential with a user name and API token or password, or -Token with a personal access token.");

    /// <summary>Credentials that cannot be put into a header.</summary>
    public static JiraException UnusableCredentials(string from, string reason) => new(
        JiraErrorKind.JiraUnauthorized,
        $"The credentials from {from} cannot be used. {reason}");

    /// <summary>An API token of Cloud without the account that it belongs to.</summary>
    public static JiraException TokenWithoutUser(string site) => new(
        JiraErrorKind.JiraUnauthorized,
        $"JIRA_API_TOKEN is set and JIRA_USERNAME is not, but {site} is Jira Cloud, where an API token goes with the account's e-mail address. Set JIRA_USERNAME, or use -Credential.");

    /// <summary>Nobody's unresolved issues.</summary>
    public static JiraException NobodysIssues(string site) => new(
        JiraErrorKind.JiraUnauthorized,
        $"Without -Key, -Jql or -Path, Get-Ticket gets your unresolved issues, and for that {site} must know who you are. Use -Credential or -Token, or set JIRA_USERNAME and JIRA_API_TOKEN, or JIRA_PERSONAL_TOKEN.");

    /// <summary>A text that can be no issue's key.</summary>
    public static JiraException NoKey(string text) => new(
        JiraErrorKind.JiraNotFound,
        $"'{HostText.Of(text, 100)}' is not an issue key such as PROJ-123, so Jira was not asked.{KeyIn(text)} Use -Path for files and -Jql for searches.");

    /// <summary>A file's path in the place of a key.</summary>
    public static JiraException FileAsKey(string text) => new(
        JiraErrorKind.JiraNotFound,
        $"'{HostText.Of(text, 200)}' is a file, not an issue key. Use -Path to read tickets from a file.");

    private static string KeyIn(string text) => JiraKey.FindIn(text) is { } key ? $" The key in it is {key}: pass only that." : "";

    /// <summary>Jira has refused several times in a row who asks; more of that locks accounts.</summary>
    public static JiraException NotAskedAgain(string site, string subject) => new(
        JiraErrorKind.JiraUnauthorized,
        $"{site} was not asked for {subject}: it has refused the credentials for every issue before, and more of that may lock the account. Correct them and try again.");

    /// <summary>A request longer than servers take.</summary>
    public static JiraException TooLong(string site) => new(
        JiraErrorKind.JiraResponse,
        $"The question is too long to be sent to {site}. Shorten the JQL, or the list of -Property.");
}
