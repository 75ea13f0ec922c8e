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
    private readonly List<(int Id, string Name)> _names = [];

    private SpelledNames(SourceValue source, TicketShape shape)
    {
        _shape = shape;
        _all = [.. source.Names];
        foreach (string name in _all)
        {
            // Only those that the table knows are kept: few, whatever the source has.
            if (shape.IdOf(name) is >= 0 and var id)
            {
                _names.Add((id, name));
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
    public string? NameOf(string name, SourceValue source)
    {
        int id = _shape.IdOf(name);
        foreach ((int candidate, string spelled) in _names)
        {
            if (candidate == id && source[spelled].IsThere)
            {
                return spelled;
            }
        }

        return null;
    }

    private bool HasNames(SourceValue source)
    {
        int i = 0;
        foreach (string name in source.Names)
        {
            if (i == _all.Length || !string.Equals(_all[i++], name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return i == _all.Length;
    }

    // The members of a .NET object are not listed: issue_key is the other way in which classes spell issueKey.
    private void AddMembers(SourceValue source)
    {
        foreach (string name in _shape.Names)
        {
            string underscored = Underscored(name);
            if (underscored.Length > name.Length && source[underscored].IsThere)
            {
                _names.Add((_shape.IdOf(name), underscored));
            }
        }
    }

    private static string Underscored(string camelCase) =>
        string.Concat(camelCase.Select(c => char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : c.ToString()));
}
