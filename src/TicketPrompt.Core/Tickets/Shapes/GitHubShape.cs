using System.Collections.ObjectModel;
using TicketPrompt.Markup;
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

    /// <summary>The shape.</summary>
    public static TicketShape Shape { get; } = new(
        "github",
        IsMatch,
        telltales: ["number"],
        [
            new(TicketField.Key, Key),
            new(TicketField.Id, Text, "id"),
            new(TicketField.Project, (_, ticket) => RepositoryOf(ticket)),
            new(TicketField.Summary, Text, "title"),
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

    private static string? Url(SourceValue value, MappedTicket ticket) => TextOf(value) is { } url ? GitHubUrl.ToPage(url) : null;

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
    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value, MappedTicket ticket) => ListOf(Elements(value), comment =>
        RichTextOf(comment["body"], MarkupFormat.Markdown) is not { } body ? null : new TicketComment
        {
            Author = Person.JoinNames(comment["author"], PersonName) ?? Person.JoinNames(comment["user"], PersonName),
            CreatedDate = DateReader.Read(comment["createdAt"]) ?? DateReader.Read(comment["created_at"]),
            Body = body,
        });
}
