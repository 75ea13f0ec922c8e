using TicketPrompt.Sources;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>
/// Finds the tickets inside of what is none itself: answers of GraphQL, webhooks, service hooks, wrappers of scripts. Breadth first:
/// the nearest objects and lists whose tickets a tracker's telltales know, and nothing inside of a ticket.
/// </summary>
internal static class TicketSearch
{
    private const int Depth = 8;
    private const int Objects = 1000;

    // A list of search results can begin with what the query did not ask for: {}.
    private const int Elements = 16;

    /// <summary>What was found, in order: tickets, or lists of tickets. Empty where nothing was.</summary>
    public static IReadOnlyList<SourceValue> In(SourceValue source)
    {
        List<SourceValue> level = [source];
        int visited = 0;
        for (int depth = 0; depth < Depth && level.Count > 0; depth++)
        {
            List<SourceValue> found = [];
            List<SourceValue> next = [];
            foreach (SourceValue value in level)
            {
                foreach (string name in value.Names)
                {
                    SourceValue member = value[name];
                    if (member.Kind is not (SourceKind.Object or SourceKind.List) || ++visited > Objects)
                    {
                        continue;
                    }

                    if (IsTicket(member) || (member.Kind == SourceKind.List && member.AsList().Take(Elements).Any(IsEdge)))
                    {
                        found.Add(member);
                    }
                    else if (member.Kind == SourceKind.Object)
                    {
                        next.Add(member);
                    }
                }
            }

            if (found.Count > 0)
            {
                return found;
            }

            level = next;
        }

        return [];
    }

    /// <summary>The only list of nodes under a value, for trackers that nobody told us of; missing where there is none, or several.</summary>
    public static SourceValue OnlyNodes(SourceValue source)
    {
        SourceValue only = SourceValue.Missing;
        Queue<(SourceValue Value, int Depth)> open = new();
        open.Enqueue((source, 0));
        for (int visited = 0; open.Count > 0 && visited < Objects; visited++)
        {
            (SourceValue value, int depth) = open.Dequeue();
            if (value["nodes"] is { Kind: SourceKind.List } nodes)
            {
                if (only.Kind != SourceKind.Missing)
                {
                    return SourceValue.Missing;
                }

                only = nodes;
                continue;
            }

            foreach (string name in depth < Depth ? value.Names : [])
            {
                if (value[name] is { Kind: SourceKind.Object } member)
                {
                    open.Enqueue((member, depth + 1));
                }
            }
        }

        return only;
    }

    private static bool IsTicket(SourceValue value) => value.Kind == SourceKind.Object && TicketShapes.Of(value) is not null;

    // An element of nodes, or of edges: { "cursor": "...", "node": { ... } }
    private static bool IsEdge(SourceValue element) => IsTicket(element) || IsTicket(element["node"]);
}
