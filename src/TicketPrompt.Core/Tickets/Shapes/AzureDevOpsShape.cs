using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using System.Xml;
using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using static TicketPrompt.Tickets.Shapes.Conversions;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// Azure DevOps work items: the REST API and <c>az boards</c>. Rich text is HTML, or Markdown where
/// <c>multilineFieldsFormat</c> says so.
/// </summary>
internal static class AzureDevOpsShape
{
    private const string DescriptionField = "System.Description";
    private const string StepsField = "Microsoft.VSTS.TCM.ReproSteps";
    private const string TestStepsField = "Microsoft.VSTS.TCM.Steps";

    // What nearly every answer has; the other names are looked through only when none of these is there.
    private static readonly string[] Telltales = ["System.Id", "System.Title", "System.WorkItemType", "System.State"];
    private static readonly string[] PersonName = ["displayName", "uniqueName"];

    public static TicketShape Shape { get; } = new(
        "azure-devops",
        IsMatch,
        telltales: ["fields"],
        [
            new(TicketField.Key, TextOf, "id", "fields/System.Id"),
            new(TicketField.Id, TextOf, "id", "fields/System.Id"),
            new(TicketField.Project, TextOf, "fields/System.TeamProject"),
            new(TicketField.Summary, TextOf, "fields/System.Title"),
            new(TicketField.Description, Description) { Uses = [DescriptionField, StepsField, TestStepsField] },
            new(TicketField.IssueType, TextOf, "fields/System.WorkItemType"),
            new(TicketField.Priority, TextOf, "fields/Microsoft.VSTS.Common.Priority"),

            // A bug without a priority has at least its severity; with one it stays in Fields.
            new(TicketField.Priority, TextOf, "fields/Microsoft.VSTS.Common.Severity"),
            new(TicketField.Status, TextOf, "fields/System.State"),
            new(TicketField.Resolution, TextOf, "fields/Microsoft.VSTS.Common.ResolvedReason"),
            new(TicketField.Assignee, PersonNames(PersonName), "fields/System.AssignedTo"),
            new(TicketField.AssigneeEmail, EmailOf(TicketField.Assignee, PersonName, "uniqueName")),
            new(TicketField.Reporter, PersonNames(PersonName), "fields/System.CreatedBy"),
            new(TicketField.ReporterEmail, EmailOf(TicketField.Reporter, PersonName, "uniqueName")),
            new(TicketField.Created, Date, "fields/System.CreatedDate"),
            new(TicketField.Updated, Date, "fields/System.ChangedDate"),
            new(TicketField.DueDate, Day, "fields/Microsoft.VSTS.Scheduling.DueDate", "fields/Microsoft.VSTS.Scheduling.TargetDate"),
            new(TicketField.Components, value => LastSegment(value) is { } area ? OneName(area) : null, "fields/System.AreaPath") { Keep = true },
            new(TicketField.Labels, value => Split(TextOf(value), ';'), "fields/System.Tags"),
            new(TicketField.FixVersions, value => OneName(TextOf(value)), "fields/Microsoft.VSTS.Build.IntegrationBuild"),
            new(TicketField.AffectedVersions, value => OneName(TextOf(value)), "fields/Microsoft.VSTS.Build.FoundIn"),
            new(TicketField.Environment, RichField("Microsoft.VSTS.TCM.SystemInfo"), "fields/Microsoft.VSTS.TCM.SystemInfo"),
            new(TicketField.AcceptanceCriteria, RichField("Microsoft.VSTS.Common.AcceptanceCriteria"), "fields/Microsoft.VSTS.Common.AcceptanceCriteria"),
            new(TicketField.AcceptanceCriteria, CriteriaFromDescription),
            new(
                TicketField.StoryPoints,
                Number,
                "fields/Microsoft.VSTS.Scheduling.StoryPoints",
                "fields/Microsoft.VSTS.Scheduling.Effort",
                "fields/Microsoft.VSTS.Scheduling.Size"),
            new(TicketField.Sprint, LastSegment, "fields/System.IterationPath") { Keep = true },
            new(TicketField.Parent, WorkItemRelations.Parent, "relations"),
            new(TicketField.Parent, value => TextOf(value) is { } key ? new TicketParent { Key = key } : null, "fields/System.Parent"),
            new(TicketField.Subtasks, WorkItemRelations.Subtasks, "relations"),
            new(TicketField.Links, WorkItemRelations.Links, "relations"),
            new(TicketField.Attachments, WorkItemRelations.Attachments, "relations"),
            new(TicketField.Comments, Comments, "comments"),
            new(TicketField.References, WorkItemRelations.References, "relations"),
            new(TicketField.Url, TextOf, "_links/html/href"),
            new(TicketField.Url, value => WorkItemRelations.PageOf(TextOf(value)), "url"),
        ],
        fieldsIn: "fields",
        dropped: ["_links", "url", "multilineFieldsFormat"]);

