using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Templates.Checking;

/// <summary>Names that trackers give their fields: they resolve for tickets of that tracker, however much they look like a canonical name.</summary>
internal static class SourceNames
{
    private static readonly TicketShape[] Shapes = [.. TicketShapes.Trackers, JiraCsvShape.Shape, JiraXmlShape.Shape, FlatShape.Shape];

    /// <summary>A name with a space is a display name, such as a Jira custom field's; a canonical name with a word added
    /// (<c>updatedBy</c>, <c>assignee_id</c>) is a tracker's way to name what belongs to it.</summary>
    public static bool MayBe(string name, IEnumerable<string> canonical) =>
        name.IndexOf(' ') >= 0
        || Shapes.Any(shape => shape.IdOf(name) >= 0)
        || canonical.Any(field => name.Length > field.Length
            && name.StartsWith(field, StringComparison.OrdinalIgnoreCase)
            && (char.IsUpper(name[field.Length]) || name[field.Length] is '_' or '-' or '.' || char.IsDigit(name[field.Length])));
}
