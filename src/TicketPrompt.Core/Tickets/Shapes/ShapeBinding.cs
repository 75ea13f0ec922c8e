using TicketPrompt.Model;
using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// A shape on a layout: in which column of the layout each place of the shape stands, and so which places can have a value at
/// all. Found out once for all objects of the layout.
/// </summary>
internal class ShapeBinding
{
    private readonly RowLayout _layout;
    private readonly ShapePlace[]?[] _places = new ShapePlace[]?[TicketFieldNames.All.Count];
    private ShapePlace[]?[]? _fed;

    // By the number of the place, in the order to try; null where the layout has none.
    private readonly int[]?[] _columns;

    public ShapeBinding(TicketShape shape, RowLayout layout)
    {
        Shape = shape;
        _layout = layout;
        _columns = new int[]?[shape.Places.Length];
        for (int column = 0; column < layout.Names.Length; column++)
        {
            foreach (ShapePlace place in shape.PlacesFrom(layout.Names[column]))
            {
                Add(place.Number, column, isExact: layout.IndexOf(place.Steps[0]) == column);
            }
        }
    }

    public TicketShape Shape { get; }

    /// <summary>The places of a field that can have a value, in the order to try.</summary>
    public virtual ShapePlace[] PlacesOf(TicketField field) => _places[(int)field] ??=
        Array.FindAll(Shape.PlacesOf(field), place => place.Steps.Length == 0 || _columns[place.Number] is not null);

    /// <summary>The places that the name in a column feeds; null for a name that Fields leaves out.</summary>
    public ShapePlace[]? PlacesFedBy(int column) =>
        (_fed ??= Array.ConvertAll(_layout.Names, name => Shape.Drops(name) ? null : Shape.PlacesFedBy(name)))[column];

    /// <summary>What stands under the first name of a place, which has one.</summary>
    public virtual SourceValue Find(ShapePlace place, SourceValue source) => Find(place, source, out _);

    /// <summary>How the source spells the first name of a place; null when it has no value there.</summary>
    public virtual string? SpellingOf(ShapePlace place, SourceValue source) =>
        Find(place, source, out int column).IsThere ? _layout.Names[column] : null;

    // Of several names that are one to the shape the first that has a value counts.
    private SourceValue Find(ShapePlace place, SourceValue source, out int column)
    {
        foreach (int candidate in _columns[place.Number] ?? [])
        {
            if (source.At(_layout, candidate) is { IsThere: true } found)
            {
                column = candidate;
                return found;
            }
        }

        column = -1;
        return SourceValue.Missing;
    }

    private void Add(int place, int column, bool isExact)
    {
        int[]? others = _columns[place];
        _columns[place] = others is null || (isExact && !Shape.LooseNames) ? [column]
            : !Shape.LooseNames ? others
            : isExact ? [column, .. others]
            : [.. others, column];
    }
}

/// <summary>
/// A shape on one <see cref="SourceKind.Opaque"/> object, whose members cannot be listed: they are asked for by name, as the table
/// spells it and then as classes and people do. The only place that knows of this case.
/// </summary>
internal sealed class OpaqueBinding(TicketShape shape) : ShapeBinding(shape, RowLayout.Empty)
{
    // What somebody added to the object as data.
    private string[]? _notes;

    public override ShapePlace[] PlacesOf(TicketField field) => Shape.PlacesOf(field);

    public override SourceValue Find(ShapePlace place, SourceValue source) =>
        SpellingOf(place, source) is { } name ? source[name] : SourceValue.Missing;

    public override string? SpellingOf(ShapePlace place, SourceValue source)
    {
        string wanted = place.Steps[0];
        return source[wanted].IsThere ? wanted : Shape.LooseNames ? OtherSpellingOf(wanted, source) : null;
    }

    private string? OtherSpellingOf(string wanted, SourceValue source)
    {
        foreach (string note in _notes ??= [.. source.Names])
        {
            if (LooseName.Comparer.Equals(note, wanted) && source[note].IsThere)
            {
                return note;
            }
        }

        // issue_key is the other way in which classes spell issueKey.
        string underscored = string.Concat(wanted.Select(c => char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : c.ToString()));
        return underscored.Length > wanted.Length && source[underscored].IsThere ? underscored : null;
    }
}
