using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>The shapes that a telltale finds, in the order in which they are tried. What none of them fits is flat.</summary>
internal static class TicketShapes
{
    public static IReadOnlyList<TicketShape> Trackers { get; } =
    [
        JiraPsShape.Shape,
        JiraShape.Shape,
        JiraServiceDeskShape.Shape,
        AzureDevOpsShape.Shape,
        GitLabShape.Webhook,
        GitLabShape.Shape,
        LinearShape.Shape,
        ServiceNowShape.Shape,
        GitHubShape.ProjectItem,
        GitHubShape.Shape,
    ];

    /// <summary>The shape that a file's format tells; null where it tells none.</summary>
    public static TicketShape? Of(RecordForm form) => form switch
    {
        RecordForm.JiraCsv => JiraCsvShape.Shape,
        RecordForm.JiraXml => JiraXmlShape.Shape,
        _ => null,
    };

    /// <summary>The tracker's shape that an object has; null when it has none.</summary>
    public static TicketShape? Of(SourceValue source) => Of(source, Trackers);

    /// <summary>The one of some trackers' shapes that an object has; null when it has none.</summary>
    public static TicketShape? Of(SourceValue source, IReadOnlyList<TicketShape> trackers)
    {
        for (int i = 0; i < trackers.Count; i++)
        {
            if (trackers[i].IsMatch(source))
            {
                return trackers[i];
            }
        }

        return null;
    }

    /// <summary>The trackers' shapes that an object of a layout can have, in the order to try.</summary>
    public static IReadOnlyList<TicketShape> PossibleOn(RowLayout layout) => [.. Trackers.Where(tracker => tracker.IsPossibleOn(layout))];
}