    private static bool IsMatch(SourceValue source)
    {
        SourceValue fields = source["fields"];
        return fields.Kind == SourceKind.Object
            && !source["key"].HasValue

            // What a service hook says of a change; the work item itself stands beside it.
            && !fields.Names.Any(name => fields[name] is { Kind: SourceKind.Object } change && (change["newValue"].Kind != SourceKind.Missing || change["oldValue"].Kind != SourceKind.Missing))
            && (Telltales.Any(name => fields[name].Kind != SourceKind.Missing)
                || fields.Names.Any(name => name.StartsWith("System.", StringComparison.OrdinalIgnoreCase)));
    }

    private static string? Description(SourceValue source, MappedTicket ticket)
    {
        string? description = RichTextIn(ticket, DescriptionField);
        description = Joined(description, "Repro steps", RichTextIn(ticket, StepsField));
        return Joined(description, "Steps", TestSteps(ticket.Source["fields"][TestStepsField]));
    }

    private static string? Joined(string? text, string heading, string? more) =>
        text is null || more is null ? text ?? more : text.TrimEnd() + "\n\n## " + heading + "\n\n" + more;

    // A test case: XML of steps, each an action and what is expected, as HTML in escaped text.
    private static string? TestSteps(SourceValue value)
    {
        if (TextOf(value) is not { } xml)
        {
            return null;
        }

        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = xml.Length + 1 });
            StringBuilder steps = new();
            int number = 0;
            bool isAction = true;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "step")
                {
                    number++;
                    isAction = true;
                }
                else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "parameterizedString" && !reader.IsEmptyElement)
                {
                    string text = RichTextOf(PlainReader.Wrap(reader.ReadString()), MarkupFormat.Html) ?? "";
                    string oneLine = text.Trim().Replace("\n", " ");
                    string line = isAction ? string.Format(CultureInfo.InvariantCulture, "{0}. {1}", number, oneLine) : "   Expected: " + oneLine;
                    steps.Append(oneLine.Length > 0 ? line + "\n" : "");
                    isAction = false;
                }
            }

            return steps.Length == 0 ? null : steps.ToString().TrimEnd();
        }
        catch (XmlException)
        {
            // Not the format that is known: as HTML it is at least readable.
            return RichTextOf(value, MarkupFormat.Html);
        }
    }

    // The comments API's answer (az devops invoke, or merged in by a script): text in HTML unless it says markdown.
    private static ReadOnlyCollection<TicketComment>? Comments(SourceValue value)
    {
        SourceValue list = value.Kind == SourceKind.Object && value["comments"].IsThere ? value["comments"] : value;
        SourceValue[] all = [.. list.AsList()];
        ReportPart(value, all.Length, value["totalCount"]);
        return ListOf(all.Where(comment => comment["isDeleted"].Raw is not true), comment => CommentOf(
            Person.JoinNames(comment["createdBy"], PersonName),
            DateReader.Read(comment["createdDate"]),
            RichTextOf(comment["text"], string.Equals(TextOf(comment["format"]), "markdown", StringComparison.OrdinalIgnoreCase) ? MarkupFormat.Markdown : MarkupFormat.Html)));
    }

    private static Conversion RichField(string name) => (_, ticket) => RichTextIn(ticket, name);

    private static string? RichTextIn(MappedTicket ticket, string name)
    {
        string? format = TextOf(ticket.Source["multilineFieldsFormat"][name]);
        bool isMarkdown = string.Equals(format, "markdown", StringComparison.OrdinalIgnoreCase);
        SourceValue value = ticket.Source["fields"][name];
        return value.IsThere ? RichTextOf(value, isMarkdown ? MarkupFormat.Markdown : MarkupFormat.Html) : null;
    }

    // Project\Area\Part: the first segment is the project, and alone it says nothing.
    private static string? LastSegment(SourceValue path)
    {
        string text = (TextOf(path) ?? "").TrimEnd('\\');
        int slash = text.LastIndexOf('\\');
        return slash > 0 ? text.Substring(slash + 1) : null;
    }

    private static ReadOnlyCollection<string>? OneName(string? name) => name is null ? null : new ReadOnlyCollection<string>([name]);
}
