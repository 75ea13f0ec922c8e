using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>The shapes that a telltale finds, in the order in which they are tried. What none of them fits is flat.</summary>
internal static class TicketShapes
{
    /// <summary>The trackers' shapes.</summary>
    public static IReadOnlyList<TicketShape> Trackers { get; } =
    [
        JiraPsShape.Shape,
        JiraShape.Shape,
        AzureDevOpsShape.Shape,
        GitLabShape.Shape,
        LinearShape.Shape,
        ServiceNowShape.Shape,
        GitHubShape.Shape,
    ];

    /// <summary>The shape that a file's format tells; null where it tells none.</summary>
    public static TicketShape? Of(RecordLayout layout) => layout switch
    {
        RecordLayout.JiraCsv => JiraCsvShape.Shape,
        RecordLayout.JiraXml => JiraXmlShape.Shape,
        _ => null,
    };

    /// <summary>The tracker's shape that an object has; null when it has none.</summary>
    public static TicketShape? Of(SourceValue source)
    {
        for (int i = 0; i < Trackers.Count; i++)
        {
            if (Trackers[i].IsMatch(source))
            {
                return Trackers[i];
            }
        }

        return null;
    }
}
