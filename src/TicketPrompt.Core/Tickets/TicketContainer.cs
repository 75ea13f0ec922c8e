using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>What trackers wrap tickets in: lists, pages of search results, GraphQL answers.</summary>
internal static class TicketContainer
{
    private const string GraphQlName = "data";
    private const int SearchDepth = 8;
    private const int SearchObjects = 1000;

    /// <summary>The properties whose list, or one object in place of a list, may hold tickets, in the order to try.</summary>
    public static IReadOnlyList<string> Names { get; } = ["issues", "value", "result", "items", "tickets"];

    /// <summary>The name of the property whose list, or one object in place of a list, holds the tickets; null when none does.</summary>
    public static string? NameIn(SourceValue source, ReadContext context)
    {
        foreach (string name in Names)
        {
            SourceValue content = source[name];
            if (content.Kind is SourceKind.List or SourceKind.Object or SourceKind.Opaque && HoldsTickets(source, content, context))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether an object of these names can be a container.</summary>
    public static bool IsPossibleFor(RowLayout layout) => layout.IndexOf(GraphQlName) >= 0 || Names.Any(name => layout.IndexOf(name) >= 0);

    /// <summary>What is in a container; missing when the value is none.</summary>
    public static SourceValue ContentOf(SourceValue source, ReadContext context)
    {
        if (source.Kind == SourceKind.List)
        {
            return source;
        }

        return NameIn(source, context) is { } name ? source[name] : GraphQlContentOf(source[GraphQlName]);
    }

    /// <summary>
    /// Whether an object that is no ticket is a container whose list is null: some modules hand over an empty list so.
    /// </summary>
    public static bool IsEmpty(SourceValue source)
    {
        SourceValue data = source[GraphQlName];
        return Names.Any(name => source[name].Kind == SourceKind.Null)
            || data["issue"].Kind == SourceKind.Null || data["issues"].Kind == SourceKind.Null || data["issues"]["nodes"].Kind == SourceKind.Null;
    }

    // A ticket of no known tracker may have a property of that name: "items" of an order, "value" of a change.
    private static bool HoldsTickets(SourceValue source, SourceValue content, ReadContext context)
    {
        if (content.Kind == SourceKind.List)
        {
            SourceValue first = SourceValue.Missing;
            bool isEmpty = true;
            foreach (SourceValue element in content.AsList())
            {
                isEmpty = false;
                if (element.HasProperties || element.Kind == SourceKind.List)
                {
                    first = element;
                    break;
                }
            }

            return isEmpty || (first.IsThere && (!IsFlatTicket(source, context) || IsReadable(first, context)));
        }

        return !IsFlatTicket(source, context) || IsReadable(content, context);
    }

    private static bool IsFlatTicket(SourceValue source, ReadContext context) => Flat(source, context) is { } flat
        && flat[TicketField.Key] is not null && flat[TicketField.Summary] is not null;

    private static bool IsReadable(SourceValue source, ReadContext context) => source.Kind == SourceKind.List || TicketShapes.Of(source) is not null
        || (Flat(source, context) is { } flat && (flat[TicketField.Key] is not null || flat[TicketField.Summary] is not null))
        || Names.Any(name => source[name].Kind == SourceKind.List);

    private static MappedTicket? Flat(SourceValue source, ReadContext context) =>
        source.HasProperties ? new MappedTicket(source, context.BindingsOf(source).To(FlatShape.Shape), context) : null;

    // data.issue, data.issues.nodes[], and any other one path that ends in nodes[].
    private static SourceValue GraphQlContentOf(SourceValue data)
    {
        if (data.Kind != SourceKind.Object)
        {
            return SourceValue.Missing;
        }

        if (data["issue"] is { Kind: SourceKind.Object } issue)
        {
            return issue;
        }

        SourceValue nodes = data["issues"]["nodes"];
        return nodes.Kind is SourceKind.List or SourceKind.Object ? nodes : FindNodes(data);
    }

    private static SourceValue FindNodes(SourceValue data)
    {
        Queue<(SourceValue Value, int Depth)> open = new();
        open.Enqueue((data, 0));
        List<SourceValue> found = [];
        for (int visited = 0; open.Count > 0 && visited < SearchObjects; visited++)
        {
            (SourceValue value, int depth) = open.Dequeue();
            if (value["nodes"] is { Kind: SourceKind.List } nodes)
            {
                found.Add(nodes);
                continue;
            }

            foreach (string name in depth < SearchDepth ? value.Names : [])
            {
                if (value[name] is { Kind: SourceKind.Object } member)
                {
                    open.Enqueue((member, depth + 1));
                }
            }
        }

        // Labels, members and the like have nodes too; issues are told by their telltale.
        return found.Count == 1
            ? found[0]
            : found.FirstOrDefault(nodes => TicketShapes.Of(nodes.AsList().FirstOrDefault()) is not null);
    }
}
