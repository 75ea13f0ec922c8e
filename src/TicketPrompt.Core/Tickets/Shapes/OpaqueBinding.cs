using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

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
