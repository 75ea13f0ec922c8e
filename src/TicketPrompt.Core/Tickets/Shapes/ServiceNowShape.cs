using System.Collections.ObjectModel;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Text;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// ServiceNow's Table API. A value is a text, a reference (<c>link</c> and <c>value</c> or <c>display_value</c>), or, with
/// <c>sysparm_display_value=all</c>, a pair of what people see and what the database holds. Times are UTC.
/// </summary>
internal static class ServiceNowShape
{
    // The order matters: the longer of two that begin alike comes first.
    private static readonly (string Prefix, string Type)[] Types =
    [
        ("INC", "Incident"),
        ("PRB", "Problem"),
        ("CHG", "Change Request"),
        ("RITM", "Requested Item"),
        ("REQ", "Request"),
        ("SCTASK", "Catalog Task"),
        ("TASK", "Task"),
    ];

    public static TicketShape Shape { get; } = new(
        "servicenow",
        source => source["number"].IsThere
            && (source["short_description"].Kind != SourceKind.Missing || source["sys_id"].Kind != SourceKind.Missing),
        telltales: ["number"],
        [
            new(TicketField.Key, LabelOf, "number"),
            new(TicketField.Id, RawText, "sys_id"),
            new(TicketField.Summary, LabelOf, "short_description"),
            new(TicketField.Description, Plain, "description"),
            new(TicketField.IssueType, LabelOf, "sys_class_name"),
            new(TicketField.IssueType, TypeOfNumber),
            new(TicketField.Priority, LabelOf, "priority"),
            new(TicketField.Status, LabelOf, "state"),
            new(TicketField.Resolution, LabelOf, "close_code"),
            new(TicketField.Assignee, value => PersonOf(value)?.Name, "assigned_to"),
            new(TicketField.AssigneeEmail, (_, ticket) => PersonOf(ticket.SourceOf(TicketField.Assignee))?.Email),
            new(TicketField.Reporter, value => PersonOf(value)?.Name, "caller_id", "opened_by"),
            new(TicketField.ReporterEmail, (_, ticket) => PersonOf(ticket.SourceOf(TicketField.Reporter))?.Email),
            new(TicketField.Created, UtcDate, "sys_created_on", "opened_at"),
            new(TicketField.Updated, UtcDate, "sys_updated_on"),
            new(TicketField.DueDate, UtcDate, "due_date"),
            new(TicketField.Components, Components),
            new(TicketField.Labels, value => Split(LabelOf(value), ','), "sys_tags"),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.Parent, value => ReferenceLabelOf(value) is { } key ? new TicketParent { Key = key } : null, "parent"),
            new(TicketField.Url, LabelOf, "url"),
        ])
    {
        FieldValue = value => value["display_value"] is { Kind: not SourceKind.Missing } label ? label : value,
    };

    private static string? RawText(SourceValue value) => TextOf(value["value"]) ?? LabelOf(value);

    private static string? Plain(SourceValue value) => LabelOf(value) is { } label ? LineEnds.Unified(label) : null;

    private static Person? PersonOf(SourceValue value) => ReferenceLabelOf(value) is { } label ? Person.OfText(label) : null;

    private static TicketDate? UtcDate(SourceValue value) =>
        DateReader.Read(value["value"].HasValue ? value["value"] : value["display_value"].IsThere ? value["display_value"] : value, assumeUtc: true);

    private static string? TypeOfNumber(SourceValue source, MappedTicket ticket)
    {
        string number = ticket.Text(TicketField.Key) ?? "";
        foreach ((string prefix, string type) in Types)
        {
            if (number.Length > prefix.Length && number.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && char.IsDigit(number[prefix.Length]))
            {
                return type;
            }
        }

        return null;
    }

    // What it runs on, then what kind of thing it is.
    private static ReadOnlyCollection<string>? Components(SourceValue source)
    {
        List<string> components = [];
        foreach (string? label in new[] { ReferenceLabelOf(source["cmdb_ci"]), LabelOf(source["category"]) })
        {
            if (label is not null)
            {
                components.Add(label);
            }
        }

        return components.Count == 0 ? null : components.AsReadOnly();
    }

    private static string? LabelOf(SourceValue value)
    {
        if (!value.HasProperties)
        {
            return TextOf(value);
        }

        if (!value["display_value"].IsThere && !value["value"].IsThere && !value["link"].IsThere)
        {
            TextValue.ReportLoss(value);
        }

        return TextOf(value["display_value"]);
    }

    // A reference that came without its label is a sys_id: 32 hex digits that name nobody.
    private static string? ReferenceLabelOf(SourceValue value) => LabelOf(value) is { } label && !IsSysId(label) ? label : null;

    private static bool IsSysId(string text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return text.Length == 32;
    }
}
