using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>A file that hangs on a ticket: what the tracker says of it, and where it was saved.</summary>
public sealed record TicketAttachment : IFieldLookup, IFormattable
{
    internal static readonly RecordFields<TicketAttachment> Table = new(
        new("name", file => file.Name, (file, text) => file with { Name = text }),
        new("mimeType", file => file.MimeType, (file, text) => file with { MimeType = text }),
        new("size", file => file.Size),
        new("url", file => file.Url, (file, text) => file with { Url = text }),
        new("path", file => file.Path, (file, text) => file with { Path = text }));

    /// <summary>The file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Its media type, such as <c>image/png</c>.</summary>
    public string? MimeType { get; init; }

    /// <summary>Its size in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>Where it can be fetched.</summary>
    public string? Url { get; init; }

    /// <summary>The file on this machine; null where it was not saved.</summary>
    public string? Path { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Table.Names;

    /// <summary>The file's name.</summary>
    public override string ToString() => Name ?? "";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value) => Table.TryGet(this, name, out value);
}
