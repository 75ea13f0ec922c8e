using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>What trackers wrap tickets in under well-known names: lists, and pages of search results. All else is <see cref="TicketSearch"/>'s.</summary>
internal static class TicketContainer
{
    private const string GraphQlName = "data";

    // Names that pages of tickets have, and hardly anything else; and those that a ticket may have too, for something else.
    private static readonly string[] PageNames = ["issues", "value", "result", "items", "tickets"];
    private static readonly string[] OtherNames = ["values", "results", "tasks", "bugs", "workItems", GraphQlName, "nodes", "edges", "issue", "ticket"];

    /// <summary>The properties whose list, or one object in place of a list, may hold tickets, in the order to try.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. PageNames, .. OtherNames];

    /// <summary>The name of the property whose list, or one object in place of a list, holds the tickets; null when none does.</summary>
    public static string? NameIn(SourceValue source, ReadContext context)
    {
        foreach (string name in PageNames)
        {
            SourceValue content = source[name];
            if (content.Kind is SourceKind.List or SourceKind.Object or SourceKind.Opaque && HoldsTickets(source, content, context))
            {
                return name;
            }
        }

        foreach (string name in OtherNames)
        {
            SourceValue content = source[name];
            bool mayHold = content.Kind == SourceKind.List || (content.Kind == SourceKind.Object && name is "issue" or "ticket");
            if (mayHold && !SaysSomething(source, context) && HoldsTickets(source, content, context))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether an object of these names can be a container.</summary>
    public static bool IsPossibleFor(RowLayout layout) => Names.Any(name => layout.IndexOf(name) >= 0);

    /// <summary>What is in a container; missing when the value is none.</summary>
    public static SourceValue ContentOf(SourceValue source, ReadContext context)
    {
        if (source.Kind == SourceKind.List)
        {
            return source;
        }

        return NameIn(source, context) is { } name ? source[name] : SourceValue.Missing;
    }

    /// <summary>
    /// Whether an object that is no ticket is a container whose list is null: some modules hand over an empty list so.
    /// </summary>
    public static bool IsEmpty(SourceValue source)
    {
        SourceValue data = source[GraphQlName];
        return PageNames.Any(name => source[name].Kind == SourceKind.Null)
            || data["issue"].Kind == SourceKind.Null || data["issues"].Kind == SourceKind.Null || data["issues"]["nodes"].Kind == SourceKind.Null
            || (data.Kind == SourceKind.Object && HoldsNothing(data));
    }

    // A query that found nothing: lists without elements, and null in place of objects, all the way down.
    private static bool HoldsNothing(SourceValue data) => TicketSearch.OnlyNodes(data) is { Kind: SourceKind.List } nodes && !nodes.AsList().Any();

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
                if (element.HasProperties || element.Kind == SourceKind.List || (element.Raw is string text && StandIn.Is(text)))
                {
                    first = element;
                    break;
                }
            }

            return isEmpty || (first.IsThere && (!IsFlatTicket(source, context) || IsReadable(first, context)));
        }

        return !IsFlatTicket(source, context) || IsReadable(content, context);
    }

    // Whoever has a summary or a description is a ticket with tasks, not a page of them.
    private static bool SaysSomething(SourceValue source, ReadContext context) => Flat(source, context) is { } flat
        && (flat[TicketField.Summary] is not null || flat[TicketField.Description] is not null);

    private static bool IsFlatTicket(SourceValue source, ReadContext context) => Flat(source, context) is { } flat
        && flat[TicketField.Key] is not null && flat[TicketField.Summary] is not null;

    private static bool IsReadable(SourceValue source, ReadContext context) => source.Kind == SourceKind.List || TicketShapes.Of(source) is not null
        || (Flat(source, context) is { } flat && (flat[TicketField.Key] is not null || flat[TicketField.Summary] is not null))
        || Names.Any(name => source[name].Kind == SourceKind.List);

    private static MappedTicket? Flat(SourceValue source, ReadContext context) =>
        source.HasProperties ? new MappedTicket(source, context.BindingsOf(source).To(FlatShape.Shape), context) : null;
}
