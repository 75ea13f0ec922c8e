using TicketPrompt.Sources;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tickets;

/// <summary>How a source spells the names of a table that compares them loosely. Made once a ticket, when a name is missed.</summary>
internal sealed class SpelledNames
{
    private readonly TicketShape _shape;
    private readonly List<(int Id, string Name)> _names = [];

    /// <summary>Looks through the names of an object. Only those that the table knows are kept: few, whatever the source has.</summary>
    public SpelledNames(SourceValue source, TicketShape shape)
    {
        _shape = shape;
        foreach (string name in source.Names)
        {
            if (shape.IdOf(name) is >= 0 and var id && source[name].IsThere)
            {
                _names.Add((id, name));
            }
        }

        if (source.Kind == SourceKind.Opaque)
        {
            AddMembers(source);
        }
    }

    /// <summary>The source's spelling of a name of the table, of several the first; null when it has none with a value.</summary>
    public string? NameOf(string name)
    {
        int id = _shape.IdOf(name);
        foreach ((int candidate, string spelled) in _names)
        {
            if (candidate == id)
            {
                return spelled;
            }
        }

        return null;
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
