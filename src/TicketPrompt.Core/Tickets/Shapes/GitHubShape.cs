using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// GitHub issues and pull requests: <c>gh --json</c> (camelCase, states in capitals), the REST API (snake_case) and GraphQL
/// (connections with <c>nodes</c>). All must give the same ticket. And items of a project, which have an issue as content.
/// </summary>
internal static class GitHubShape
{
    // REST has no name, so that the login is what both can say.
    private static readonly string[] PersonName = ["login", "name"];
    private static readonly string[] ContentTypes = ["Issue", "PullRequest", "DraftIssue"];

    public static TicketShape Shape { get; } = new("github", IsMatch, telltales: ["number"], Rows(""));

    /// <summary>Items of a project (<c>gh project item-list</c>, GraphQL): the content is the ticket, and the project's fields stand beside it.</summary>
    public static TicketShape ProjectItem { get; } = new(
        "github",
        IsProjectItem,
        telltales: ["content"],
        [
            new(TicketField.Status, Name, "status"),
            new(TicketField.Status, GitHubFieldValues.Text("Status")),
            new(TicketField.Priority, Name, "priority"),
            new(TicketField.Priority, GitHubFieldValues.Text("Priority")),
            new(TicketField.Sprint, Title, "iteration", "sprint"),
            new(TicketField.Sprint, GitHubFieldValues.Text("Iteration", "Sprint")),
            new(TicketField.StoryPoints, Number, "estimate", "points", "story points", "storyPoints"),
            new(TicketField.StoryPoints, GitHubFieldValues.Number("Estimate", "Points", "Story Points")),
            new(TicketField.DueDate, Day, "target date", "due date"),
            new(TicketField.DueDate, GitHubFieldValues.Date("Target date", "Due date")),
            new(TicketField.Labels, Names, "labels"),
            new(TicketField.Assignee, PersonNames(PersonName), "assignees"),
            .. Rows("content/"),
            new(TicketField.Key, TextOf, "id"),
            new(TicketField.Summary, TextOf, "title"),
        ],
        fieldsIn: "content");

    private static ShapeRow[] Rows(string at) =>
    [
        new(TicketField.Key, (_, ticket) => Key(IssueOf(ticket), ticket)),
        new(TicketField.Id, TextOf, $"{at}id"),
        new(TicketField.Project, (_, ticket) => RepositoryOf(ticket)),
        new(TicketField.Summary, TextOf, $"{at}title"),
        new(TicketField.Description, Markdown, $"{at}body"),
        new(TicketField.IssueType, (_, ticket) => PullRequest(IssueOf(ticket), ticket)),
        new(TicketField.IssueType, Type, $"{at}type", $"{at}issueType"),
        new(TicketField.IssueType, LabelFields.IssueType),
        new(TicketField.Priority, GitHubFieldValues.Text("Priority")),
        new(TicketField.Priority, LabelFields.Priority),
        new(TicketField.Status, LowerText, $"{at}state"),
        new(TicketField.Resolution, Resolution, $"{at}stateReason", $"{at}state_reason"),
        new(TicketField.Assignee, PersonNames(PersonName), $"{at}assignees", $"{at}assignee"),
        new(TicketField.Reporter, PersonNames(PersonName), $"{at}author", $"{at}user"),
        new(TicketField.Created, Date, $"{at}createdAt", $"{at}created_at"),
        new(TicketField.Updated, Date, $"{at}updatedAt", $"{at}updated_at"),
        new(TicketField.Labels, Names, $"{at}labels"),
        new(TicketField.FixVersions, Titles, $"{at}milestone"),
        new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
        new(TicketField.StoryPoints, GitHubFieldValues.Number("Estimate", "Points", "Story Points")),
        new(TicketField.DueDate, GitHubFieldValues.Date("Target date", "Due date")),
        new(TicketField.Parent, (value, ticket) => GitHubRelations.Parent(value, RepositoryOf(ticket)), $"{at}parent", $"{at}parent_issue_url"),
        new(TicketField.Subtasks, (value, ticket) => GitHubRelations.Subtasks(value, RepositoryOf(ticket)), $"{at}subIssues", $"{at}sub_issues", $"{at}trackedIssues"),
        new(TicketField.Links, (_, ticket) => GitHubRelations.Links(IssueOf(ticket), RepositoryOf(ticket))) { Uses = GitHubRelations.LinkNames },
        new(TicketField.Comments, Comments, $"{at}comments"),
        new(TicketField.References, (_, ticket) => GitHubRelations.References(IssueOf(ticket), RepositoryOf(ticket))) { Uses = GitHubRelations.ReferenceNames, Keep = true },
        new(TicketField.Url, Url, $"{at}html_url", $"{at}url"),
    ];

