using System.Collections.ObjectModel;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Rows of Jira's CSV export. The file's reader has put repeated columns into lists and custom fields under their names.
/// Times have no offset, text is wiki markup, and comments and attachments are a cell of parts with <c>;</c> between them.
/// </summary>
internal static class JiraCsvShape
{
    /// <summary>The shape. The file says it; no object is told by a telltale.</summary>
    public static TicketShape Shape { get; } = new(
        JiraShape.Shape.Name,
        _ => false,
        telltales: [],
        [
            new(TicketField.Key, TextOf, "Issue key"),
            new(TicketField.Id, TextOf, "Issue id"),
            new(TicketField.Project, TextOf, "Project key"),
            new(TicketField.Project, ProjectFromKey),
            new(TicketField.Summary, TextOf, "Summary"),
            new(TicketField.Description, Wiki, "Description"),
            new(TicketField.IssueType, TextOf, "Issue Type"),
            new(TicketField.Priority, TextOf, "Priority"),
            new(TicketField.Status, TextOf, "Status"),
            new(TicketField.StatusCategory, TextOf, "Status Category"),
            new(TicketField.Resolution, JiraFields.ExportedResolution, "Resolution"),
            new(TicketField.Assignee, PersonNames(JiraFields.PersonName), "Assignee"),
            new(TicketField.AssigneeEmail, EmailOf(TicketField.Assignee, JiraFields.PersonName)),
            new(TicketField.Reporter, PersonNames(JiraFields.PersonName), "Reporter", "Creator"),
            new(TicketField.ReporterEmail, EmailOf(TicketField.Reporter, JiraFields.PersonName)),
            new(TicketField.Created, Date, "Created"),
            new(TicketField.Updated, Date, "Updated"),
            new(TicketField.DueDate, value => DateReader.Day(DateReader.Read(value)), "Due date"),
            new(TicketField.Components, Names, "Components", "Component/s"),
            new(TicketField.Labels, Names, "Labels"),
            new(TicketField.FixVersions, Names, "Fix versions", "Fix Version/s"),
            new(TicketField.AffectedVersions, Names, "Affects versions", "Affects Version/s"),
            new(TicketField.Environment, Wiki, "Environment"),
            new(TicketField.AcceptanceCriteria, Wiki, "Acceptance Criteria") { Keep = true },
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(TicketField.StoryPoints, Number, "Story Points", "Story point estimate") { Keep = true },
            new(TicketField.Sprint, JiraSprint.Of, "Sprint"),
            new(TicketField.Parent, Parent, "Parent key", "Parent"),
            new(TicketField.Parent, value => new TicketParent { Key = TextOf(value) }, "Epic Link") { Keep = true },
            new(TicketField.Subtasks, value => ListOf(value.AsList(), key => TextOf(key) is { } child ? new TicketSubtask { Key = child } : null), "Sub-tasks", "Sub-Tasks"),
            new(TicketField.Links, Links),
            new(TicketField.Attachments, Attachments, "Attachment"),
            new(TicketField.Comments, Comments, "Comment"),
        ],
        nestedNames: false);

    // The column Parent holds an id in some versions.
    private static TicketParent? Parent(SourceValue value, MappedTicket ticket) =>
        TextOf(value) is { } key && ProjectKey.LooksLikeKey(key)
            ? new TicketParent { Key = key, Summary = TextOf(ticket.Source["Parent summary"]) }
            : null;

    // A site may write its months in any language (03/Okt/26 9:05 AM): a date that cannot be read is a date all the same.
    private static bool IsDate(string text) => DateReader.TryRead(text) is not null
        || (text.Length <= 40 && text.IndexOf(':') > 0 && text.Length > 0 && char.IsDigit(text.Trim().FirstOrDefault())
            && text.Trim().Split(' ')[0].Split('/', '-', '.') is { Length: 3 } parts && parts.All(part => part.Length > 0 && part.All(char.IsLetterOrDigit)));

    // Outward issue link (Blocks), Inward issue link (Blocks): a key a column, of repeated columns a list.
    private static ReadOnlyCollection<TicketLink>? Links(SourceValue source, MappedTicket ticket)
    {
        List<TicketLink> links = [];
        foreach (string name in source.Names)
        {
            int open = name.IndexOf(" issue link (", StringComparison.OrdinalIgnoreCase);
            bool isOutward = name.StartsWith("Outward", StringComparison.OrdinalIgnoreCase);
            if (open < 0 || !name.EndsWith(")", StringComparison.Ordinal) || !(isOutward || name.StartsWith("Inward", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            // The export has the name of the link's type, not the words for its two directions.
            string type = name.Substring(name.IndexOf('(') + 1).TrimEnd(')');
            foreach (SourceValue key in source[name].AsList())
            {
                if (TextOf(key) is { } other)
                {
                    links.Add(new TicketLink { Relation = isOutward ? type : type + " (inward)", Key = other });
                }
            }
        }

        return links.Count == 0 ? null : links.AsReadOnly();
    }

    // 04/Sep/26 8:00 AM;pkowal;Confirmed; see the log
    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value) => ListOf(value.AsList(), cell =>
    {
        string text = TextOf(cell) ?? "";
        string[] parts = text.Split([';'], 3);
        bool hasHead = parts.Length == 3 && IsDate(parts[0]);
        string? body = RichTextOf(PlainReader.Wrap(hasHead ? parts[2] : text), MarkupFormat.Wiki);
        return hasHead ? CommentOf(Person.OfText(parts[1])?.Name, DateReader.Read(PlainReader.Wrap(parts[0])), body) : CommentOf(null, null, body);
    });

    // 04/Sep/26 8:00 AM;pkowal;a;b.log;https://... : a name may hold a semicolon, an address may not.
    private static ReadOnlyCollection<TicketAttachment>? Attachments(SourceValue value) => ListOf(value.AsList(), cell =>
    {
        string text = TextOf(cell) ?? "";
        string[] parts = text.Split([';'], 3);
        int last = text.LastIndexOf(';');
        if (parts.Length < 3 || !IsDate(parts[0]) || last < text.Length - parts[2].Length)
        {
            return new TicketAttachment { Name = text };
        }

        int start = text.Length - parts[2].Length;
        return new TicketAttachment { Name = text.Substring(start, last - start), Url = text.Substring(last + 1) };
    });
}
