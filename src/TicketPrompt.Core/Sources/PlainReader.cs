using System.Collections.ObjectModel;
using TicketPrompt.Model;
using TicketPrompt.Text;

namespace TicketPrompt.Sources;

/// <summary>
/// Reads plain data: what our own JSON, YAML, CSV and XML readers make (scalars, <see cref="FieldMap"/>,
/// <see cref="IReadOnlyList{T}"/> of the same).
/// </summary>
internal sealed class PlainReader : SourceReader
{
    private readonly List<Finding>? _findings;

    private PlainReader(List<Finding>? findings = null) => _findings = findings;

    public static PlainReader Instance { get; } = new();

    public override List<Finding>? Findings => _findings;

    public static SourceValue Wrap(object? plain) => new(Instance, plain);

    public override SourceKind KindOf(object? raw) => raw switch
    {
        // The usual ones first, and lists by their class: a test for a generic interface costs most.
        string => SourceKind.Text,
        null => SourceKind.Null,
        FieldMap => SourceKind.Object,
        ReadOnlyCollection<object?> => SourceKind.List,
        long => SourceKind.Number,
        _ => KindOfOther(raw),
    };

    public override bool TryGet(object raw, string name, out object? value)
    {
        value = null;
        return raw is FieldMap map && map.TryGetSpelled(name, out value);
    }

    public override IEnumerable<string> Names(object raw) => raw is FieldMap map ? map.Names : [];

    public override RowLayout? LayoutOf(object raw) => (raw as FieldMap)?.Layout;

    public override object? ValueAt(object raw, RowLayout layout, int column) => ((FieldMap)raw).SpelledValues[column];

    public override SourceReader Reporting(List<Finding> findings) => new PlainReader(findings);

    public override SourceReader Quiet() => Instance;

    public override IEnumerable<object?> Items(object raw) => (IReadOnlyList<object?>)raw;

    private static SourceKind KindOfOther(object raw) => raw switch
    {
        _ when ScalarKindOf(raw) is { } kind => kind,
        IReadOnlyList<object?> => SourceKind.List,
        SpelledNumber spelled => spelled.Value is bool ? SourceKind.Boolean : SourceKind.Number,
        _ => SourceKind.Opaque,
    };
}
