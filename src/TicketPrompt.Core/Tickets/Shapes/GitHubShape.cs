using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// GitHub issues and pull requests: <c>gh --json</c> (camelCase, states in capitals) and the REST API (snake_case). The two
/// must give the same ticket.
/// </summary>
internal static class GitHubShape
{
    // REST has no name, so that the login is what both can say.
    private static readonly string[] PersonName = ["login", "name"];

    public static TicketShape Shape { get; } = new(
        "github",
        IsMatch,
        telltales: ["number"],
        [
            new(TicketField.Key, Key),
            new(TicketField.Id, TextOf, "id"),
            new(TicketField.Project, (_, ticket) => RepositoryOf(ticket)),
            new(TicketField.Summary, TextOf, "title"),
            new(TicketField.Description, Markdown, "body"),
            new(TicketField.IssueType, Name, "type", "issueType"),
            new(TicketField.IssueType, PullRequest),
            new(TicketField.IssueType, LabelFields.IssueType),
            new(TicketField.Priority, LabelFields.Priority),
            new(TicketField.Status, LowerText, "state"),
            new(TicketField.Resolution, Resolution, "stateReason", "state_reason"),
            new(TicketField.Assignee, PersonNames(PersonName), "assignees", "assignee"),
            new(TicketField.Reporter, PersonNames(PersonName), "author", "user"),
            new(TicketField.Created, Date, "createdAt", "created_at"),
            new(TicketField.Updated, Date, "updatedAt", "updated_at"),
            new(TicketField.Labels, Names, "labels"),
            new(TicketField.FixVersions, Titles, "milestone"),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.Comments, Comments, "comments"),
            new(TicketField.Url, Url, "html_url", "url"),
        ]);

    private static bool IsMatch(SourceValue source)
    {
        SourceValue number = source["number"];
        if (number.Kind != SourceKind.Number || NumberOf(number) is not { } whole || whole != Math.Floor(whole)
            || source["title"].Kind == SourceKind.Missing)
        {
            return false;
        }

        return source["html_url"].HasValue
            || (TextOf(source["url"]) is { } url && (url.Contains("/issues/") || url.Contains("/pull/")))
            || source["author"]["login"].HasValue || source["user"]["login"].HasValue
            || source["createdAt"].HasValue || source["created_at"].HasValue
            || Elements(source["labels"]).FirstOrDefault().HasProperties;
    }

    private static string? Url(SourceValue value) => TextOf(value) is { } url ? GitHubUrl.ToPage(url) : null;

    private static string? Key(SourceValue source, MappedTicket ticket) =>
        TextOf(source["number"]) is { } number ? RepositoryOf(ticket) + "#" + number : null;

    private static string? RepositoryOf(MappedTicket ticket)
    {
        SourceValue repository = ticket.Source["repository"];
        return GitHubUrl.RepositoryOf(ticket.Text(TicketField.Url))
            ?? TextOf(repository["nameWithOwner"]) ?? TextOf(repository["full_name"])
            ?? GitHubUrl.RepositoryOfApi(TextOf(ticket.Source["repository_url"]));
    }

    private static string? PullRequest(SourceValue source, MappedTicket ticket) =>
        source["pull_request"].IsThere || ticket.Text(TicketField.Url)?.Contains("/pull/") == true ? "Pull Request" : null;

    // Reopened issues keep a reason while they are open.
    private static string? Resolution(SourceValue value, MappedTicket ticket) =>
        ticket.Text(TicketField.Status) == "open" ? null : TextOf(value)?.ToLowerInvariant();

    // REST has only their number here.
    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value) => ListOf(Elements(value), comment => CommentOf(
        Person.JoinNames(comment["author"], PersonName) ?? Person.JoinNames(comment["user"], PersonName),
        DateReader.Read(comment["createdAt"]) ?? DateReader.Read(comment["created_at"]),
        RichTextOf(comment["body"], MarkupFormat.Markdown)));
}

/// <summary>Reads the addresses of GitHub and GitHub Enterprise Server: pages for people, and the API's.</summary>
internal static class GitHubUrl
{
    private const string EnterpriseApi = "/api/v3/";

    /// <summary>
    /// The page for an API address (<c>https://api.github.com/repos/o/r/issues/5</c> is
    /// <c>https://github.com/o/r/issues/5</c>); any other address as it is.
    /// </summary>
    public static string ToPage(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || PathInApi(uri) is not { } path || !path.StartsWith("repos/", StringComparison.Ordinal))
        {
            return url;
        }

        string host = uri.Authority.StartsWith("api.", StringComparison.OrdinalIgnoreCase) ? uri.Authority.Substring(4) : uri.Authority;
        return $"{uri.Scheme}://{host}/{path.Substring("repos/".Length).Replace("/pulls/", "/pull/")}";
    }

    /// <summary>The <c>owner/repo</c> of an issue's or pull request's page; null for any other address.</summary>
    public static string? RepositoryOf(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        string[] parts = uri.AbsolutePath.Trim('/').Split('/');
        return parts.Length >= 4 && parts[2] is "issues" or "pull" or "discussions" ? parts[0] + "/" + parts[1] : null;
    }

    /// <summary>The <c>owner/repo</c> of a repository's API address; null for any other address.</summary>
    public static string? RepositoryOfApi(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        string[] parts = (PathInApi(uri) ?? "").Trim('/').Split('/');
        return parts.Length == 3 && parts[0] == "repos" ? parts[1] + "/" + parts[2] : null;
    }

    private static string? PathInApi(Uri uri)
    {
        string path = uri.AbsolutePath;
        return uri.Host.StartsWith("api.", StringComparison.OrdinalIgnoreCase) ? path.TrimStart('/')
            : path.StartsWith(EnterpriseApi, StringComparison.Ordinal) ? path.Substring(EnterpriseApi.Length)
            : null;
    }
}
