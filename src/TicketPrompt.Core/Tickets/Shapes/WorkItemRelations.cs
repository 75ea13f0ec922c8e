using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>Reads the <c>relations</c> of an Azure DevOps work item: other work items by their address, and files.</summary>
internal static class WorkItemRelations
{
    private const string ParentLink = "System.LinkTypes.Hierarchy-Reverse";
    private const string ChildLink = "System.LinkTypes.Hierarchy-Forward";
    private const string File = "AttachedFile";
    private const string Hyperlink = "Hyperlink";
    private const string Artifact = "ArtifactLink";
    private const string Remote = "System.LinkTypes.Remote";
    private const string Api = "/_apis/wit/workItems/";

    public static object? Parent(SourceValue relations) =>
        relations.AsList().FirstOrDefault(relation => Is(relation, ParentLink) && NumberOf(relation) is not null) is { IsThere: true } parent
            ? new TicketParent { Key = NumberOf(parent) }
            : null;

    public static object? Subtasks(SourceValue relations) => ListOf(relations.AsList(), relation =>
        Is(relation, ChildLink) && NumberOf(relation) is { } key ? new TicketSubtask { Key = key } : null);

    /// <summary>All other relations to work items.</summary>
    public static object? Links(SourceValue relations) => ListOf(relations.AsList(), relation =>
        !Is(relation, ParentLink) && !Is(relation, ChildLink) && NumberOf(relation) is { } key
            ? new TicketLink { Url = IsRemote(relation) ? TextOf(relation["url"]) : null, Relation = TextOf(relation["attributes"]["name"]) ?? TextOf(relation["rel"]), Key = key }
            : null);

    /// <summary>Pull requests, branches, commits, builds and pages, as Azure DevOps names artifacts, and web addresses.</summary>
    public static object? References(SourceValue relations) => ListOf(relations.AsList(), relation =>
    {
        string? url = TextOf(relation["url"]);
        string? note = TextOf(relation["attributes"]["comment"]);
        if (Is(relation, Hyperlink))
        {
            return url is null ? null : new TicketReference { Title = note, Url = url };
        }

        return Is(relation, Artifact) && url is not null ? ArtifactOf(Uri.UnescapeDataString(url), TextOf(relation["attributes"]["name"]), note) : null;
    });

    public static object? Attachments(SourceValue relations) => ListOf(relations.AsList(), relation =>
        Is(relation, File)
            ? new TicketAttachment
            {
                Name = TextOf(relation["attributes"]["name"]),
                Size = SizeOf(relation["attributes"]["resourceSize"]),
                Url = TextOf(relation["url"]),
            }
            : null);

    /// <summary>The page for a work item's API address; null for any other address.</summary>
    public static string? PageOf(string? url)
    {
        int api = url?.IndexOf(Api, StringComparison.OrdinalIgnoreCase) ?? -1;
        return api > 0 && DigitsAt(url!, api + Api.Length) is { } number ? url!.Substring(0, api) + "/_workitems/edit/" + number : null;
    }

    private static bool IsRemote(SourceValue relation) => TextOf(relation["rel"])?.StartsWith(Remote, StringComparison.OrdinalIgnoreCase) == true;

    // https://dev.azure.com/org/project/_apis/wit/workItems/6120
    private static string? NumberOf(SourceValue relation)
    {
        const string Last = "/workItems/";
        const string Page = "/_workitems/edit/";
        string url = (TextOf(relation["url"]) ?? "").TrimEnd('/');
        int at = url.LastIndexOf(Last, StringComparison.OrdinalIgnoreCase);
        int page = url.LastIndexOf(Page, StringComparison.OrdinalIgnoreCase);
        if (page >= 0 && DigitsAt(url, page + Page.Length) is { } other)
        {
            return other;
        }

        return at >= 0 && DigitsAt(url, at + Last.Length) is { } number && at + Last.Length + number.Length == url.Length ? number : null;
    }

    // vstfs:///Git/PullRequestId/<project>/<repository>/12, vstfs:///Git/Ref/<project>/<repository>/GBmain,
    // vstfs:///Git/Commit/<project>/<repository>/<id>, vstfs:///Wiki/WikiPage/<project>/<wiki>/<page>: ids, and no address to open.
    private static TicketReference ArtifactOf(string artifact, string? name, string? note)
    {
        string last = artifact.Substring(artifact.LastIndexOf('/') + 1);
        string Part(int at) => artifact.Split('/') is var parts && parts.Length > at ? parts[at] : "";
        (string kind, string title) = (Part(3), Part(4)) switch
        {
            ("Git", "PullRequestId") => (ReferenceKind.PullRequest, "!" + last),
            ("Git", "Ref") => (ReferenceKind.Branch, BranchIn(artifact)),
            ("Git", "Commit") => (ReferenceKind.Commit, last),
            ("GitHub", "PullRequest") => (ReferenceKind.PullRequest, "#" + last),
            ("GitHub", "Commit") => (ReferenceKind.Commit, last),
            ("VersionControl", "Changeset") => (ReferenceKind.Commit, last),
            ("Wiki", _) => (ReferenceKind.Page, last),
            (_, var other) => (ReferenceKind.Web, $"{name ?? other} {last}".Trim()),
        };
        return new TicketReference { Kind = kind, Title = note is null ? title : $"{title} {note}", Url = null };
    }

    // GBfeature/x: GB stands before a branch's name, GT before a tag's, GC before a commit's.
    private static string BranchIn(string artifact)
    {
        string[] parts = artifact.Split(['/'], 8);
        string name = parts[parts.Length - 1];
        return name.Length > 2 && name[0] == 'G' && name[1] is 'B' or 'T' or 'C' ? name.Substring(2) : name;
    }

    private static bool Is(SourceValue relation, string kind) => string.Equals(TextOf(relation["rel"]), kind, StringComparison.OrdinalIgnoreCase);

    private static string? DigitsAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end > start ? text.Substring(start, end - start) : null;
    }
}
