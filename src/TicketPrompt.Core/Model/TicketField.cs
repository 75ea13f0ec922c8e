using System.Collections.ObjectModel;

namespace TicketPrompt.Model;

/// <summary>The canonical fields of a ticket, in the order in which a <see cref="Ticket"/> shows them.</summary>
internal enum TicketField
{
    Key,
    Id,
    Project,
    Summary,
    Description,
    IssueType,
    Priority,
    Status,
    StatusCategory,
    Resolution,
    Assignee,
    AssigneeEmail,
    Reporter,
    ReporterEmail,
    Created,
    Updated,
    DueDate,
    Components,
    Labels,
    FixVersions,
    AffectedVersions,
    Environment,
    AcceptanceCriteria,
    StoryPoints,
    Sprint,
    Parent,
    Subtasks,
    Links,
    Attachments,
    Comments,
    References,
    Url,
    Source,
    Fields,
}

/// <summary>The canonical fields' names as templates write them: camelCase, compared without case.</summary>
internal static class TicketFieldNames
{
    /// <summary>All names, at the position of their <see cref="TicketField"/>.</summary>
    public static IReadOnlyList<string> All { get; } = Enum.GetNames(typeof(TicketField)).Select(CamelCase).ToArray();

    // Numbers, because the native code has no dictionary of our own type.
    private static readonly Dictionary<string, int> Fields = FieldsByName();

    public static bool TryGet(string name, out TicketField field)
    {
        bool isThere = Fields.TryGetValue(name, out int number);
        field = (TicketField)number;
        return isThere;
    }

    private static Dictionary<string, int> FieldsByName()
    {
        Dictionary<string, int> fields = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < All.Count; i++)
        {
            fields.Add(All[i], i);
        }

        return fields;
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}

/// <summary>Facts about the canonical fields.</summary>
internal static class TicketFields
{
    private static readonly ReadOnlyCollection<string> NoNames = new([]);
    private static readonly ReadOnlyCollection<TicketSubtask> NoSubtasks = new([]);
    private static readonly ReadOnlyCollection<TicketLink> NoLinks = new([]);
    private static readonly ReadOnlyCollection<TicketAttachment> NoAttachments = new([]);
    private static readonly ReadOnlyCollection<TicketComment> NoComments = new([]);
    private static readonly ReadOnlyCollection<TicketReference> NoReferences = new([]);

    public static TicketField[] All { get; } = (TicketField[])Enum.GetValues(typeof(TicketField));

    /// <summary>What a field holds when the source has nothing for it: an empty list, or null.</summary>
    public static object? Empty(TicketField field) => field switch
    {
        TicketField.Components or TicketField.Labels or TicketField.FixVersions or TicketField.AffectedVersions => NoNames,
        TicketField.Subtasks => NoSubtasks,
        TicketField.Links => NoLinks,
        TicketField.Attachments => NoAttachments,
        TicketField.Comments => NoComments,
        TicketField.References => NoReferences,
        _ => null,
    };
}
