using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>GitLab's REST API and <c>glab</c>: issues, incidents, work items and merge requests.</summary>
internal static class GitLabShape
{
    private const string MergeRequest = "Merge Request";
    private static readonly string[] PersonName = ["name", "username"];

    public static TicketShape Shape { get; } = new(
        "gitlab",
        source => source["iid"].HasValue && (source["web_url"].HasValue || source["references"].HasValue || source["project_id"].HasValue),
        telltales: ["iid"],
        [
            new(TicketField.Key, TextOf, "references/full"),
            new(TicketField.Key, source => GitLabUrl.ReferenceOf(TextOf(source["web_url"]))),
            new(TicketField.Key, source => TextOf(source["iid"]) is { } number ? "#" + number : null),
            new(TicketField.Id, TextOf, "id"),
            new(TicketField.Project, Project),
            new(TicketField.Summary, TextOf, "title"),
            new(TicketField.Description, Markdown, "description"),
            new(TicketField.IssueType, IssueType) { Uses = ["issue_type"] },
            new(TicketField.Priority, LabelFields.Priority),
            new(TicketField.Status, TextOf, "state"),
            new(TicketField.Assignee, PersonNames(PersonName), "assignees", "assignee"),
            new(TicketField.Reporter, PersonNames(PersonName), "author"),
            new(TicketField.Created, Date, "created_at"),
            new(TicketField.Updated, Date, "updated_at"),
            new(TicketField.DueDate, Day, "due_date"),
            new(TicketField.Labels, Names, "labels"),
            new(TicketField.FixVersions, Titles, "milestone"),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.StoryPoints, Number, "weight"),
            new(TicketField.Sprint, Title, "iteration"),
            new(TicketField.Parent, Epic, "epic"),
            new(TicketField.Url, TextOf, "web_url"),
        ]);

    private static string? Project(SourceValue source, MappedTicket ticket) =>
        ticket.Text(TicketField.Key) is { } key && key.LastIndexOfAny(['#', '!']) is > 0 and var mark ? key.Substring(0, mark) : null;

    // "issue" is what every plain issue says; a label that says more counts.
    private static string? IssueType(SourceValue source, MappedTicket ticket)
    {
        if (ticket.Text(TicketField.Key)?.Contains('!') == true || ticket.Text(TicketField.Url)?.Contains("/merge_requests/") == true)
        {
            return MergeRequest;
        }

        string? type = TextOf(source["issue_type"]);
        return type is not null && !string.Equals(type, "issue", StringComparison.OrdinalIgnoreCase)
            ? type
            : (string?)LabelFields.IssueType(source, ticket) ?? type;
    }

    private static string? Title(SourceValue value) => NameOf(value, "title");

    private static TicketParent? Epic(SourceValue value)
    {
        if (TextOf(value["iid"]) is not { } number)
        {
            return null;
        }

        string? url = TextOf(value["url"]);
        bool isAbsolute = url is not null && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";
        return new TicketParent { Key = "&" + number, Summary = TextOf(value["title"]), Url = isAbsolute ? url : null };
    }
}

/// <summary>Reads the addresses of GitLab's pages.</summary>
internal static class GitLabUrl
{
    private static readonly (string Path, char Mark)[] Kinds =
    [
        ("/-/issues/", '#'),
        ("/-/work_items/", '#'),
        ("/-/merge_requests/", '!'),
        // Before GitLab 16 some addresses had no /-/.
        ("/issues/", '#'),
        ("/merge_requests/", '!'),
    ];

    /// <summary>What people call the page by: <c>group/sub/proj#7</c>, <c>group/proj!7</c>; null for any other address.</summary>
    public static string? ReferenceOf(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        string path = uri.AbsolutePath;
        foreach ((string kind, char mark) in Kinds)
        {
            int at = path.IndexOf(kind, StringComparison.Ordinal);
            if (at > 0)
            {
                string number = path.Substring(at + kind.Length).Split('/')[0];
                return number.Length == 0 ? null : path.Substring(1, at - 1) + mark + number;
            }
        }

        return null;
    }
}
