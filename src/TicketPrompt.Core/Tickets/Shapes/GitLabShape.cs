using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// GitLab: the REST API and <c>glab</c> (snake_case, notes beside the issue), GraphQL (camelCase, connections), whose work items
/// keep everything in <c>widgets</c>, and webhooks: issues, incidents, work items, merge requests.
/// </summary>
internal static class GitLabShape
{
    private const string MergeRequest = "Merge Request";
    private static readonly string[] PersonName = ["name", "username"];
    private static readonly string[] NoteLists = ["notes", "Notes", "discussions"];

    public static TicketShape Shape { get; } = new("gitlab", IsMatch, telltales: ["iid"], Rows(""));

    /// <summary>A webhook: the issue or merge request is <c>object_attributes</c>, its labels and people stand beside.</summary>
    public static TicketShape Webhook { get; } = new(
        "gitlab",
        source => IsMatch(source["object_attributes"]),
        telltales: ["object_attributes"],
        [
            new(TicketField.Labels, Titles, "labels"),
            new(TicketField.Assignee, PersonNames(PersonName), "assignees", "assignee"),
            new(TicketField.Project, TextOf, "project/path_with_namespace"),
            .. Rows("object_attributes/"),
        ],
        fieldsIn: "object_attributes");

    private static ShapeRow[] Rows(string at) =>
    [
        new(TicketField.Key, TextOf, $"{at}references/full"),
        new(TicketField.Key, (_, ticket) => KeyOf(IssueOf(ticket))),
        new(TicketField.Id, TextOf, $"{at}id"),
        new(TicketField.Project, Project),
        new(TicketField.Summary, TextOf, $"{at}title"),
        new(TicketField.Description, Markdown, $"{at}description"),
        new(TicketField.Description, InWidgets("description", value => RichTextOf(value, MarkupFormat.Markdown))),
        new(TicketField.IssueType, (_, ticket) => IssueType(IssueOf(ticket), ticket)) { Uses = ["issue_type", "workItemType"] },
        new(TicketField.Priority, LabelFields.Priority),
        new(TicketField.Status, StateText, $"{at}state"),
        new(TicketField.Assignee, PersonNames(PersonName), $"{at}assignees", $"{at}assignee"),
        new(TicketField.Assignee, InWidgets("assignees", value => Person.JoinNames(value, PersonName))),
        new(TicketField.Reporter, PersonNames(PersonName), $"{at}author"),
        new(TicketField.Created, Date, $"{at}created_at", $"{at}createdAt"),
        new(TicketField.Updated, Date, $"{at}updated_at", $"{at}updatedAt"),
        new(TicketField.DueDate, Day, $"{at}due_date", $"{at}dueDate"),
        new(TicketField.DueDate, InWidgets("dueDate", DateReader.ReadDay)),
        new(TicketField.Labels, LabelNames, $"{at}labels"),
        new(TicketField.Labels, InWidgets("labels", LabelNames)),
        new(TicketField.FixVersions, Titles, $"{at}milestone"),
        new(TicketField.FixVersions, InWidgets("milestone", Titles)),
        new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
        new(TicketField.StoryPoints, Number, $"{at}weight"),
        new(TicketField.StoryPoints, InWidgets("weight", Number)),
        new(TicketField.Sprint, Iteration, $"{at}iteration"),
        new(TicketField.Sprint, InWidgets("iteration", Iteration)),
        new(TicketField.Parent, Epic, $"{at}epic", $"{at}parent"),
        new(TicketField.Parent, InWidgets("parent", Epic)),
        new(TicketField.Subtasks, InWidgets("children", Subtasks)),
        new(TicketField.Links, Links, $"{at}links", $"{at}linkedIssues"),
        new(TicketField.Links, InWidgets("linkedItems", Links)),
        new(TicketField.Comments, Comments, [.. NoteLists.Select(list => at + list)]),
        new(TicketField.Comments, InWidgets("discussions", Comments)),
        new(TicketField.Comments, InWidgets("notes", Comments)),
        new(TicketField.References, (_, ticket) => References(IssueOf(ticket))) { Uses = ["relatedMergeRequests", "related_merge_requests", "closedByMergeRequests"] },
        new(TicketField.Url, TextOf, $"{at}web_url", $"{at}webUrl", $"{at}url"),
    ];

