namespace TicketPrompt.Sources;

/// <summary>Looks into a document as its own reader does, and tells whether anything was found.</summary>
/// <param name="inner">The document's reader.</param>
internal sealed class WatchingReader(SourceReader inner) : SourceReader
{
    /// <summary>Whether a property was asked for that is there, whatever its value.</summary>
    public bool HasFound { get; private set; }

    /// <inheritdoc/>
    public override SourceKind KindOf(object? raw) => inner.KindOf(raw);

    /// <inheritdoc/>
    public override bool TryGet(object raw, string name, out object? value)
    {
        bool found = inner.TryGet(raw, name, out value);
        HasFound |= found;
        return found;
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Names(object raw) => inner.Names(raw);

    /// <inheritdoc/>
    public override IEnumerable<object?> Items(object raw) => inner.Items(raw);

    /// <inheritdoc/>
    public override object? Element(object? raw) => inner.Element(raw);

    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames(object? raw) => inner.TypeNames(raw);
}
