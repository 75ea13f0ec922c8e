using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Items of Jira's XML (RSS) export as <see cref="XmlItem"/> hands them over: text is HTML, times are RFC 822, attributes
/// stand beside an element's text.
/// </summary>
internal static class JiraXmlShape
{
    /// <summary>The shape. The file says it; no object is told by a telltale.</summary>
    public static TicketShape Shape { get; } = new(
        JiraShape.Shape.Name,
        _ => false,
        telltales: [],
        [
            new(TicketField.Key, JiraFields.ExportedText, "key"),
            new(TicketField.Id, TextOf, "key/id"),
            new(TicketField.Project, TextOf, "project/key"),
            new(TicketField.Project, ProjectFromKey),
            new(TicketField.Summary, JiraFields.ExportedText, "summary"),
            new(TicketField.Description, HtmlOf, "description"),
            new(TicketField.IssueType, JiraFields.ExportedText, "type"),
            new(TicketField.Priority, JiraFields.ExportedText, "priority"),
            new(TicketField.Status, JiraFields.ExportedText, "status"),
            new(TicketField.Resolution, value => value["id"].Text == "-1" ? null : JiraFields.ExportedResolution(value), "resolution"),
            new(TicketField.Assignee, User, "assignee"),
            new(TicketField.Reporter, User, "reporter"),
            new(TicketField.Created, DateElement, "created"),
            new(TicketField.Updated, DateElement, "updated"),
            new(TicketField.DueDate, DateElement, "due"),
            new(TicketField.Components, Elements, "component"),
            new(TicketField.Labels, Elements, "labels/label"),
            new(TicketField.FixVersions, Elements, "fixVersion"),
            new(TicketField.AffectedVersions, Elements, "version"),
            new(TicketField.Environment, HtmlOf, "environment"),
            new(TicketField.AcceptanceCriteria, HtmlOf, "Acceptance Criteria") { Keep = true },
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.StoryPoints, OfType(JiraCustomFields.StoryPointType, Number)),
            new(TicketField.StoryPoints, Number, "Story Points", "Story point estimate") { Keep = true },
            new(TicketField.Sprint, OfType(JiraCustomFields.SprintType, JiraSprint.Of)),
            new(TicketField.Sprint, JiraSprint.Of, "Sprint") { Keep = true },
            new(TicketField.Parent, Parent, "parent"),
            new(TicketField.Parent, (source, ticket) => FieldOf(source, JiraCustomFields.EpicLinkType) is { IsThere: true } epic ? Parent(epic, ticket) : null),
            new(TicketField.Parent, Parent, "Epic Link") { Keep = true },
            new(TicketField.Subtasks, Subtasks, "subtasks/subtask"),
            new(TicketField.Links, Links, "issuelinks/issuelinktype"),
            new(TicketField.Attachments, Attachments, "attachments/attachment"),
            new(TicketField.Comments, Comments, "comments/comment"),
            new(TicketField.Url, JiraFields.ExportedText, "link"),
        ],
        dropped: ["title", XmlItem.FieldTypes])
    {
        FieldValue = value => value[XmlItem.Text] is { Kind: not SourceKind.Missing } text ? text : value,
    };

    private static Func<SourceValue, object?> OfType(string type, Func<SourceValue, object?> convert) =>
        source => FieldOf(source, type) is { IsThere: true } value ? convert(value) : null;

    private static SourceValue FieldOf(SourceValue source, string type) =>
        source[XmlItem.FieldTypes][type].Text is { } name ? source[name] : SourceValue.Missing;

    private static ReadOnlyCollection<string>? Elements(SourceValue value) => NamesOf(value, XmlItem.Text);

    private static TicketDate? DateElement(SourceValue value) =>
        JiraFields.ExportedText(value) is { } text ? DateReader.Read(PlainReader.Wrap(text)) : null;

    private static string? HtmlOf(SourceValue value) =>
        JiraFields.ExportedText(value) is { } html ? RichTextOf(PlainReader.Wrap(html), MarkupFormat.Html) : null;

    // <assignee username="-1">Unassigned</assignee>, in the language of whoever exported.
    private static string? User(SourceValue value) =>
        value["username"].Text == "-1" || value["accountid"].Text == "-1" || JiraFields.ExportedText(value) is not { } text ? null : Person.OfText(text)?.Name;

    private static TicketParent? Parent(SourceValue value, MappedTicket ticket) =>
        JiraFields.ExportedText(value) is { } key ? new TicketParent { Key = key, Url = JiraUrl.Browse(SiteOf(ticket), key) } : null;

    private static ReadOnlyCollection<TicketSubtask>? Subtasks(SourceValue value) => ListOf(value.AsList(), subtask =>
        JiraFields.ExportedText(subtask) is { } key ? new TicketSubtask { Key = key } : null);

    private static ReadOnlyCollection<TicketLink>? Links(SourceValue value)
    {
        List<TicketLink> links = [];
        foreach (SourceValue type in value.AsList())
        {
            foreach (string direction in new[] { "outwardlinks", "inwardlinks" })
            {
                foreach (SourceValue group in type[direction].AsList())
                {
                    links.AddRange(group["issuelink"].AsList().SelectMany(link => link["issuekey"].AsList())
                        .Select(JiraFields.ExportedText).Where(key => key is not null)
                        .Select(key => new TicketLink { Relation = TextOf(group["description"]), Key = key }));
                }
            }
        }

        return links.Count == 0 ? null : links.AsReadOnly();
    }

    private static ReadOnlyCollection<TicketAttachment>? Attachments(SourceValue value) => ListOf(value.AsList(), file =>
        TextOf(file["name"]) is { } name ? new TicketAttachment { Name = name, Size = SizeOf(file["size"]) } : null);

    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value) => ListOf(value.AsList(), comment => CommentOf(
        TextOf(comment["author"]) is { } author ? Person.OfText(author)?.Name : null, DateReader.Read(comment["created"]), HtmlOf(comment)));

    private static string? SiteOf(MappedTicket ticket)
    {
        string? link = ticket.Text(TicketField.Url);
        int browse = link?.IndexOf("/browse/", StringComparison.OrdinalIgnoreCase) ?? -1;
        return browse > 0 ? link!.Substring(0, browse) : null;
    }
}
