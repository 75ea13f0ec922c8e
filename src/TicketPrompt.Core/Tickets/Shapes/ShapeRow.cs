using TicketPrompt.Model;
using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>
/// A row of a shape's table: a canonical field, how its value is made, and the places in the source where it may stand. The
/// first place that gives a value wins; of several rows for a field the first that gives one.
/// </summary>
/// <param name="field">The canonical field.</param>
/// <param name="convert">How a source value becomes the field's value.</param>
/// <param name="paths">Property names from the source's root, with <c>/</c> between them (names may hold dots). None: the
/// conversion looks at the whole source.</param>
internal sealed class ShapeRow(TicketField field, Conversion convert, params string[] paths)
{
    /// <summary>A row whose conversion needs nothing but what stands at its path.</summary>
    public ShapeRow(TicketField field, Func<SourceValue, object?> convert, params string[] paths)
        : this(field, (value, _) => convert(value), paths)
    {
    }

    public TicketField Field { get; } = field;

    public Conversion Convert { get; } = convert;

    public IReadOnlyList<string> Paths { get; } = paths;

    /// <summary>The names that a row without paths uses up.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>True when Fields keeps the source's value as well, because the canonical field does not say all that it says.</summary>
    public bool Keep { get; init; }
}

/// <summary>Turns a source value into a canonical field's value, in the form that <see cref="ITicketValues"/> names.</summary>
/// <param name="value">What stands at the row's path: never missing, null or empty text. The whole source where the row has no path.</param>
/// <param name="ticket">The ticket that is read, for conversions that need a second place.</param>
/// <returns>Null when the value says nothing that the field can hold; the next path or row is tried then.</returns>
internal delegate object? Conversion(SourceValue value, MappedTicket ticket);

/// <summary>One place where a shape looks for a field's value: a path of a <see cref="ShapeRow"/>, split into names.</summary>
/// <param name="Steps">The property names to walk; empty where the conversion looks at the whole source.</param>
/// <param name="Feeds">What Fields would call what is used here; empty where nothing is used up.</param>
internal sealed record ShapePlace(ShapeRow Row, string[] Steps, string[] Feeds)
{
    /// <summary>The position among the places of the shape.</summary>
    public int Number { get; set; }
}
