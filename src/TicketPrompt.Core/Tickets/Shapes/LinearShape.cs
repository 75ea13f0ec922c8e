using System.Collections.ObjectModel;
using System.Globalization;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>Linear's GraphQL API. Its project is a body of work, not what a key begins with, so it stays in Fields.</summary>
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
            new(TicketField.Project, TextOf, "team/key"),
            new(TicketField.Project, ProjectFromKey),
            new(TicketField.Summary, TextOf, "title"),
            new(TicketField.Description, Markdown, "description"),
            new(TicketField.IssueType, LabelFields.IssueType),
            new(TicketField.Priority, Priority, "priorityLabel", "priority"),
            new(TicketField.Status, Name, "state"),
            new(TicketField.StatusCategory, TextOf, "state/type"),
            new(TicketField.Assignee, PersonNames(PersonName), "assignee"),
            new(TicketField.AssigneeEmail, EmailOf(TicketField.Assignee, PersonName, "email")),
            new(TicketField.Reporter, PersonNames(PersonName), "creator"),
            new(TicketField.ReporterEmail, EmailOf(TicketField.Reporter, PersonName, "email")),
            new(TicketField.Created, Date, "createdAt"),
            new(TicketField.Updated, Date, "updatedAt"),
            new(TicketField.DueDate, Day, "dueDate"),
            new(TicketField.Labels, Names, "labels"),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.StoryPoints, Number, "estimate"),
            new(TicketField.Sprint, Cycle, "cycle"),
            new(TicketField.Parent, Parent, "parent"),
            new(TicketField.Subtasks, Subtasks, "children"),
            new(TicketField.Links, Links, "relations"),
            new(TicketField.Attachments, Attachments, "attachments"),
            new(TicketField.Comments, Comments, "comments"),
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

    private static TicketParent? Parent(SourceValue value) =>
        TextOf(value["identifier"]) is not { } key ? null : new TicketParent
        {
            Key = key,
            Summary = TextOf(value["title"]),
            Description = RichTextOf(value["description"], MarkupFormat.Markdown),
            Url = TextOf(value["url"]),
        };

    private static ReadOnlyCollection<TicketSubtask>? Subtasks(SourceValue value) => ListOf(Elements(value), issue =>
        TextOf(issue["identifier"]) is not { } key ? null
            : new TicketSubtask { Key = key, Summary = TextOf(issue["title"]), Status = NameOf(issue["state"]) });

    private static ReadOnlyCollection<TicketLink>? Links(SourceValue value) => ListOf(Elements(value), relation =>
        TextOf(relation["relatedIssue"]["identifier"]) is not { } key ? null : new TicketLink
        {
            Relation = TextOf(relation["type"]),
            Key = key,
            Summary = TextOf(relation["relatedIssue"]["title"]),
            Status = NameOf(relation["relatedIssue"]["state"]),
        });

    private static ReadOnlyCollection<TicketAttachment>? Attachments(SourceValue value) => ListOf(Elements(value), file =>
        TextOf(file["title"]) is null && TextOf(file["url"]) is null ? null
            : new TicketAttachment { Name = TextOf(file["title"]), Url = TextOf(file["url"]) });

    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value) => ListOf(Elements(value), comment => CommentOf(
        Person.JoinNames(comment["user"], PersonName), DateReader.Read(comment["createdAt"]), RichTextOf(comment["body"], MarkupFormat.Markdown)));
}
