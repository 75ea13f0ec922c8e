using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Text;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// ServiceNow's Table API. A value is a text, a reference (<c>link</c> and <c>value</c> or <c>display_value</c>), or, with
/// <c>sysparm_display_value=all</c>, a pair of what people see and what the database holds. The database's times are UTC, those that
/// people see are the reader's.
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
            new(TicketField.StoryPoints, value => LabelOf(value) is { } points ? NumberOf(PlainReader.Wrap(points)) : null, "story_points"),
            new(TicketField.Sprint, ReferenceLabelOf, "sprint"),
            new(TicketField.Status, LabelOf, "state"),
            new(TicketField.Resolution, LabelOf, "close_code"),
            new(TicketField.Assignee, value => PersonOf(value)?.Name, "assigned_to"),
            new(TicketField.AssigneeEmail, (_, ticket) => PersonOf(ticket.SourceOf(TicketField.Assignee))?.Email),
            new(TicketField.Reporter, value => PersonOf(value)?.Name, "caller_id", "opened_by"),
            new(TicketField.ReporterEmail, (_, ticket) => PersonOf(ticket.SourceOf(TicketField.Reporter))?.Email),
            new(TicketField.Created, DateOf, "sys_created_on", "opened_at"),
            new(TicketField.Updated, DateOf, "sys_updated_on"),
            new(TicketField.DueDate, DateOf, "due_date"),
            new(TicketField.Components, Components),
            new(TicketField.Labels, value => Split(LabelOf(value), ','), "sys_tags"),
            new(TicketField.AcceptanceCriteria, value => LabelOf(value) is { } html ? RichTextOf(PlainReader.Wrap(html), MarkupFormat.Html) : null, "acceptance_criteria"),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.Parent, value => ReferenceLabelOf(value) is { } key ? new TicketParent { Key = key } : null, "parent", "epic", "story"),
            new(TicketField.Comments, (source, _) => Journals(source)) { Uses = ["comments", "work_notes"], Keep = true },
            new(TicketField.Url, LabelOf, "url"),
        ])
    {
        FieldValue = value => value["display_value"] is { Kind: not SourceKind.Missing } label ? label : value,
    };

    private static string? RawText(SourceValue value) => TextOf(value["value"]) ?? LabelOf(value);

    private static string? Plain(SourceValue value) => LabelOf(value) is { } label ? LineEnds.Unified(label) : null;

    private static Person? PersonOf(SourceValue value) => ReferenceLabelOf(value) is { } label ? Person.OfText(label) : null;

    // With sysparm_display_value=true a time is the wall clock of whoever asked. Only labels tell that it was given: priorities and
    // states are numbers in the database.
    private static object? DateOf(SourceValue value, MappedTicket ticket)
    {
        bool isPair = value["value"].HasValue;
        bool isLabel = !isPair && (value["display_value"].IsThere || HasLabels(ticket.Source));
        return DateReader.Read(isPair ? value["value"] : value["display_value"].IsThere ? value["display_value"] : value, assumeUtc: !isLabel);
    }

    private static bool HasLabels(SourceValue source)
    {
        foreach (string name in new[] { "priority", "state", "urgency", "impact" })
        {
            if (source[name] is { Kind: SourceKind.Text } value && value.Text is { Length: > 0 } text)
            {
                return !text.All(c => char.IsDigit(c) || c == '-');
            }
        }

        return source["assigned_to"]["display_value"].IsThere || source["opened_by"]["display_value"].IsThere;
    }

    private static ReadOnlyCollection<TicketComment>? Journals(SourceValue source)
    {
        List<TicketComment> comments = [];
        foreach ((string name, bool isInternal) in new[] { ("comments", false), ("work_notes", true), ("comments_and_work_notes", false) })
        {
            SourceValue journal = source[name];
            if (journal.Kind == SourceKind.List)
            {
                // Rows of sys_journal_field, merged in by a script.
                AddTo(comments, journal.AsList(), row => JournalRow(row, isInternal));
            }
            else if (LabelOf(journal) is { } text)
            {
                comments.AddRange(ServiceNowJournal.Entries(text, isInternal));
            }
        }

        return comments.Count == 0 ? null : comments.OrderBy(comment => comment.CreatedDate?.Text, StringComparer.Ordinal).ToList().AsReadOnly();
    }

    private static TicketComment? JournalRow(SourceValue row, bool isInternal)
    {
        SourceValue body = row["value"].HasProperties ? row["value"]["display_value"] : row["value"];
        return CommentOf(LabelOf(row["sys_created_by"]), DateReader.Read(row["sys_created_on"], assumeUtc: true), TextOf(body)) is { } comment
            ? comment with { IsInternal = isInternal || TextOf(row["element"]) == "work_notes" }
            : null;
    }

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
