using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Anything that no tracker's telltale fits: hashtables, CSV rows, class instances, YAML mappings. Names are compared without
/// case, spaces, <c>_</c> and <c>-</c>; the first alias that has a value counts.
/// </summary>
internal static class FlatShape
{
    private static readonly string[] Key = ["key", "issueKey", "number", "id"];
    private static readonly string[] Summary = ["summary", "title", "subject", "name", "shortDescription"];
    private static readonly string[] Reporter = ["reporter", "author", "creator", "createdBy", "requester"];
    private static readonly string[] Created = ["created", "createdAt", "createdOn", "createdDate"];
    private static readonly string[] PersonName = ["displayName", "name", "login", "email"];
    private static readonly string[] PersonAddress = ["email", "emailAddress", "mail"];

    public static TicketShape Shape { get; } = new(
        "flat",
        _ => true,
        telltales: [],
        [
            new(TicketField.Key, TextOf, Key),
            new(TicketField.Id, TextOf, "id", "issueId"),
            new(TicketField.Project, ProjectName, "project", "projectKey"),
            new(TicketField.Project, ProjectFromKey),
            new(TicketField.Summary, TextOf, Summary),
            new(TicketField.Description, Markdown, "description", "body", "details"),
            new(TicketField.IssueType, Name, "issueType", "type", "workItemType"),
            new(TicketField.Priority, Name, "priority"),
            new(TicketField.Status, Name, "status", "state"),
            new(TicketField.StatusCategory, Name, "statusCategory"),
            new(TicketField.Resolution, Name, "resolution"),
            new(TicketField.Assignee, PersonNames(PersonName), "assignee", "assignedTo", "owner"),
            new(TicketField.AssigneeEmail, TextOf, "assigneeEmail"),
            new(TicketField.AssigneeEmail, EmailOf(TicketField.Assignee, PersonName, PersonAddress)),
            new(TicketField.Reporter, PersonNames(PersonName), Reporter),
            new(TicketField.ReporterEmail, TextOf, "reporterEmail"),
            new(TicketField.ReporterEmail, EmailOf(TicketField.Reporter, PersonName, PersonAddress)),
            new(TicketField.Created, Date, Created),
            new(TicketField.Updated, Date, "updated", "updatedAt", "modified", "lastModified"),
            new(TicketField.DueDate, Day, "dueDate", "due", "deadline"),
            new(TicketField.Components, SplitNames, "components", "component"),
            new(TicketField.Labels, SplitNames, "labels", "label", "tags"),
            new(TicketField.FixVersions, SplitNames, "fixVersions", "fixVersion", "milestone"),
            new(TicketField.AffectedVersions, SplitNames, "affectedVersions", "affectsVersions", "versions"),
            new(TicketField.Environment, Markdown, "environment"),
            new(TicketField.AcceptanceCriteria, Criteria, "acceptanceCriteria"),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.StoryPoints, Number, "storyPoints", "points", "estimate"),
            new(TicketField.Sprint, Name, "sprint", "iteration"),
            new(TicketField.Parent, Parent, "parent", "epic"),
            new(TicketField.Subtasks, Subtasks, "subtasks"),
            new(TicketField.Links, Links, "links"),
            new(TicketField.Attachments, Attachments, "attachments"),
            new(TicketField.Comments, Comments, "comments"),
            new(TicketField.Url, TextOf, "url", "link", "webUrl", "htmlUrl"),
        ],
        fieldsIn: "fields",
        looseNames: true);

    private static string? ProjectName(SourceValue value) => NameOf(value, "key") ?? NameOf(value);

    // Only a text is cut: a list's elements may hold commas.
    private static ReadOnlyCollection<string>? SplitNames(SourceValue value) =>
        value.Kind == SourceKind.Text ? Split(value.Text, ',', ';') : NamesOf(value, "name");

    // People who write tickets by hand write a list here.
    private static string? Criteria(SourceValue value) => value.Kind == SourceKind.List
        ? NamesOf(value, "name") is { } items ? string.Join("\n", items.Select(item => "- " + item)) : null
        : RichTextOf(value, MarkupFormat.Markdown);

    private static TicketParent? Parent(SourceValue value)
    {
        if (value.Kind == SourceKind.List)
        {
            value = value.AsList().FirstOrDefault();
        }

        TicketParent parent = value.HasProperties
            ? new()
            {
                Key = TextIn(value, Key),
                Summary = TextIn(value, Summary),
                Description = RichTextOf(value["description"], MarkupFormat.Markdown),
                Url = TextIn(value, "url"),
            }
            : new() { Key = TextOf(value) };
        return parent.Key is null && parent.Summary is null ? null : parent;
    }

    private static ReadOnlyCollection<TicketSubtask>? Subtasks(SourceValue value) => ListOf(value.AsList(), element =>
    {
        TicketSubtask subtask = element.HasProperties
            ? new() { Key = TextIn(element, Key), Summary = TextIn(element, Summary), Status = NameOf(element["status"]) }
            : new() { Key = TextOf(element) };
        return subtask.Key is null && subtask.Summary is null ? null : subtask;
    });

    private static ReadOnlyCollection<TicketLink>? Links(SourceValue value) => ListOf(value.AsList(), element =>
    {
        TicketLink link = element.HasProperties
            ? new()
            {
                Relation = TextIn(element, "relation"),
                Key = TextIn(element, Key),
                Summary = TextIn(element, Summary),
                Status = NameOf(element["status"]),
            }
            : new() { Key = TextOf(element) };
        return link.Key is null && link.Summary is null ? null : link;
    });

    private static ReadOnlyCollection<TicketAttachment>? Attachments(SourceValue value) => ListOf(value.AsList(), element =>
    {
        TicketAttachment attachment = element.HasProperties
            ? new()
            {
                Name = TextIn(element, "name", "fileName"),
                MimeType = TextIn(element, "mimeType"),
                Size = SizeOf(Find(element, "size")),
                Url = TextIn(element, "url"),
            }
            : new() { Name = element.Kind == SourceKind.Text ? TextOf(element) : null };
        return attachment.Name is null && attachment.Url is null ? null : attachment;
    });

    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value) => ListOf(value.AsList(), element =>
    {
        if (IsDocument(element) || element.Kind == SourceKind.Text)
        {
            return CommentOf(null, null, RichTextOf(element, MarkupFormat.Markdown));
        }

        return CommentOf(
            Person.JoinNames(Find(element, Reporter), PersonName),
            DateReader.Read(Find(element, Created)),
            RichTextOf(Find(element, "body", "text"), MarkupFormat.Markdown));
    });

    private static string? TextIn(SourceValue element, params string[] names) => TextOf(Find(element, names));

    // The elements of lists are small: walking their names is cheap, and no state is kept.
    private static SourceValue Find(SourceValue element, params string[] names)
    {
        foreach (string name in names)
        {
            if (element[name] is { IsThere: true } exact)
            {
                return exact;
            }
        }

        foreach (string name in names)
        {
            foreach (string candidate in element.Names)
            {
                if (LooseName.Comparer.Equals(candidate, name) && element[candidate].IsThere)
                {
                    return element[candidate];
                }
            }
        }

        return SourceValue.Missing;
    }
}
