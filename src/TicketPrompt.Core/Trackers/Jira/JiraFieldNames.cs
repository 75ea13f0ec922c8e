namespace TicketPrompt.Trackers.Jira;

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
        ("ReporterEmail", "reporter"),
        ("Source", null),
        ("StatusCategory", "status"),
        ("Type", "issuetype"),
        ("Url", null),
    ];

    private static readonly Dictionary<string, string?> Known = Properties
        .Concat(System.Select(name => (Name: name, Field: (string?)name)))
        .ToDictionary(pair => pair.Name, pair => pair.Field, StringComparer.OrdinalIgnoreCase);

    /// <summary>The field that a name means.</summary>
    /// <param name="name">A name as the user gave it.</param>
    /// <param name="field">The field as Jira spells it; null when every answer has it.</param>
    /// <returns>False when Jira must be asked.</returns>
    public static bool TryGet(string name, out string? field)
    {
        if (Known.TryGetValue(name, out field))
        {
            return true;
        }

        field = name;
        return name.StartsWith("*", StringComparison.Ordinal) || Tickets.Shapes.JiraNames.IsCustom(name);
    }
}
