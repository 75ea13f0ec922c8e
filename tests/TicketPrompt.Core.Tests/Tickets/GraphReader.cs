using TicketPrompt.Sources;

namespace TicketPrompt.Tests.Tickets;

/// <summary>
/// Reads what tests build by hand: dictionaries, lists, and anything else as an opaque object. Unlike the readers of files it
/// can meet cycles, shared references and any .NET type; it counts what it is asked for.
/// </summary>
internal sealed class GraphReader : SourceReader
{
    /// <summary>The names asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What the type names of dictionaries are.</summary>
    public string[] Types { get; init; } = [];

    public SourceValue Wrap(object? raw) => new(this, raw);

    public override SourceKind KindOf(object? raw) => raw switch
    {
        Dictionary<string, object?> => SourceKind.Object,
        List<object?> => SourceKind.List,
        _ => ScalarKindOf(raw) ?? SourceKind.Opaque,
    };

    public override bool TryGet(object raw, string name, out object? value)
    {
        Asked.Add(name);
        value = null;
        return raw switch
        {
            Dictionary<string, object?> map => map.TryGetValue(name, out value),
            OpaqueIssue issue => issue.TryGet(name, out value),
            _ => false,
        };
    }

    public override IEnumerable<string> Names(object raw) => raw switch
    {
        Dictionary<string, object?> map => map.Keys,
        OpaqueIssue issue => issue.Notes.Keys,
        _ => [],
    };

    public override IEnumerable<object?> Items(object raw) => (List<object?>)raw;

    public override IEnumerable<string> TypeNames(object? raw) => raw is Dictionary<string, object?> ? Types : raw is null ? [] : [raw.GetType().FullName!];

    /// <summary>A map without regard to case.</summary>
    public static Dictionary<string, object?> Map(params (string Name, object? Value)[] members)
    {
        Dictionary<string, object?> map = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, object? value) in members)
        {
            map.Add(name, value);
        }

        return map;
    }

    /// <summary>Stands for an object of a .NET class: members that are read by name, and notes that somebody added.</summary>
    public sealed class OpaqueIssue
    {
        public Dictionary<string, object?> Members { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, object?> Notes { get; } = new(StringComparer.OrdinalIgnoreCase);

        public bool TryGet(string name, out object? value) => Members.TryGetValue(name, out value) || Notes.TryGetValue(name, out value);
    }
}
