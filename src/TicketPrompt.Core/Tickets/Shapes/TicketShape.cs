using TicketPrompt.Model;
using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// How one tracker's objects map to a ticket: a telltale and a table of <see cref="ShapeRow"/>s. To add a tracker, write a file
/// beside this one with such a table and add it to <see cref="TicketShapes"/>.
/// </summary>
internal sealed class TicketShape
{
    private readonly ShapePlace[][] _places;
    private readonly Dictionary<string, int> _ids;
    private readonly ShapePlace[][] _byId;
    private readonly Dictionary<string, int> _stepIds;
    private readonly HashSet<string> _dropped;

    /// <summary>A shape of that name, told by its telltale, with its rows.</summary>
    /// <param name="name">What <see cref="Ticket.Source"/> says.</param>
    /// <param name="isMatch">Whether an object has this shape; called for every object, so it must look at few properties.</param>
    /// <param name="rows">The table.</param>
    /// <param name="fieldsIn">The property whose members are the source's own fields, where there is one (Jira's <c>fields</c>).</param>
    /// <param name="looseNames">Whether names are compared as <see cref="LooseName"/> does.</param>
    /// <param name="nestedNames">Whether <c>/</c> in a path stands between names; else a path is one name, which may hold it.</param>
    /// <param name="dropped">Names that Fields leaves out because they are no ticket data (<c>expand</c>, <c>self</c>).</param>
    public TicketShape(
        string name,
        Func<SourceValue, bool> isMatch,
        ShapeRow[] rows,
        string? fieldsIn = null,
        bool looseNames = false,
        bool nestedNames = true,
        string[]? dropped = null)
    {
        Name = name;
        IsMatch = isMatch;
        FieldsIn = fieldsIn;
        LooseNames = looseNames;
        StringComparer exact = StringComparer.OrdinalIgnoreCase;
        _dropped = new HashSet<string>(dropped ?? [], exact);
        ShapePlace[] places = rows.SelectMany(row => PlacesOf(row, nestedNames)).ToArray();
        _places = new ShapePlace[TicketFieldNames.All.Count][];
        for (int field = 0; field < _places.Length; field++)
        {
            _places[field] = places.Where(place => (int)place.Row.Field == field).ToArray();
        }

        IEqualityComparer<string> comparer = looseNames ? LooseName.Comparer : exact;
        Names = places.SelectMany(place => place.Names).Distinct(comparer).ToArray();
        _ids = new Dictionary<string, int>(Names.Count, comparer);
        for (int id = 0; id < Names.Count; id++)
        {
            _ids.Add(Names[id], id);
        }

        _stepIds = new Dictionary<string, int>(comparer);
        foreach (ShapePlace place in places.Where(place => place.Steps.Length > 0))
        {
            place.NameId = IdOf(place.Steps[0]);
            if (!_stepIds.TryGetValue(place.Steps[0], out int step))
            {
                _stepIds.Add(place.Steps[0], step = _stepIds.Count);
            }

            place.StepId = step;
        }

        _byId = Names.Select(used => places.Where(place => place.Names.Contains(used, comparer)).ToArray()).ToArray();
    }

    /// <summary>What <see cref="Ticket.Source"/> says.</summary>
    public string Name { get; }

    /// <summary>Whether an object has this shape.</summary>
    public Func<SourceValue, bool> IsMatch { get; }

    /// <summary>The property whose members are the source's own fields; null where they are the object's own properties.</summary>
    public string? FieldsIn { get; }

    /// <summary>Whether names are compared as <see cref="LooseName"/> does.</summary>
    public bool LooseNames { get; }

    /// <summary>The source names that the table reads, each once.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What Fields shows of a value instead of the value itself (ServiceNow's label of a pair); null to show it as it is.</summary>
    public Func<SourceValue, SourceValue>? FieldValue { get; init; }

    /// <summary>Names in Fields beyond the source's own (Jira's display names); null where there are none.</summary>
    public IExtraFields? ExtraFields { get; init; }

    /// <summary>Where a field's value may stand, in the order to try.</summary>
    public ShapePlace[] PlacesOf(TicketField field) => _places[(int)field];

    /// <summary>The places that a source name feeds; empty for a name that the shape does not know.</summary>
    public ShapePlace[] PlacesOf(string name) => _ids.TryGetValue(name, out int id) ? _byId[id] : [];

    /// <summary>The position of a name in <see cref="Names"/>, by the shape's own way to compare names; -1 when it does not read it.</summary>
    public int IdOf(string name) => _ids.TryGetValue(name, out int id) ? id : -1;

    /// <summary>How many different names the paths begin with.</summary>
    public int StepCount => _stepIds.Count;

    /// <summary>The <see cref="ShapePlace.StepId"/> of the places that begin with a name, by the shape's own way to compare names; -1 when none does.</summary>
    public int StepIdOf(string name) => _stepIds.TryGetValue(name, out int id) ? id : -1;

    /// <summary>Whether Fields leaves a name out.</summary>
    public bool Drops(string name) => _dropped.Contains(name);

    private IEnumerable<ShapePlace> PlacesOf(ShapeRow row, bool nestedNames) => row.Paths.Count == 0
        ? [new ShapePlace(row, [], [.. row.Uses])]
        : row.Paths.Select(path => nestedNames ? path.Split('/') : [path]).Select(steps => new ShapePlace(row, steps, [NameOf(steps)]));

    private string NameOf(string[] steps) =>
        steps.Length > 1 && string.Equals(steps[0], FieldsIn, StringComparison.OrdinalIgnoreCase) ? steps[1] : steps[0];
}
