namespace TicketPrompt.Sources;

/// <summary>
/// Reads plain data: what our own JSON, YAML, CSV and XML readers make (scalars, <see cref="FieldMap"/>,
/// <see cref="IReadOnlyList{T}"/> of the same). Stateless.
/// </summary>
internal sealed class PlainReader : SourceReader
{
    private PlainReader()
    {
    }

    /// <summary>The only instance.</summary>
    public static PlainReader Instance { get; } = new();

    /// <summary>Wraps plain data.</summary>
    public static SourceValue Wrap(object? plain) => new(Instance, plain);

    /// <inheritdoc/>
    public override SourceKind KindOf(object? raw) => raw switch
    {
        FieldMap => SourceKind.Object,
        IReadOnlyList<object?> => SourceKind.List,
        _ => ScalarKindOf(raw) ?? SourceKind.Opaque,
    };

    /// <inheritdoc/>
    public override bool TryGet(object raw, string name, out object? value)
    {
        value = null;
        return raw is FieldMap map && map.TryGetValue(name, out value);
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Names(object raw) => raw is FieldMap map ? map.Names : [];

    /// <inheritdoc/>
    public override IEnumerable<object?> Items(object raw) => (IReadOnlyList<object?>)raw;
}
