using TicketPrompt.Sources;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>
/// How a source spells the names of a table that compares them loosely. Made when a name is missed, and used again for the tickets
/// that follow as long as they have the same names.
/// </summary>
internal sealed class SpelledNames
{
    private readonly TicketShape _shape;
    private readonly string[] _all;

    // By the table's numbers of names; null for most.
    private readonly List<string>?[] _names;

    private SpelledNames(SourceValue source, TicketShape shape)
    {
        _shape = shape;
        _all = [.. source.Names];
        _names = new List<string>?[shape.Names.Count];
        foreach (string name in _all)
        {
            // Only those that the table knows are kept: few, whatever the source has.
            if (shape.IdOf(name) is >= 0 and var id)
            {
                Add(id, name);
            }
        }

        if (source.Kind == SourceKind.Opaque)
        {
            AddMembers(source);
        }
    }

    /// <summary>The names of an object.</summary>
    /// <param name="source">The object.</param>
    /// <param name="shape">The table.</param>
    /// <param name="last">Those of the ticket before; used again when they fit.</param>
    public static SpelledNames Of(SourceValue source, TicketShape shape, SpelledNames? last) =>
        last is not null && ReferenceEquals(last._shape, shape) && source.Kind == SourceKind.Object && last.HasNames(source)
            ? last
            : new SpelledNames(source, shape);

    /// <summary>The source's spelling of a name of the table, of several the first; null when it has none with a value.</summary>
    public string? NameOf(string name, SourceValue source) => _shape.IdOf(name) is >= 0 and var id ? FirstOf(id, source) : null;

    /// <summary>What stands at the first step of a place: under the name as the table spells it, which is what most sources do, else as the source does.</summary>
    public SourceValue Find(ShapePlace place, SourceValue source)
    {
        string wanted = place.Steps[0];
        if (place.NameId < 0 || source.Kind == SourceKind.Opaque)
        {
            // The members of a .NET object are not listed.
            SourceValue exact = source[wanted];
            return exact.IsThere || place.NameId < 0 ? exact : Spelling(FirstOf(place.NameId, source), source);
        }

        List<string>? spelled = _names[place.NameId];
        if (spelled is null)
        {
            return SourceValue.Missing;
        }

        return spelled.Count == 1 ? source[spelled[0]]
            : source[wanted] is { IsThere: true } found ? found
            : Spelling(FirstOf(place.NameId, source), source);
    }

    private static SourceValue Spelling(string? name, SourceValue source) => name is null ? SourceValue.Missing : source[name];

    private string? FirstOf(int id, SourceValue source)
    {
        foreach (string spelled in _names[id] ?? [])
        {
            if (source[spelled].IsThere)
            {
                return spelled;
            }
        }

        return null;
    }

    private void Add(int id, string name) => (_names[id] ??= []).Add(name);

    private bool HasNames(SourceValue source) => source.Names.SequenceEqual(_all);

    // The members of a .NET object are not listed: issue_key is the other way in which classes spell issueKey.
    private void AddMembers(SourceValue source)
    {
        foreach (string name in _shape.Names)
        {
            string underscored = Underscored(name);
            if (underscored.Length > name.Length && source[underscored].IsThere)
            {
                Add(_shape.IdOf(name), underscored);
            }
        }
    }

    private static string Underscored(string camelCase) =>
        string.Concat(camelCase.Select(c => char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : c.ToString()));
}
