using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>
/// What is the same for all objects of one layout (<see cref="SourceReader.LayoutOf"/>), and so is found out once for the tickets of
/// a stream: which trackers' shapes they can have, whether they can be containers, and where each place of a shape stands.
/// </summary>
internal sealed class LayoutPlan
{
    private const int Absent = -1;

    // Names that a shape takes for one: which of them counts depends on their values.
    private const int Several = -2;
    private const int Unknown = -3;

    private IReadOnlyList<TicketShape>? _trackers;
    private TicketShape? _shape;
    private int[] _positions = [];
    private byte[]?[] _places = [];
    private ShapePlace[]?[] _fed = [];
    private SpelledNames? _spelled;

    /// <summary>The plan for objects that have the layout of this one.</summary>
    /// <param name="source">An object that has a layout.</param>
    public LayoutPlan(SourceValue source)
    {
        Layout = source.Layout!;
        MayHoldTickets = TicketContainer.IsPossibleFor(Layout);
    }

    /// <summary>The objects' layout.</summary>
    public FieldNames Layout { get; }

    /// <summary>Whether an object of this layout can be a container of tickets.</summary>
    public bool MayHoldTickets { get; }

    /// <summary>The trackers' shapes that an object of this layout can have, in the order to try; mostly none or one.</summary>
    /// <param name="source">Such an object.</param>
    public IReadOnlyList<TicketShape> TrackersFor(SourceValue source) => _trackers ??= TicketShapes.PossibleFor(source);

    /// <summary>Which of a field's places of the shape, by their number, an object of this layout can have a value in.</summary>
    public byte[] PlacesOf(TicketField field, TicketShape shape)
    {
        Prepare(shape);
        return _places[(int)field] ??= PossiblePlaces(shape.PlacesOf(field));
    }

    /// <summary>The places of the shape that the name at a position of the layout feeds; null for a name that Fields leaves out.</summary>
    public ShapePlace[]? PlacesFedBy(int position, TicketShape shape)
    {
        Prepare(shape);
        return _fed[position];
    }

    /// <summary>How the objects spell the names of a shape that compares them loosely.</summary>
    public SpelledNames SpelledFor(TicketShape shape, SourceValue source)
    {
        Prepare(shape);
        return _spelled ??= SpelledNames.Of(source, shape, null);
    }

    /// <summary>What stands at the first step of a place.</summary>
    /// <param name="place">A place of the shape; it has steps.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="source">An object of this layout.</param>
    public SourceValue Find(ShapePlace place, TicketShape shape, SourceValue source)
    {
        Prepare(shape);
        return PositionOf(place) switch
        {
            >= 0 and var at => source.At(at),
            Several => SpelledFor(shape, source).Find(place, source),
            _ => SourceValue.Missing,
        };
    }

    private int PositionOf(ShapePlace place)
    {
        int at = _positions[place.StepId];
        return at != Unknown ? at : _positions[place.StepId] = Layout.IndexOf(place.Steps[0]);
    }

    private byte[] PossiblePlaces(ShapePlace[] places)
    {
        List<byte> possible = [];
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i].Steps.Length == 0 || PositionOf(places[i]) != Absent)
            {
                possible.Add((byte)i);
            }
        }

        return [.. possible];
    }

    private void Prepare(TicketShape shape)
    {
        if (ReferenceEquals(shape, _shape))
        {
            return;
        }

        _shape = shape;
        _spelled = null;
        _places = new byte[]?[TicketFieldNames.All.Count];
        _fed = new ShapePlace[]?[Layout.All.Length];
        for (int i = 0; i < _fed.Length; i++)
        {
            _fed[i] = shape.Drops(Layout.All[i]) ? null : shape.PlacesOf(Layout.All[i]);
        }

        _positions = new int[shape.StepCount];
        for (int i = 0; i < _positions.Length; i++)
        {
            _positions[i] = shape.LooseNames ? Absent : Unknown;
        }

        for (int i = 0; shape.LooseNames && i < Layout.All.Length; i++)
        {
            int step = shape.StepIdOf(Layout.All[i]);
            if (step >= 0)
            {
                _positions[step] = _positions[step] == Absent ? i : Several;
            }
        }
    }
}
