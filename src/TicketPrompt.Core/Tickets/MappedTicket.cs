using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>
/// A source object under a shape's table: a field is read when somebody asks for it, and only once. Not for several threads.
/// </summary>
internal sealed class MappedTicket : ITicketValues
{
    private readonly object?[] _values = new object?[TicketFieldNames.All.Count];
    private readonly UsedNames _used;
    private readonly ReadContext _context;
    private readonly LayoutPlan? _plan;
    private readonly List<Finding> _findings = [];
    private OtherFields? _others;
    private SpelledNames? _spelled;
    private ulong _read;

    /// <summary>The source read as that shape.</summary>
    /// <param name="source">The source.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="context">Takes findings.</param>
    /// <param name="plan">The plan for the source's layout; null where it has none, or nothing is to be gained.</param>
    /// <param name="names">The display names of Jira's fields.</param>
    public MappedTicket(SourceValue source, TicketShape shape, ReadContext context, LayoutPlan? plan = null, JiraNames? names = null)
    {
        _plan = plan;
        Source = source;
        Shape = shape;
        Names = names;
        _context = context;
        _used = new UsedNames(shape);
    }

    /// <summary>The object that the ticket is read from.</summary>
    public SourceValue Source { get; }

    /// <summary>How it is read.</summary>
    public TicketShape Shape { get; }

    /// <summary>The display names of Jira's fields, from the page or the issue; null where neither has them.</summary>
    public JiraNames? Names { get; }

    /// <summary>What was noticed so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <inheritdoc/>
    public object? this[TicketField field]
    {
        get
        {
            if ((_read & (1UL << (int)field)) == 0)
            {
                _context.Findings = _findings;
                _values[(int)field] = Read(field);
                _read |= 1UL << (int)field;
            }

            return _values[(int)field];
        }
    }

    /// <summary>A text field.</summary>
    public string? Text(TicketField field) => (string?)this[field];

    /// <summary>Where a field's value was read from; missing when the source has none, or no place of its own for it.</summary>
    public SourceValue SourceOf(TicketField field) => WinnerOf(field) is { Steps.Length: > 0 } place ? At(place) : SourceValue.Missing;

    /// <inheritdoc/>
    public bool TryGetField(string name, out object? value)
    {
        _context.Findings = _findings;
        return Others.TryGet(name, out value);
    }

    /// <inheritdoc/>
    public bool TryGetAlias(string name, out TicketField field)
    {
        foreach (ShapePlace place in Shape.PlacesOf(name))
        {
            if (HasWon(place, name))
            {
                field = place.Row.Field;
                return true;
            }
        }

        field = default;
        return false;
    }

    /// <summary>Whether a source name's value became a canonical field's, so that Fields need not keep it.</summary>
    public bool IsUsedUp(string name) => IsUsedUp(name, Shape.PlacesOf(name));

    /// <summary>The same, where the places that the name feeds are known.</summary>
    public bool IsUsedUp(string name, ShapePlace[] places)
    {
        foreach (ShapePlace place in places)
        {
            if (!place.Row.Keep && HasWon(place, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The complete ticket: every field read, nothing left to the source object.</summary>
    public Ticket ToTicket()
    {
        foreach (TicketField field in TicketFields.All)
        {
            _ = this[field];
        }

        return new Ticket((object?[])_values.Clone(), _used, [.. _findings]);
    }

    private object? Read(TicketField field)
    {
        switch (field)
        {
            case TicketField.Source:
                return Shape.Name;
            case TicketField.Fields:
                return Others.ToMap();
        }

        ShapePlace[] places = Shape.PlacesOf(field);
        byte[]? possible = _plan?.PlacesOf(field, Shape);
        int count = possible?.Length ?? places.Length;
        for (int next = 0; next < count; next++)
        {
            int i = possible is null ? next : possible[next];
            SourceValue value = At(places[i]);
            if (value.IsThere && places[i].Row.Convert(value, this) is { } found)
            {
                _used.Note(field, i);
                return found;
            }
        }

        _used.Note(field, null);
        return TicketFields.Empty(field);
    }

    private SourceValue At(ShapePlace place)
    {
        string[] steps = place.Steps;
        if (steps.Length == 0)
        {
            return Source;
        }

        SourceValue value = _plan is not null ? _plan.Find(place, Shape, Source)
            : Shape.LooseNames ? Spelled.Find(place, Source)
            : Source[steps[0]];
        for (int i = 1; i < steps.Length; i++)
        {
            value = value[steps[i]];
        }

        return value;
    }

    private ShapePlace? WinnerOf(TicketField field)
    {
        _ = this[field];
        return _used.PlaceOf(field);
    }

    private bool HasWon(ShapePlace place, string name)
    {
        if (!ReferenceEquals(WinnerOf(place.Row.Field), place))
        {
            return false;
        }

        if (!Shape.LooseNames)
        {
            return true;
        }

        // Of two source names that are one to the table (issue_key, Issue key) only the one that was read has won.
        string wanted = place.Steps[0];
        if (string.Equals(wanted, name, StringComparison.OrdinalIgnoreCase) || !Source[name].IsThere)
        {
            return true;
        }

        return string.Equals(Source[wanted].IsThere ? wanted : Spelled.NameOf(wanted, Source), name, StringComparison.OrdinalIgnoreCase);
    }

    private OtherFields Others => _others ??= new OtherFields(this, _context);

    private SpelledNames Spelled => _spelled ??= _plan is not null
        ? _plan.SpelledFor(Shape, Source)
        : _context.Spelled = SpelledNames.Of(Source, Shape, _context.Spelled);
}
