using TicketPrompt.Text;
using TicketPrompt.Tickets;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Trackers.Jira;

/// <summary>Turns the names of -Property into Jira's <c>fields</c>, and asks once for the fields that there are if a name needs it.</summary>
/// <param name="properties">Names as users give them: ids, display names, a Ticket's properties, each with a minus to leave it out;
/// several to a text, between commas. None means all.</param>
internal sealed class JiraFieldChoice(IReadOnlyList<string> properties, JiraConnection connection, Action<JiraNotice> report)
{
    private const string All = "*all";

    private string? _fields;

    /// <exception cref="JiraException">A name needs a question that Jira does not answer.</exception>
    public async Task<string> FieldsAsync(string version, CancellationToken cancellation) =>
        _fields ??= await ChooseAsync(version, cancellation).ConfigureAwait(false);

    private async Task<string> ChooseAsync(string version, CancellationToken cancellation)
    {
        string[] names = [.. properties.SelectMany(property => property.Split(',')).Select(name => name.Trim()).Where(name => name.Length > 0)];
        if (names.Length == 0)
        {
            return All;
        }

        ILookup<string, string>? known = names.All(name => JiraFieldNames.TryGet(Bare(name), out _))
            ? null
            : await KnownAsync(version, cancellation).ConfigureAwait(false);
        List<string> fields = [];
        foreach (string name in names)
        {
            string sign = IsMinus(name) ? "-" : "";
            fields.AddRange(IdsOf(Bare(name), known).Select(id => sign + id));
        }

        // Left out of all; and an answer without any field is no ticket's.
        bool onlyLeavesOut = names.All(IsMinus);
        fields.InsertRange(0, onlyLeavesOut ? [All] : fields.Count == 0 ? ["summary"] : []);
        return string.Join(",", fields.Distinct(StringComparer.Ordinal));
    }

    private IEnumerable<string> IdsOf(string name, ILookup<string, string>? known)
    {
        if (JiraFieldNames.TryGet(name, out string? field))
        {
            return field is null ? [] : [field];
        }

        if (known!.Contains(name))
        {
            return known[name];
        }

        IReadOnlyList<string> near = NearestName.AllOf(name, known.Select(group => group.Key));
        report(new JiraNotice(
            JiraNoticeKind.Warning,
            $"{connection.Access.Site.Name} has no field '{HostText.Of(name, 100)}' that this account can see.{(near.Count == 0 ? "" : $" Did you mean {string.Join(", ", near.Select(n => $"'{HostText.Of(n, 100)}'"))}?")}"));
        return [name];
    }

    // Ids by id and by display name; several fields may have one name.
    private async Task<ILookup<string, string>> KnownAsync(string version, CancellationToken cancellation)
    {
        object? answer = await connection.GetAsync(new JiraRequest(JiraPurpose.Fields).To(version).To("field"), cancellation).ConfigureAwait(false);
        IEnumerable<FieldMap> fields = answer is IReadOnlyList<object?> list ? list.OfType<FieldMap>() : [];
        return fields
            .Where(field => field.Text("id") is not null)
            .SelectMany(field => new[] { field.Text("id"), field.Text("name") }.OfType<string>().Distinct(LooseName.Comparer).Select(name => (Name: name, Id: field.Text("id")!)))
            .ToLookup(pair => pair.Name, pair => pair.Id, LooseName.Comparer);
    }

    private static bool IsMinus(string name) => name.StartsWith("-", StringComparison.Ordinal);

    private static string Bare(string name) => IsMinus(name) ? name.Substring(1).Trim() : name;
}

/// <summary>The names that users give to fields, where no question to Jira is needed to know what they mean.</summary>
internal static class JiraFieldNames
{
    // https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/ : the system fields, as Jira spells them.
    private static readonly string[] System =
    [
        "aggregateprogress", "aggregatetimeestimate", "aggregatetimeoriginalestimate", "aggregatetimespent", "assignee", "attachment",
        "comment", "components", "created", "creator", "description", "duedate", "environment", "fixVersions", "issuelinks",
        "issuerestriction", "issuetype", "labels", "lastViewed", "parent", "priority", "progress", "project", "reporter", "resolution",
        "resolutiondate", "security", "status", "statuscategorychangedate", "subtasks", "summary", "thumbnail", "timeestimate",
        "timeoriginalestimate", "timespent", "timetracking", "updated", "versions", "votes", "watches", "worklog", "workratio",
    ];

    // The names of a Ticket's properties that are not the field's own; null where every answer has it.
    private static readonly (string Name, string? Field)[] Properties =
    [
        ("AffectedVersions", "versions"),
        ("AssigneeEmail", "assignee"),
        ("Attachments", "attachment"),
        ("Comments", "comment"),
        ("Fields", "*all"),
        ("Id", null),
        ("Key", null),
        ("IssueKey", null),
        ("Links", "issuelinks"),
        ("References", null),
        ("ReporterEmail", "reporter"),
        ("Source", null),
        ("StatusCategory", "status"),
        ("Type", "issuetype"),
        ("Url", null),
    ];

    private static readonly Dictionary<string, string?> Known = Properties
        .Concat(System.Select(name => (Name: name, Field: (string?)name)))
        .ToDictionary(pair => pair.Name, pair => pair.Field, StringComparer.OrdinalIgnoreCase);

    /// <summary>The field that a name means, as Jira spells it; null when every answer has it. False when Jira must be asked.</summary>
    public static bool TryGet(string name, out string? field)
    {
        if (Known.TryGetValue(name, out field))
        {
            return true;
        }

        field = name;
        return name.StartsWith("*", StringComparison.Ordinal) || JiraNames.IsCustom(name);
    }
}