    private static SourceValue IssueOf(MappedTicket ticket) => ReferenceEquals(ticket.Shape, Webhook) ? ticket.Source["object_attributes"] : ticket.Source;

    private static bool IsMatch(SourceValue source) => source["iid"].HasValue
        && (source["web_url"].HasValue || source["webUrl"].HasValue || source["references"].HasValue || source["project_id"].HasValue || source["target_project_id"].HasValue
            || source["widgets"].Kind == SourceKind.List || (source["title"].HasValue && source["webPath"].HasValue))
        && (source["title"].Kind != SourceKind.Missing || source["description"].Kind != SourceKind.Missing || source["references"].HasValue || source["web_url"].HasValue);

    // GraphQL's ids are addresses of its own (gid://gitlab/WorkItem/1), which nobody calls an issue by.
    private static string? KeyOf(SourceValue issue) =>
        GitLabUrl.ReferenceOf(TextOf(issue["web_url"]) ?? TextOf(issue["webUrl"]) ?? TextOf(issue["url"]))
        ?? (TextOf(issue["reference"]) is { } reference && reference.IndexOfAny(['#', '!', '&']) >= 0 ? reference : null)
        ?? (TextOf(issue["iid"]) is { } number ? (issue["source_branch"].HasValue || issue["sourceBranch"].HasValue ? "!" : "#") + number : null);

    private static string? Project(SourceValue source, MappedTicket ticket) =>
        ticket.Text(TicketField.Key) is { } key && key.LastIndexOfAny(['#', '!', '&']) is > 0 and var mark ? key.Substring(0, mark) : null;

    // "issue" is what every plain issue says; a label that says more counts.
    private static string? IssueType(SourceValue source, MappedTicket ticket)
    {
        if (ticket.Text(TicketField.Key)?.Contains('!') == true || ticket.Text(TicketField.Url)?.Contains("/merge_requests/") == true)
        {
            return MergeRequest;
        }

        string? type = TextOf(source["issue_type"]) ?? (source["workItemType"].IsThere ? NameOf(source["workItemType"]) : null);
        return type is not null && !string.Equals(type, "issue", StringComparison.OrdinalIgnoreCase)
            ? type
            : (string?)LabelFields.IssueType(source, ticket) ?? type;
    }

    // GraphQL writes work items' states in capitals.
    private static string? StateText(SourceValue value) => TextOf(value) is { } state && state.All(char.IsUpper) ? state.ToLowerInvariant() : TextOf(value);

    private static object? LabelNames(SourceValue value) => NamesOf(value, Elements(value.Quiet()).FirstOrDefault()["title"].IsThere ? "title" : "name");

    // Without a title an iteration is what its cadence's dates say.
    private static string? Iteration(SourceValue value)
    {
        if (!value.HasProperties || value["title"].HasValue)
        {
            return NameOf(value, "title");
        }

        SourceValue start = value["start_date"].IsThere ? value["start_date"] : value["startDate"];
        SourceValue end = value["due_date"].IsThere ? value["due_date"] : value["dueDate"];
        return (TextOf(start), TextOf(end)) is ({ } from, { } to) ? $"{from} - {to}" : null;
    }

    private static TicketParent? Epic(SourceValue value)
    {
        if (TextOf(value["iid"]) is not { } number)
        {
            return null;
        }

        string? url = TextOf(value["url"]) ?? TextOf(value["webUrl"]) ?? TextOf(value["web_url"]);
        bool isAbsolute = url is not null && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";
        return new TicketParent
        {
            Key = isAbsolute && GitLabUrl.ReferenceOf(url) is { } key ? key : "&" + number,
            Summary = TextOf(value["title"]),
            Description = RichTextOf(value["description"], MarkupFormat.Markdown),
            Url = isAbsolute ? url : null,
            Status = StateText(value["state"]),
        };
    }

