using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Issues of the JiraPS module, versions 2 (objects with a type name) and 3 (.NET objects). Some fields are JiraPS's own, all
/// others lie beside them as Jira sent them, without display names.
/// </summary>
internal static class JiraPsShape
{
    private static readonly string[] TypeNames = ["JiraPS.Issue", "AtlassianPS.JiraPS.Issue"];
    private static readonly string[] TypePrefixes = ["Deserialized.", "Selected."];
    private static readonly JiraCustomFields Custom = new(fieldsIn: null);

    public static TicketShape Shape { get; } = new(
        "jiraps",
        IsMatch,
        telltales: ["HttpUrl", "RestUrl"],
        [
            new(TicketField.Key, TextOf, "Key"),
            new(TicketField.Id, TextOf, "ID"),
            new(TicketField.Project, JiraFields.Project, "Project"),
            new(TicketField.Project, ProjectFromKey),
            new(TicketField.Summary, TextOf, "Summary"),
            new(TicketField.Description, RichText, "Description"),
            new(TicketField.IssueType, Name, "issuetype"),
            new(TicketField.Priority, Name, "priority"),
            new(TicketField.Status, Name, "Status"),
            new(TicketField.StatusCategory, Name, "Status/StatusCategory"),
            new(TicketField.Resolution, Name, "resolution"),
            new(TicketField.Assignee, PersonNames(JiraFields.PersonName), "Assignee"),
            new(TicketField.AssigneeEmail, EmailOf(TicketField.Assignee, JiraFields.PersonName, JiraFields.PersonAddress)),
            new(TicketField.Reporter, PersonNames(JiraFields.PersonName), "Reporter", "Creator"),
            new(TicketField.ReporterEmail, EmailOf(TicketField.Reporter, JiraFields.PersonName, JiraFields.PersonAddress)),
            new(TicketField.Created, Date, "Created"),
            new(TicketField.Updated, Date, "Updated"),
            new(TicketField.DueDate, Day, "duedate"),
            new(TicketField.Components, Names, "components"),
            new(TicketField.Labels, Names, "labels"),
            new(TicketField.FixVersions, Names, "fixVersions"),
            new(TicketField.AffectedVersions, Names, "versions"),
            new(TicketField.Environment, RichText, "environment"),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.StoryPoints, Custom.StoryPoints),
            new(TicketField.Sprint, Custom.Sprint),
            new(TicketField.Parent, JiraFields.Parent(SiteOf, FormatOf), "parent"),
            new(TicketField.Subtasks, JiraFields.Subtasks, "subtasks"),
            new(TicketField.Links, JiraFields.Links, "IssueLinks"),
            new(TicketField.Attachments, JiraFields.Attachments, "Attachment"),
            new(TicketField.Comments, JiraFields.Comments(FormatOf), "Comment"),
            new(TicketField.Url, TextOf, "HttpUrl"),
            new(TicketField.Url, (_, ticket) => JiraUrl.Browse(SiteOf(ticket), ticket.Text(TicketField.Key))),
        ],
        dropped: ["Fields", "Expand", "Transition", "HttpUrl", "RestUrl", "self"])
    {
        IsTypeOfIt = IsIssueType,
    };

    private static bool IsMatch(SourceValue source) =>
        source.TypeNames.Any(IsIssueType)
        || ((source["HttpUrl"].HasValue || source["RestUrl"].HasValue)
            && source["Key"].HasValue && source["Summary"].Kind != SourceKind.Missing);

    private static bool IsIssueType(string typeName)
    {
        // Asked for every object of every tracker.
        if (!typeName.EndsWith("Issue", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        while (TypePrefixes.FirstOrDefault(prefix => typeName.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix)
        {
            typeName = typeName.Substring(prefix.Length);
        }

        return TypeNames.Contains(typeName, StringComparer.OrdinalIgnoreCase);
    }

    private static string? RichText(SourceValue value, MappedTicket ticket) => RichTextOf(value, FormatOf(ticket));

    // JiraPS turns what version 3 of the API sends into Markdown by itself.
    private static MarkupFormat FormatOf(MappedTicket ticket) =>
        TextOf(ticket.Source["RestUrl"])?.IndexOf("/rest/api/3/", StringComparison.OrdinalIgnoreCase) >= 0 ? MarkupFormat.Markdown : MarkupFormat.Wiki;

    private static string? SiteOf(MappedTicket ticket)
    {
        string? page = TextOf(ticket.Source["HttpUrl"]);
        int browse = page?.IndexOf("/browse/", StringComparison.OrdinalIgnoreCase) ?? -1;
        return browse > 0 ? page!.Substring(0, browse) : JiraUrl.SiteOf(TextOf(ticket.Source["RestUrl"]));
    }
}
