using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// What a GitHub issue or pull request refers to: parents and sub-issues, what blocks it, what closes it. gh and GraphQL bring
/// the other issue, REST only its address.
/// </summary>
internal static class GitHubRelations
{
    /// <summary>The names of lists of other issues, and how this one relates to those in them.</summary>
    private static readonly (string Name, string Relation)[] Related =
    [
        ("blockedBy", "is blocked by"),
        ("blocking", "blocks"),
        ("closingIssuesReferences", "closes"),
        ("duplicateOf", "duplicates"),
        ("trackedInIssues", "is tracked in"),
    ];

    private static readonly string[] PullRequests = ["closedByPullRequestsReferences", "linkedPullRequests", "linked pull requests"];

    /// <summary>All names of links.</summary>
    public static string[] LinkNames { get; } = [.. Related.Select(related => related.Name)];

    /// <summary>All names of references.</summary>
    public static string[] ReferenceNames { get; } = [.. PullRequests, "linkedBranches", "headRefName", "head", "mergeCommit"];

    /// <summary>The parent, as an issue or as its address in REST.</summary>
    public static TicketParent? Parent(SourceValue value, string? repository)
    {
        if (!value.HasProperties)
        {
            return TextOf(value) is { } address && GitHubUrl.KeyOf(address) is { } key ? new TicketParent { Key = key, Url = GitHubUrl.ToPage(address) } : null;
        }

        return KeyOf(value, repository) is not { } parent ? null : new TicketParent
        {
            Key = parent,
            Summary = TextOf(value["title"]),
            Description = RichTextOf(value["body"], MarkupFormat.Markdown),
            Url = UrlOf(value),
            Status = StateOf(value),
        };
    }

    public static ReadOnlyCollection<TicketSubtask>? Subtasks(SourceValue value, string? repository) => ListOf(Elements(value), issue =>
        KeyOf(issue, repository) is not { } key ? null : new TicketSubtask
        {
            Key = key,
            Summary = TextOf(issue["title"]),
            Status = StateOf(issue),
            Description = RichTextOf(issue["body"], MarkupFormat.Markdown),
        });

    public static ReadOnlyCollection<TicketLink>? Links(SourceValue issue, string? repository)
    {
        List<TicketLink> links = [];
        foreach ((string name, string relation) in Related)
        {
            AddTo(links, Elements(issue[name]), other => KeyOf(other, repository) is not { } key ? null : new TicketLink
            {
                Relation = relation,
                Key = key,
                Summary = TextOf(other["title"]),
                Status = StateOf(other),
                Url = UrlOf(other),
                Description = RichTextOf(other["body"], MarkupFormat.Markdown),
            });
        }

        return links.Count == 0 ? null : links.AsReadOnly();
    }

    public static ReadOnlyCollection<TicketReference>? References(SourceValue issue, string? repository)
    {
        List<TicketReference> references = [];
        foreach (string name in PullRequests)
        {
            AddTo(references, Elements(issue[name]), pull => PullRequest(pull, repository));
        }

        AddTo(references, Elements(issue["linkedBranches"]), branch => BranchOf(branch["ref"]["name"].IsThere ? branch["ref"]["name"] : branch["name"]));
        if ((BranchOf(issue["headRefName"]) ?? BranchOf(issue["head"]["ref"])) is { } head)
        {
            references.Add(head);
        }

        if (TextOf(issue["mergeCommit"]["oid"]) is { } commit)
        {
            references.Add(new TicketReference { Kind = ReferenceKind.Commit, Title = commit, Url = TextOf(issue["mergeCommit"]["url"]) });
        }

        return references.Count == 0 ? null : references.AsReadOnly();
    }

    /// <summary>The state in small letters; an issue's reason where it has one.</summary>
    public static string? StateOf(SourceValue issue) => (TextOf(issue["state"]) ?? TextOf(issue["status"]))?.ToLowerInvariant();

    private static TicketReference? PullRequest(SourceValue pull, string? repository)
    {
        if (!pull.HasProperties)
        {
            return TextOf(pull) is { } address ? new TicketReference { Kind = ReferenceKind.PullRequest, Title = GitHubUrl.KeyOf(address), Url = GitHubUrl.ToPage(address) } : null;
        }

        string? title = TextOf(pull["title"]) ?? KeyOf(pull, repository);
        return title is null && UrlOf(pull) is null ? null : new TicketReference
        {
            Kind = ReferenceKind.PullRequest,
            Title = title,
            Url = UrlOf(pull),
            Status = pull["isDraft"].Raw is true && StateOf(pull) is null or "open" ? "draft" : StateOf(pull),
        };
    }

    private static TicketReference? BranchOf(SourceValue name) =>
        TextOf(name) is { } branch ? new TicketReference { Kind = ReferenceKind.Branch, Title = branch } : null;

    private static string? UrlOf(SourceValue issue) => TextOf(issue["html_url"]) ?? (TextOf(issue["url"]) is { } url ? GitHubUrl.ToPage(url) : null);

    // owner/repo#5 by its own address or repository, else in the repository of the issue that names it.
    private static string? KeyOf(SourceValue issue, string? repository) =>
        GitHubUrl.KeyOf(UrlOf(issue)) ?? (TextOf(issue["number"]) is { } number ? (GitHubUrl.RepositoryIn(issue["repository"]) ?? repository) + "#" + number : null);
}
