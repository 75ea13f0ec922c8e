using TicketPrompt.Model;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// What is the same for all objects of one layout, and so is found out once for the tickets of a stream: which trackers' shapes
/// they can have, whether they can be containers, and where a shape finds its values in them.
/// </summary>
internal sealed class LayoutBindings
{
    private readonly List<ShapeBinding> _bindings = [];

    public LayoutBindings(RowLayout layout)
    {
        Layout = layout;
        Trackers = TicketShapes.PossibleOn(layout);
        MayHoldTickets = TicketContainer.IsPossibleFor(layout);
    }

    private LayoutBindings(IReadOnlyList<TicketShape> trackers) => (Trackers, MayHoldTickets) = (trackers, true);

    /// <summary>Of objects whose members cannot be listed.</summary>
    public static LayoutBindings Opaque { get; } = new(TicketShapes.Trackers);

    /// <summary>Of lists, and of what is no object at all.</summary>
    public static LayoutBindings None { get; } = new([]);

    /// <summary>The objects' layout; null where they have none.</summary>
    public RowLayout? Layout { get; }

    /// <summary>The trackers' shapes that such an object can have, in the order to try; mostly none or one.</summary>
    public IReadOnlyList<TicketShape> Trackers { get; }

    /// <summary>Whether such an object can be a container of tickets.</summary>
    public bool MayHoldTickets { get; }

    /// <summary>Where a shape finds its values.</summary>
    public ShapeBinding To(TicketShape shape)
    {
        if (Layout is null)
        {
            return new OpaqueBinding(shape);
        }

        foreach (ShapeBinding known in _bindings)
        {
            if (ReferenceEquals(known.Shape, shape))
            {
                return known;
            }
        }

        ShapeBinding made = new(shape, Layout);
        _bindings.Add(made);
        return made;
    }
}
