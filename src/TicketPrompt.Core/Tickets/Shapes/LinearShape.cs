using System.Collections.ObjectModel;
using System.Globalization;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>Linear: the GraphQL API, webhooks, and the flattened answers of its MCP server. Its project is a body of work, not what a key begins with, so it stays in Fields.</summary>
internal static class LinearShape
{
    // Linear's displayName is the handle.
    private static readonly string[] PersonName = ["name", "displayName", "email"];

    public static TicketShape Shape { get; } = new(
        "linear",
        source => source["identifier"].HasValue && source["title"].Kind != SourceKind.Missing,
        telltales: ["identifier"],
        [
            new(TicketField.Key, TextOf, "identifier"),
            new(TicketField.Id, TextOf, "id"),
            new(TicketField.Project, value => value["key"].IsThere ? TextOf(value["key"]) : null, "team"),
            new(TicketField.Project, ProjectFromKey),
            new(TicketField.Summary, TextOf, "title"),
            new(TicketField.Description, Markdown, "description"),
            new(TicketField.IssueType, LabelFields.IssueType),
            new(TicketField.Priority, Priority, "priorityLabel", "priority"),
            new(TicketField.Status, Name, "state", "status"),
            new(TicketField.StatusCategory, TextOf, "state/type", "statusType"),
            new(TicketField.Assignee, PersonNames(PersonName), "assignee"),
            new(TicketField.AssigneeEmail, EmailOf(TicketField.Assignee, PersonName, "email")),
            new(TicketField.Reporter, PersonNames(PersonName), "creator", "createdBy", "externalUserCreator", "botActor"),
            new(TicketField.ReporterEmail, EmailOf(TicketField.Reporter, PersonName, "email")),
            new(TicketField.Created, Date, "createdAt"),
            new(TicketField.Updated, Date, "updatedAt"),
            new(TicketField.DueDate, Day, "dueDate"),
            new(TicketField.Labels, Names, "labels"),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.FixVersions, Names, "projectMilestone"),
            new(TicketField.StoryPoints, value => NumberOf(value["value"].IsThere ? value["value"] : value), "estimate"),
            new(TicketField.Sprint, Cycle, "cycle"),
            new(TicketField.Parent, Parent, "parent", "parentId"),
            new(TicketField.Subtasks, Subtasks, "children"),
            new(TicketField.Links, Links) { Uses = ["relations", "inverseRelations"] },
            new(TicketField.Attachments, Attachments, "attachments"),
            new(TicketField.Comments, Comments, "comments"),
            new(TicketField.References, References) { Uses = ["branchName", "gitBranchName"] },
            new(TicketField.Url, TextOf, "url"),
        ]);

    private static string? Priority(SourceValue value) => NameOf(value) switch
    {
        null or "0" => null,
        "1" => "Urgent",
        "2" => "High",
        "3" => "Medium",
        "4" => "Low",
        { } text => string.Equals(text, "No priority", StringComparison.OrdinalIgnoreCase) ? null : text,
    };

    private static string? Cycle(SourceValue value) =>
        NameOf(value) ?? (TextOf(value["number"]) is { } number ? string.Format(CultureInfo.InvariantCulture, "Cycle {0}", number) : null);

    private static TicketParent? Parent(SourceValue value)
    {
        if (!value.HasProperties)
        {
            // The MCP server names the parent by its identifier; an id of the database names it to nobody.
            return TextOf(value) is { } parent && ProjectKey.LooksLikeKey(parent) ? new TicketParent { Key = parent } : null;
        }

        return TextOf(value["identifier"]) is not { } key ? null : new TicketParent
        {
            Key = key,
            Summary = TextOf(value["title"]),
            Description = RichTextOf(value["description"], MarkupFormat.Markdown),
            Url = TextOf(value["url"]),
            Status = NameOf(value["state"]),
        };
    }

    private static ReadOnlyCollection<TicketSubtask>? Subtasks(SourceValue value) => ListOf(Elements(value), issue =>
        TextOf(issue["identifier"]) is not { } key ? null
            : new TicketSubtask
            {
                Key = key,
                Summary = TextOf(issue["title"]),
                Status = NameOf(issue["state"]),
                Description = RichTextOf(issue["description"], MarkupFormat.Markdown),
            });

    // A relation is told from its own issue; from the other one's side it reads the other way round.
    private static ReadOnlyCollection<TicketLink>? Links(SourceValue source, MappedTicket ticket)
    {
        List<TicketLink> links = [];
        foreach ((string name, string other, bool isInverse) in new[] { ("relations", "relatedIssue", false), ("inverseRelations", "issue", true) })
        {
            foreach (SourceValue relation in Elements(source[name]))
            {
                SourceValue issue = relation[other];
                if (TextOf(issue["identifier"]) is { } key)
                {
                    links.Add(new TicketLink
                    {
                        Relation = isInverse ? Inverse(TextOf(relation["type"])) : TextOf(relation["type"]),
                        Key = key,
                        Summary = TextOf(issue["title"]),
                        Status = NameOf(issue["state"]),
                        Url = TextOf(issue["url"]),
                        Description = RichTextOf(issue["description"], MarkupFormat.Markdown),
                    });
                }
            }
        }

        return links.Count == 0 ? null : links.AsReadOnly();
    }

    private static string? Inverse(string? type) => type switch
    {
        "blocks" => "blocked by",
        "duplicate" => "duplicated by",
        _ => type,
    };

    // Files and pages hang on an issue alike; what leads to a pull request is more than an attachment.
    private static ReadOnlyCollection<TicketReference>? References(SourceValue source, MappedTicket ticket)
    {
        List<TicketReference> references = [];
        foreach (SourceValue attachment in Elements(source["attachments"].Quiet()))
        {
            if (TextOf(attachment["url"]) is { } url && (url.Contains("/pull/") || url.Contains("/merge_requests/")))
            {
                references.Add(new TicketReference
                {
                    Kind = ReferenceKind.PullRequest,
                    Title = TextOf(attachment["title"]) ?? url,
                    Url = url,
                    Status = TextOf(attachment["metadata"]["status"]),
                });
            }
        }

        if ((TextOf(source["branchName"]) ?? TextOf(source["gitBranchName"])) is { } branch)
        {
            references.Add(new TicketReference { Kind = ReferenceKind.Branch, Title = branch });
        }

        return references.Count == 0 ? null : references.AsReadOnly();
    }

    private static ReadOnlyCollection<TicketAttachment>? Attachments(SourceValue value) => ListOf(Elements(value), file =>
        TextOf(file["title"]) is null && TextOf(file["url"]) is null ? null
            : new TicketAttachment { Name = TextOf(file["title"]), Url = TextOf(file["url"]) });

    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value) => ListOf(Elements(value), comment => CommentOf(
        AuthorOf(comment), DateReader.Read(comment["createdAt"]), RichTextOf(comment["body"], MarkupFormat.Markdown)));

    // Comments also come from people of a connected chat, and from bots.
    private static string? AuthorOf(SourceValue comment)
    {
        foreach (string name in new[] { "user", "externalUser", "botActor", "author" })
        {
            if (comment[name] is { IsThere: true } author && Person.JoinNames(author, PersonName) is { } known)
            {
                return known;
            }
        }

        return null;
    }
}
