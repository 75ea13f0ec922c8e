using TicketPrompt.Model;

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
    /// <summary>The canonical field.</summary>
    public TicketField Field { get; } = field;

    /// <summary>How a source value becomes the field's value.</summary>
    public Conversion Convert { get; } = convert;

    /// <summary>Where the value may stand, first wins.</summary>
    public IReadOnlyList<string> Paths { get; } = paths;

    /// <summary>The names that a row without paths uses up.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>True when Fields keeps the source's value as well, because the canonical field does not say all that it says.</summary>
    public bool Keep { get; init; }
}
