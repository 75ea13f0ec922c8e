using TicketPrompt.Model;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>
/// Which places of its shape a ticket's fields came from, and so which source names became canonical fields: a template may use
/// them in the fields' place.
/// </summary>
/// <param name="shape">How the ticket is read.</param>
internal sealed class UsedNames(TicketShape shape)
{
    private const byte NoPlace = byte.MaxValue;

    // At the place of each field the number of the shape's place.
    private readonly byte[] _winners = new byte[TicketFieldNames.All.Count];

    /// <summary>Notes that a field was read.</summary>
    /// <param name="field">The field.</param>
    /// <param name="place">The number of the place among those of the shape; null when none had a value.</param>
    public void Note(TicketField field, int? place) => _winners[(int)field] = (byte?)place ?? NoPlace;

    /// <summary>Where a field came from that was read; null when no place had a value.</summary>
    public ShapePlace? PlaceOf(TicketField field)
    {
        ShapePlace[] places = shape.PlacesOf(field);
        return _winners[(int)field] < places.Length ? places[_winners[(int)field]] : null;
    }

    /// <summary>The field that a source name became, once all were read; of several the first.</summary>
    public bool TryGet(string name, out TicketField field)
    {
        ShapePlace? first = null;
        foreach (ShapePlace place in shape.PlacesOf(name))
        {
            if (ReferenceEquals(PlaceOf(place.Row.Field), place) && (first is null || place.Row.Field < first.Row.Field))
            {
                first = place;
            }
        }

        field = first?.Row.Field ?? default;
        return first is not null;
    }
}
