using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>The source names that became canonical fields of a ticket: a template may use them in the fields' place.</summary>
/// <param name="shape">How the ticket was read.</param>
/// <param name="winners">At the place of each field, the number of the place of the shape that its value came from.</param>
internal sealed class UsedNames(TicketShape shape, byte[] winners)
{
    /// <summary>The field that a source name became; of several the first.</summary>
    public bool TryGet(string name, out TicketField field)
    {
        ShapePlace? first = null;
        foreach (ShapePlace place in shape.PlacesOf(name))
        {
            ShapePlace[] places = shape.PlacesOf(place.Row.Field);
            int winner = winners[(int)place.Row.Field];
            if (winner < places.Length && ReferenceEquals(places[winner], place) && (first is null || place.Row.Field < first.Row.Field))
            {
                first = place;
            }
        }

        field = first?.Row.Field ?? default;
        return first is not null;
    }
}