    private static SourceValue IssueOf(MappedTicket ticket) => ReferenceEquals(ticket.Shape, ProjectItem) ? ticket.Source["content"] : ticket.Source;

    private static bool IsMatch(SourceValue source)
    {
        SourceValue number = source["number"];
        if (number.Kind != SourceKind.Number || TryNumber(number) is not { } whole || whole != Math.Floor(whole)
            || source["title"].Kind == SourceKind.Missing)
        {
            return false;
        }

        // Milestones and projects have a number and a title too, at other addresses.
        if ((TextOf(source["html_url"]) ?? TextOf(source["url"])) is { } address)
        {
            return GitHubUrl.IsIssue(address);
        }

        return source["author"]["login"].HasValue || source["user"]["login"].HasValue
            || source["createdAt"].HasValue || source["created_at"].HasValue
            || Elements(source["labels"]).FirstOrDefault().HasProperties
            || ContentTypes.Contains(TextOf(source["__typename"]));
    }

    private static bool IsProjectItem(SourceValue source)
    {
        SourceValue content = source["content"];
        return content.Kind == SourceKind.Object && content["title"].HasValue && !source["number"].HasValue
            && (ContentTypes.Contains(TextOf(content["type"])) || ContentTypes.Contains(TextOf(content["__typename"]))
                || TextOf(source["id"])?.StartsWith("PVTI_", StringComparison.Ordinal) == true || IsMatch(content));
    }

    private static string? Url(SourceValue value) => TextOf(value) is { } url ? GitHubUrl.ToPage(url) : null;

    private static string? Title(SourceValue value) => NameOf(value, value["title"].IsThere ? "title" : "name");

    // A project item's content says what it is in the same place: Issue, which says nothing.
    private static string? Type(SourceValue value) => NameOf(value) is { } type && !ContentTypes.Contains(type) ? type : null;

    private static string? Key(SourceValue source, MappedTicket ticket) =>
        TextOf(source["number"]) is { } number ? RepositoryOf(ticket) + "#" + number : null;

    private static string? RepositoryOf(MappedTicket ticket)
    {
        SourceValue issue = IssueOf(ticket);
        return GitHubUrl.RepositoryOf(ticket.Text(TicketField.Url))
            ?? GitHubUrl.RepositoryIn(issue["repository"])
            ?? GitHubUrl.RepositoryOfApi(TextOf(issue["repository_url"]));
    }

    private static string? PullRequest(SourceValue source, MappedTicket ticket) =>
        TextOf(source["type"].HasProperties ? SourceValue.Missing : source["type"]) == "DraftIssue" ? "Draft"
        : source["pull_request"].IsThere || source["__typename"].Raw is "PullRequest" || ticket.Text(TicketField.Url)?.Contains("/pull/") == true ? "Pull Request"
        : null;

    // Reopened issues keep a reason while they are open.
    private static string? Resolution(SourceValue value, MappedTicket ticket) =>
        ticket.Text(TicketField.Status) == "open" ? null : TextOf(value)?.ToLowerInvariant();

    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value, MappedTicket ticket)
    {
        // REST has only their number here.
        if (value.Kind is not (SourceKind.List or SourceKind.Object))
        {
            return null;
        }

        // Spam, off-topic and outdated ones, which GitHub folds away.
        SourceValue[] all = [.. Elements(value)];
        SourceValue[] shown = Array.FindAll(all, comment => comment["isMinimized"].Raw is not true && comment["minimized"].Kind is not SourceKind.Object);
        ticket.LeaveOut(TicketField.Comments, shown.Length, all.Length);
        return ListOf(shown, comment => CommentOf(
            Person.JoinNames(comment["author"], PersonName) ?? Person.JoinNames(comment["user"], PersonName),
            DateReader.Read(comment["createdAt"]) ?? DateReader.Read(comment["created_at"]),
            RichTextOf(comment["body"], MarkupFormat.Markdown)));
    }
}

