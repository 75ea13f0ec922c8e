using System.Collections.ObjectModel;

namespace TicketPrompt.Model;

/// <summary>Facts about the canonical fields.</summary>
internal static class TicketFields
{
    private static readonly ReadOnlyCollection<string> NoNames = new([]);
    private static readonly ReadOnlyCollection<TicketSubtask> NoSubtasks = new([]);
    private static readonly ReadOnlyCollection<TicketLink> NoLinks = new([]);
    private static readonly ReadOnlyCollection<TicketAttachment> NoAttachments = new([]);
    private static readonly ReadOnlyCollection<TicketComment> NoComments = new([]);

    /// <summary>All fields in order.</summary>
    public static TicketField[] All { get; } = (TicketField[])Enum.GetValues(typeof(TicketField));

    /// <summary>What a field holds when the source has nothing for it: an empty list, or null.</summary>
    public static object? Empty(TicketField field) => field switch
    {
        TicketField.Components or TicketField.Labels or TicketField.FixVersions or TicketField.AffectedVersions => NoNames,
        TicketField.Subtasks => NoSubtasks,
        TicketField.Links => NoLinks,
        TicketField.Attachments => NoAttachments,
        TicketField.Comments => NoComments,
        _ => null,
    };
}
