using TicketPrompt.Model;
using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// How one tracker's objects map to a ticket: a telltale and a table of <see cref="ShapeRow"/>s. To add a tracker, write a file
/// beside this one with such a table and add it to <see cref="TicketShapes"/>.
/// </summary>
internal sealed class TicketShape
{
    private readonly ShapePlace[][] _byField;
    private readonly Dictionary<string, ShapePlace[]> _byFirstStep;
    private readonly Dictionary<string, ShapePlace[]> _byFedName;
    private readonly HashSet<string> _dropped;

    /// <summary>A shape of that name, told by its telltale, with its rows.</summary>
    /// <param name="name">What <see cref="Ticket.Source"/> says.</param>
    /// <param name="isMatch">Whether an object has this shape; called for every object that has a telltale.</param>
    /// <param name="telltales">Names of which an object of this shape has at least one, unless its type tells.</param>
    /// <param name="rows">The table.</param>
    /// <param name="fieldsIn">The property whose members are the source's own fields, where there is one (Jira's <c>fields</c>).</param>
    /// <param name="looseNames">Whether names are compared as <see cref="LooseName"/> does.</param>
    /// <param name="nestedNames">Whether <c>/</c> in a path stands between names; else a path is one name, which may hold it.</param>
    /// <param name="dropped">Names that Fields leaves out because they are no ticket data (<c>expand</c>, <c>self</c>).</param>
    public TicketShape(
        string name,
        Func<SourceValue, bool> isMatch,
        string[] telltales,
        ShapeRow[] rows,
        string? fieldsIn = null,
        bool looseNames = false,
        bool nestedNames = true,
        string[]? dropped = null)
    {
        Name = name;
        IsMatch = isMatch;
        Telltales = telltales;
        FieldsIn = fieldsIn;
        LooseNames = looseNames;
        _dropped = new HashSet<string>(dropped ?? [], StringComparer.OrdinalIgnoreCase);
        Places = rows.SelectMany(row => PlacesOf(row, nestedNames)).ToArray();
        for (int i = 0; i < Places.Length; i++)
        {
            Places[i].Number = i;
        }

        IEqualityComparer<string> comparer = looseNames ? LooseName.Comparer : StringComparer.OrdinalIgnoreCase;
        _byField = new ShapePlace[TicketFieldNames.All.Count][];
        for (int field = 0; field < _byField.Length; field++)
        {
            _byField[field] = Array.FindAll(Places, place => (int)place.Row.Field == field);
        }

        _byFirstStep = PlacesBy(place => place.Steps.Take(1), comparer);
        _byFedName = PlacesBy(place => place.Feeds, comparer);
    }

    public string Name { get; }

    public Func<SourceValue, bool> IsMatch { get; }

    /// <summary>The property whose members are the source's own fields; null where they are the object's own properties.</summary>
    public string? FieldsIn { get; }

    public bool LooseNames { get; }

    public string[] Telltales { get; }

    /// <summary>Whether a type name alone tells this shape; null where none does.</summary>
    public Func<string, bool>? IsTypeOfIt { get; init; }

    /// <summary>Where the table looks for values, each place at its <see cref="ShapePlace.Number"/>.</summary>
    public ShapePlace[] Places { get; }

    /// <summary>What Fields shows of a value instead of the value itself (ServiceNow's label of a pair); null to show it as it is.</summary>
    public Func<SourceValue, SourceValue>? FieldValue { get; init; }

    /// <summary>Names in Fields beyond the source's own (Jira's display names); null where there are none.</summary>
    public IExtraFields? ExtraFields { get; init; }

    /// <summary>Where a field's value may stand, in the order to try.</summary>
    public ShapePlace[] PlacesOf(TicketField field) => _byField[(int)field];

    /// <summary>The places whose path begins with a name, compared as the shape does.</summary>
    public ShapePlace[] PlacesFrom(string name) => _byFirstStep.TryGetValue(name, out ShapePlace[]? places) ? places : [];

    /// <summary>All source names that feed a field.</summary>
    public IEnumerable<string> FedNames => _byFedName.Keys;

    /// <summary>The places that a source name feeds, as Fields would call it; empty for a name that the shape does not know.</summary>
    public ShapePlace[] PlacesFedBy(string name) => _byFedName.TryGetValue(name, out ShapePlace[]? places) ? places : [];

    /// <summary>Whether an object of a layout can have this shape; its values tell whether it has.</summary>
    public bool IsPossibleOn(RowLayout layout) =>
        Array.Exists(Telltales, name => layout.IndexOf(name) >= 0) || (IsTypeOfIt is not null && Array.Exists(layout.TypeNames, name => IsTypeOfIt(name)));

    /// <summary>Whether Fields leaves a name out.</summary>
    public bool Drops(string name) => _dropped.Contains(name);

    private IEnumerable<ShapePlace> PlacesOf(ShapeRow row, bool nestedNames) => row.Paths.Count == 0
        ? [new ShapePlace(row, [], [.. row.Uses])]
        : row.Paths.Select(path => nestedNames ? path.Split('/') : [path]).Select(steps => new ShapePlace(row, steps, [NameOf(steps)]));

    private Dictionary<string, ShapePlace[]> PlacesBy(Func<ShapePlace, IEnumerable<string>> names, IEqualityComparer<string> comparer)
    {
        Dictionary<string, ShapePlace[]> found = new(comparer);
        foreach (ShapePlace place in Places)
        {
            foreach (string name in names(place))
            {
                found[name] = found.TryGetValue(name, out ShapePlace[]? others) ? [.. others, place] : [place];
            }
        }

        return found;
    }

    private string NameOf(string[] steps) =>
        steps.Length > 1 && string.Equals(steps[0], FieldsIn, StringComparison.OrdinalIgnoreCase) ? steps[1] : steps[0];
}

/// <summary>Names that Fields has beyond the source's own.</summary>
internal interface IExtraFields
{
    /// <summary>The names that the ticket has, in order.</summary>
    IEnumerable<string> Names(MappedTicket ticket);

    /// <summary>The value of one of them as plain data; false when the ticket has no such name.</summary>
    bool TryGet(MappedTicket ticket, string name, Func<SourceValue, object?> copy, out object? value);
}