/// <summary>
/// Fields that an organisation or a project defines: GraphQL's <c>fieldValues</c> and <c>issueFieldValues</c>, REST's
/// <c>issue_field_values</c>. Each element names its field and holds one value under a name of its kind.
/// </summary>
internal static class GitHubFieldValues
{
    private static readonly string[] Lists = ["fieldValues", "issueFieldValues", "issue_field_values"];
    private static readonly string[] Values = ["value", "name", "text", "title", "number", "date", "optionName"];

    public static Conversion Text(params string[] names) => (source, ticket) => Find(source, names) is { IsThere: true } value ? NameOf(value) : null;

    public static Conversion Number(params string[] names) => (source, ticket) => Find(source, names) is { IsThere: true } value ? NumberOf(value) : null;

    public static Conversion Date(params string[] names) => (source, ticket) => Find(source, names) is { IsThere: true } value ? DateReader.ReadDay(value) : null;

    private static SourceValue Find(SourceValue source, string[] names)
    {
        foreach (SourceValue holder in new[] { source, source["content"] })
        {
            foreach (string list in Lists)
            {
                foreach (SourceValue element in Elements(holder[list]))
                {
                    if (FieldOf(element) is { } field && names.Contains(field, StringComparer.OrdinalIgnoreCase))
                    {
                        return ValueOf(element);
                    }
                }
            }
        }

        return SourceValue.Missing;
    }

    private static string? FieldOf(SourceValue element)
    {
        foreach (SourceValue field in new[] { element["field"]["name"], element["issue_field"]["name"], element["issueField"]["name"], element["issue_field_name"], element["field_name"] })
        {
            if (field.Raw is string { Length: > 0 } name)
            {
                return name;
            }
        }

        return null;
    }

    private static SourceValue ValueOf(SourceValue element)
    {
        if (element["single_select_option"]["name"] is { IsThere: true } option)
        {
            return option;
        }

        foreach (string name in Values)
        {
            if (element[name] is { IsThere: true } value)
            {
                return value;
            }
        }

        return SourceValue.Missing;
    }
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

    /// <summary>Whether an address is an issue's, a pull request's or a discussion's, on a page or in the API.</summary>
    public static bool IsIssue(string url) =>
        url.Contains("/issues/") || url.Contains("/pull/") || url.Contains("/pulls/") || url.Contains("/discussions/");

    /// <summary>What people call an issue by, from its address: <c>owner/repo#5</c>; null for any other address.</summary>
    public static string? KeyOf(string? url)
    {
        if (url is null || ToPage(url) is not { } page || RepositoryOf(page) is not { } repository || !Uri.TryCreate(page, UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        string number = uri.AbsolutePath.Trim('/').Split('/')[3];
        return number.Length > 0 && number.All(char.IsDigit) ? repository + "#" + number : null;
    }

    /// <summary>The <c>owner/repo</c> of what an answer says of a repository: an object, that text, or the repository's address.</summary>
    public static string? RepositoryIn(SourceValue repository)
    {
        if (repository.HasProperties)
        {
            return TextOf(repository["nameWithOwner"]) ?? TextOf(repository["full_name"])
                ?? (TextOf(repository["owner"]["login"]) is { } owner && TextOf(repository["name"]) is { } name ? owner + "/" + name : null);
        }

        if (TextOf(repository) is not { } text)
        {
            return null;
        }

        string path = Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) ? uri.AbsolutePath.Trim('/') : text;
        return path.Split('/').Length == 2 ? path : null;
    }

    /// <summary>The <c>owner/repo</c> of an issue's or pull request's page; null for any other address.</summary>
    public static string? RepositoryOf(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        string[] parts = uri.AbsolutePath.Trim('/').Split('/');
        return parts.Length >= 4 && parts[2] is "issues" or "pull" or "pulls" or "discussions" ? parts[0] + "/" + parts[1] : null;
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
