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
    // Behind the general names those of single trackers: YouTrack (idReadable), ClickUp (custom_id, date_created), Trello (desc,
    // idShort, dateLastActivity), Asana (gid, notes, due_on, modified_at, permalink_url), Bugzilla (creation_time, last_change_time).
    private static readonly string[] Key = ["key", "issueKey", "ticketKey", "idReadable", "customId", "number", "ticketNumber", "id", "issueId", "ticketId", "gid"];
    private static readonly string[] Summary = ["summary", "title", "subject", "name", "shortDescription"];
    private static readonly string[] Description = ["description", "body", "details", "desc", "notes"];
    private static readonly string[] Reporter = ["reporter", "author", "creator", "createdBy", "requester"];
    private static readonly string[] Created = ["created", "createdAt", "createdOn", "createdDate", "dateCreated", "creationTime", "creationDate"];
    private static readonly string[] PersonName = ["displayName", "fullName", "name", "login", "username", "email"];
    private static readonly string[] Writer = [.. Reporter, "user", "commenter"];
    private static readonly string[] Body = ["body", "text", "comment", "content", "commentText"];
    private static readonly string[] PersonAddress = ["email", "emailAddress", "mail"];

    public static TicketShape Shape { get; } = new(
        "flat",
        _ => true,
        telltales: [],
        [
            new(TicketField.Key, TextOf, Key),
            new(TicketField.Id, TextOf, "id", "issueId", "gid"),
            new(TicketField.Project, ProjectName, "project", "projectKey"),
            new(TicketField.Project, ProjectFromKey),
            new(TicketField.Summary, TextOf, Summary),
            new(TicketField.Description, Markdown, Description),
            new(TicketField.IssueType, Name, "issueType", "type", "workItemType"),
            new(TicketField.Priority, PriorityName, "priority"),
            new(TicketField.Status, StatusName, "status", "state"),
            new(TicketField.StatusCategory, Name, "statusCategory"),
            new(TicketField.Resolution, Name, "resolution"),
            new(TicketField.Assignee, PersonNames(PersonName), "assignee", "assignees", "assignedTo", "owner"),
            new(TicketField.AssigneeEmail, TextOf, "assigneeEmail"),
            new(TicketField.AssigneeEmail, EmailOf(TicketField.Assignee, PersonName, PersonAddress)),
            new(TicketField.Reporter, PersonNames(PersonName), Reporter),
            new(TicketField.ReporterEmail, TextOf, "reporterEmail"),
            new(TicketField.ReporterEmail, EmailOf(TicketField.Reporter, PersonName, PersonAddress)),
            new(TicketField.Created, Date, Created),
            new(
                TicketField.Updated,
                Date,
                "updated",
                "updatedAt",
                "updatedOn",
                "updatedDate",
                "modified",
                "modifiedAt",
                "lastModified",
                "dateUpdated",
                "lastChangeTime",
                "dateLastActivity"),
            new(TicketField.DueDate, Day, "dueDate", "due", "dueOn", "dueAt", "deadline"),
            .. Names(TicketField.Components, "components", "component"),
            .. Names(TicketField.Labels, "labels", "label", "tags"),
            .. Names(TicketField.FixVersions, "fixVersions", "fixVersion", "milestone"),
            .. Names(TicketField.AffectedVersions, "affectedVersions", "affectsVersions", "affectsVersion", "versions"),
            new(TicketField.Environment, Markdown, "environment"),
            new(TicketField.AcceptanceCriteria, Criteria, "acceptanceCriteria"),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.StoryPoints, value => NumberOf(value["value"].IsThere ? value["value"] : value), "storyPoints", "points", "estimate"),
            new(TicketField.Sprint, Name, "sprint", "iteration"),
            new(TicketField.Parent, Parent, "parent", "epic"),
            new(TicketField.Subtasks, Subtasks, "subtasks"),
            new(TicketField.Links, Links, "links"),
            new(TicketField.Attachments, Attachments, "attachments"),
            new(TicketField.Comments, Comments, "comments"),
            new(TicketField.References, References, "references"),
            new(TicketField.Url, TextOf, "url", "link", "webUrl", "htmlUrl", "permalinkUrl", "shortUrl"),
        ],
        fieldsIn: "fields",
        looseNames: true);

    private static string? ProjectName(SourceValue value) => NameOf(value, value["key"].HasValue ? "key" : "name");

    // ClickUp: { "status": "open", "color": ... } and { "priority": "high" }
    private static string? StatusName(SourceValue value) => NameOf(value, value["name"].HasValue || !value["status"].HasValue ? "name" : "status");

    private static string? PriorityName(SourceValue value) => NameOf(value, value["name"].HasValue || !value["priority"].HasValue ? "name" : "priority");

    // A list, and what users of Import-Csv make of a header that repeats it: Labels, Labels2, Labels.1.
    private static ShapeRow[] Names(TicketField field, params string[] names) =>
    [
        new(field, (value, ticket) => (SplitNames(value), Numbered(ticket.Source, names)) switch
        {
            ({ } first, { } more) => new ReadOnlyCollection<string>([.. first, .. more]),
            var (first, more) => first ?? more,
        }, names),
        new(field, (source, _) => Numbered(source, names)),
    ];

    private static ReadOnlyCollection<string>? Numbered(SourceValue source, string[] names)
    {
        if (source.Layout is { HasNumberedNames: false })
        {
            return null;
        }

        List<string>? found = null;
        foreach (string column in source.Names)
        {
            int end = column.Length;
            while (end > 0 && char.IsDigit(column[end - 1]))
            {
                end--;
            }

            if (end < column.Length && end > 0 && Array.Exists(names, name => LooseName.Comparer.Equals(name, column.Substring(0, end).TrimEnd('.', '_', '-', ' ')))
                && SplitNames(source[column]) is { } more)
            {
                (found ??= []).AddRange(more);
            }
        }

        return found?.AsReadOnly();
    }

    // Only a text is cut: a list's elements may hold commas.
    private static ReadOnlyCollection<string>? SplitNames(SourceValue value) => value.Kind != SourceKind.Text ? NamesOf(value, ElementNameIn(value))
        : TextOf(value) is { } text ? Split(text, ',', ';')
        : null;

    private static string ElementNameIn(SourceValue list)
    {
        SourceValue first = Elements(list.Quiet()).FirstOrDefault();
        return !first.HasProperties || first["name"].IsThere ? "name" : Array.Find(["title", "label", "value", "displayName"], name => first[name].IsThere) ?? "name";
    }

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
                Description = RichTextOf(Find(value, Description), MarkupFormat.Markdown),
                Url = TextIn(value, "url"),
                Status = NameOf(value["status"]),
            }
            : new() { Key = TextOf(value) };
        return parent.Key is null && parent.Summary is null ? null : parent;
    }

    private static ReadOnlyCollection<TicketSubtask>? Subtasks(SourceValue value) => ListOf(value.AsList(), element =>
    {
        TicketSubtask subtask = element.HasProperties
            ? new()
            {
                Key = TextIn(element, Key),
                Summary = TextIn(element, Summary),
                Status = NameOf(element["status"]),
                Description = RichTextOf(Find(element, Description), MarkupFormat.Markdown),
            }
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
                Url = TextIn(element, "url"),
                Description = RichTextOf(Find(element, Description), MarkupFormat.Markdown),
            }
            : new() { Key = TextOf(element) };
        return link.Key is null && link.Summary is null ? null : link;
    });

    private static ReadOnlyCollection<TicketAttachment>? Attachments(SourceValue value) => ListOf(value.AsList(), element =>
    {
        TicketAttachment attachment = element.HasProperties
            ? new()
            {
                Name = TextIn(element, "name", "fileName", "title"),
                MimeType = TextIn(element, "mimeType"),
                Size = SizeOf(Find(element, "size")),
                Url = TextIn(element, "url", "content"),
                Path = TextIn(element, "path"),
            }
            : new() { Name = element.Kind == SourceKind.Text ? TextOf(element) : null };
        return attachment.Name is null && attachment.Url is null ? null : attachment;
    });

    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value) => ListOf(value.AsList(), element =>
    {
        if (IsDocument(element) || element.Kind is SourceKind.Text or SourceKind.Date or SourceKind.List)
        {
            return CommentOf(null, null, RichTextOf(element, MarkupFormat.Markdown));
        }

        if (!element.HasProperties)
        {
            // A number of comments is no comment.
            return null;
        }

        SourceValue body = Find(element, Body);
        if (body.Kind == SourceKind.Missing && element.Kind == SourceKind.Object)
        {
            TextValue.ReportLoss(element);
        }

        string? text = RichTextOf(body, MarkupFormat.Markdown);
        return CommentOf(Person.JoinNames(Find(element, Writer), PersonName), DateReader.Read(Find(element, Created)), text) is { } comment
            ? comment with { IsInternal = element["isInternal"].Raw is true }
            : null;
    });

    private static ReadOnlyCollection<TicketReference>? References(SourceValue value) => ListOf(value.AsList(), element =>
    {
        if (!element.HasProperties)
        {
            return TextOf(element) is { } address ? new TicketReference { Url = address } : null;
        }

        TicketReference reference = new()
        {
            Kind = ReferenceKind.Of(TextIn(element, "kind", "type")),
            Title = TextIn(element, "title", "name"),
            Url = TextIn(element, "url", "htmlUrl", "webUrl"),
            Status = NameOf(Find(element, "status", "state")),
        };
        return reference.Title is null && reference.Url is null ? null : reference;
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
