using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Requests of Jira Service Management's own API (<c>/rest/servicedeskapi/request</c>): the fields of the form that a customer
/// filled, as a list, and the status that the customer sees.
/// </summary>
internal static class JiraServiceDeskShape
{
    public static TicketShape Shape { get; } = new(
        JiraShape.Shape.Name,
        source => source["issueKey"].HasValue && (source["requestFieldValues"].Kind == SourceKind.List || source["serviceDeskId"].HasValue || source["currentStatus"].HasProperties),
        telltales: ["issueKey"],
        [
            new(TicketField.Key, TextOf, "issueKey"),
            new(TicketField.Id, TextOf, "issueId"),
            new(TicketField.Project, ProjectFromKey),
            new(TicketField.Summary, TextOf, "summary"),
            new(TicketField.Summary, Field("summary", TextOf)),
            new(TicketField.Description, Field("description", Wiki)),
            new(TicketField.IssueType, Name, "requestType"),
            new(TicketField.Priority, Field("priority", Name)),
            new(TicketField.Status, value => NameOf(value, "status"), "currentStatus"),
            new(TicketField.StatusCategory, value => TextOf(value["statusCategory"]), "currentStatus"),
            new(TicketField.Reporter, PersonNames(JiraFields.PersonName), "reporter"),
            new(TicketField.ReporterEmail, EmailOf(TicketField.Reporter, JiraFields.PersonName, JiraFields.PersonAddress)),
            new(TicketField.Created, ServiceDate, "createdDate"),
            new(TicketField.DueDate, Field("duedate", Day)),
            new(TicketField.Components, Field("components", Names)),
            new(TicketField.Labels, Field("labels", Names)),
            new(TicketField.Environment, Field("environment", Wiki)),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.Attachments, Attachments, "attachments"),
            new(TicketField.Comments, Comments, "comments"),
            new(TicketField.Url, TextOf, "_links/web"),
        ],
        dropped: ["_expands", "_links"]);

    private static Conversion Field(string id, Func<SourceValue, object?> convert) => (source, _) =>
    {
        foreach (SourceValue field in source["requestFieldValues"].AsList())
        {
            if (string.Equals(field["fieldId"].Text, id, StringComparison.OrdinalIgnoreCase) && field["value"] is { IsThere: true } value)
            {
                return convert(value);
            }
        }

        return null;
    };

    // { "iso8601": "2026-10-01T10:00:00+0200", "jira": ..., "friendly": "Today", "epochMillis": 1790848800000 }
    private static TicketDate? ServiceDate(SourceValue value) =>
        DateReader.Read(value["iso8601"].HasValue ? value["iso8601"] : value["epochMillis"].HasValue ? value["epochMillis"] : value);

    private static SourceValue Page(SourceValue value) => value["values"].IsThere ? value["values"] : value;

    private static ReadOnlyCollection<TicketAttachment>? Attachments(SourceValue value) => ListOf(Page(value).AsList(), file =>
        TextOf(file["filename"]) is not { } name ? null : new TicketAttachment
        {
            Name = name,
            MimeType = TextOf(file["mimeType"]),
            Size = SizeOf(file["size"]),
            Url = TextOf(file["_links"]["content"]),
        });

    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value) => ListOf(Page(value).AsList(), comment =>
        CommentOf(Person.JoinNames(comment["author"], JiraFields.PersonName), ServiceDate(comment["created"]), RichTextOf(comment["body"], MarkupFormat.Wiki)) is { } read
            ? read with { IsInternal = comment["public"].Raw is false }
            : null);
}