    private static ReadOnlyCollection<TicketSubtask>? Subtasks(SourceValue value) => ListOf(Elements(value), item => KeyOf(item) is not { } key ? null : new TicketSubtask
    {
        Key = key,
        Summary = TextOf(item["title"]),
        Status = StateText(item["state"]),
        Description = RichTextOf(item["description"], MarkupFormat.Markdown),
    });

    // REST brings the other issue with the relation in it, GraphQL the relation with the other item in it.
    private static ReadOnlyCollection<TicketLink>? Links(SourceValue value) => ListOf(Elements(value), link =>
    {
        SourceValue other = link["workItem"].IsThere ? link["workItem"] : link;
        return KeyOf(other) is not { } key ? null : new TicketLink
        {
            Relation = (TextOf(link["link_type"]) ?? TextOf(link["linkType"]))?.ToLowerInvariant().Replace('_', ' '),
            Key = key,
            Summary = TextOf(other["title"]),
            Status = StateText(other["state"]),
            Url = TextOf(other["web_url"]) ?? TextOf(other["webUrl"]),
            Description = RichTextOf(other["description"], MarkupFormat.Markdown),
        };
    });

    // Notes, or discussions of notes; what GitLab itself notes of changes is no comment.
    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value) =>
        value.Kind is not (SourceKind.List or SourceKind.Object) ? null : ListOf(
            Elements(value).SelectMany(note => note["notes"].IsThere ? Elements(note["notes"]) : (IEnumerable<SourceValue>)[note]).Where(note => note["system"].Raw is not true),
            note => CommentOf(
                Person.JoinNames(note["author"], PersonName),
                DateReader.Read(note["created_at"].IsThere ? note["created_at"] : note["createdAt"]),
                RichTextOf(note["body"], MarkupFormat.Markdown)) is { } comment
                ? comment with { IsInternal = note["internal"].Raw is true || note["confidential"].Raw is true }
                : null);

    private static ReadOnlyCollection<TicketReference>? References(SourceValue issue)
    {
        List<TicketReference> references = [];
        foreach (SourceValue list in MergeRequestLists(issue))
        {
            AddTo(references, Elements(list), MergeRequestOf);
        }

        if ((TextOf(issue["source_branch"]) ?? TextOf(issue["sourceBranch"])) is { } branch)
        {
            references.Add(new TicketReference { Kind = ReferenceKind.Branch, Title = branch });
        }

        return references.Count == 0 ? null : references.AsReadOnly();
    }

    private static IEnumerable<SourceValue> MergeRequestLists(SourceValue issue)
    {
        yield return issue["relatedMergeRequests"];
        yield return issue["related_merge_requests"];
        yield return issue["closedByMergeRequests"];
        yield return WidgetOf(issue, "closingMergeRequests");
        yield return WidgetOf(issue, "relatedMergeRequests");
    }

    private static TicketReference? MergeRequestOf(SourceValue element)
    {
        SourceValue request = element["mergeRequest"].IsThere ? element["mergeRequest"] : element;
        string? title = TextOf(request["title"]) ?? KeyOf(request);
        return title is null ? null : new TicketReference
        {
            Kind = ReferenceKind.PullRequest,
            Title = title,
            Url = TextOf(request["web_url"]) ?? TextOf(request["webUrl"]),
            Status = StateText(request["state"]),
        };
    }

    private static Conversion InWidgets(string name, Func<SourceValue, object?> convert) =>
        (_, ticket) => WidgetOf(IssueOf(ticket), name) is { IsThere: true } value ? convert(value) : null;

    // widgets: [ { "type": "DESCRIPTION", "description": "..." }, { "type": "HIERARCHY", "parent": ..., "children": ... } ]
    private static SourceValue WidgetOf(SourceValue issue, string name)
    {
        foreach (SourceValue widget in issue["widgets"].AsList())
        {
            if (widget[name] is { IsThere: true } value)
            {
                return value;
            }
        }

        return SourceValue.Missing;
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
        ("/-/epics/", '&'),
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
