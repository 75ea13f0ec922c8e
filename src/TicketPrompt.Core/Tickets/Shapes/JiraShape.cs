using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>Jira's REST API, versions 2 (text is wiki markup) and 3 (text is ADF), single issues and search results.</summary>
internal static class JiraShape
{
    private static readonly string[] Telltales = ["summary", "issuetype", "status", "project"];
    private static readonly JiraCustomFields Custom = new("fields");

    public static TicketShape Shape { get; } = new(
        "jira",
        IsMatch,
        telltales: ["fields"],
        [
            new(TicketField.Key, TextOf, "key"),
            new(TicketField.Id, TextOf, "id"),
            new(TicketField.Project, JiraFields.Project, "fields/project"),
            new(TicketField.Project, ProjectFromKey),
            new(TicketField.Summary, TextOf, "fields/summary"),
            new(TicketField.Description, Wiki, "fields/description"),
            new(TicketField.IssueType, Name, "fields/issuetype"),
            new(TicketField.Priority, Name, "fields/priority"),
            new(TicketField.Status, Name, "fields/status"),
            new(TicketField.StatusCategory, Name, "fields/status/statusCategory"),
            new(TicketField.Resolution, Name, "fields/resolution"),
            new(TicketField.Assignee, PersonNames(JiraFields.PersonName), "fields/assignee"),
            new(TicketField.AssigneeEmail, EmailOf(TicketField.Assignee, JiraFields.PersonName, JiraFields.PersonAddress)),
            new(TicketField.Reporter, PersonNames(JiraFields.PersonName), "fields/reporter", "fields/creator"),
            new(TicketField.ReporterEmail, EmailOf(TicketField.Reporter, JiraFields.PersonName, JiraFields.PersonAddress)),
            new(TicketField.Created, Date, "fields/created"),
            new(TicketField.Updated, Date, "fields/updated"),
            new(TicketField.DueDate, Day, "fields/duedate"),
            new(TicketField.Components, Names, "fields/components"),
            new(TicketField.Labels, Names, "fields/labels"),
            new(TicketField.FixVersions, Names, "fields/fixVersions"),
            new(TicketField.AffectedVersions, Names, "fields/versions"),
            new(TicketField.Environment, Wiki, "fields/environment"),
            new(TicketField.AcceptanceCriteria, Custom.AcceptanceCriteria),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.StoryPoints, Custom.StoryPoints),
            new(TicketField.Sprint, JiraSprint.Of, "fields/sprint"),
            new(TicketField.Sprint, Custom.Sprint),
            new(TicketField.Parent, JiraFields.Parent(SiteOf, FormatOf), "fields/parent"),
            new(TicketField.Parent, AgileEpic, "fields/epic"),
            new(TicketField.Parent, EpicLink),
            new(TicketField.Subtasks, JiraFields.Subtasks, "fields/subtasks"),
            new(TicketField.Links, JiraFields.Links, "fields/issuelinks"),
            new(TicketField.Attachments, JiraFields.Attachments, "fields/attachment"),
            new(TicketField.Comments, JiraFields.Comments(FormatOf), "fields/comment"),
            new(TicketField.Url, Url),
        ],
        fieldsIn: "fields",
        dropped: ["$schema", "expand", "self", "schema", "names"])
    {
        ExtraFields = new JiraDisplayNames(),
    };

    private static bool IsMatch(SourceValue source)
    {
        SourceValue fields = source["fields"];
        if (fields.Kind != SourceKind.Object || !source["key"].HasValue)
        {
            return false;
        }

        // Our own Ticket that went through JSON has Key and Fields too (and Linear's project is in Fields); it says so beside them.
        return (source["self"].HasValue || Telltales.Any(name => fields[name].Kind != SourceKind.Missing))
            && (source["summary"].Kind == SourceKind.Missing || source["source"].Kind == SourceKind.Missing);
    }

    private static MarkupFormat FormatOf(MappedTicket ticket) => MarkupFormat.Wiki;

    private static string? SiteOf(MappedTicket ticket) => JiraUrl.SiteOf(TextOf(ticket.Source["self"]));

    private static string? Url(SourceValue source, MappedTicket ticket) => JiraUrl.Browse(SiteOf(ticket), ticket.Text(TicketField.Key));

    // The agile API: { "id": 1, "key": "PAY-9", "name": "Payments", "summary": "...", "done": false }
    private static TicketParent? AgileEpic(SourceValue value, MappedTicket ticket) => TextOf(value["key"]) is not { } key ? null : new TicketParent
    {
        Key = key,
        Summary = TextOf(value["summary"]) ?? TextOf(value["name"]),
        Url = JiraUrl.Browse(SiteOf(ticket), key),
    };

    private static TicketParent? EpicLink(SourceValue source, MappedTicket ticket) =>
        Custom.EpicLink(ticket) is { } key ? new TicketParent { Key = key, Url = JiraUrl.Browse(SiteOf(ticket), key) } : null;
}
