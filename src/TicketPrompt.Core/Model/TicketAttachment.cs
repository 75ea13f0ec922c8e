using TicketPrompt.Model;

namespace TicketPrompt;

/// <summary>A file that hangs on a ticket. Only what the tracker says of it; it is never fetched.</summary>
public sealed record TicketAttachment : IFieldLookup, IFormattable
{
    private static readonly string[] Names = ["name", "mimeType", "size", "url"];

    /// <summary>The file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Its media type, such as <c>image/png</c>.</summary>
    public string? MimeType { get; init; }

    /// <summary>Its size in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>Where it can be fetched.</summary>
    public string? Url { get; init; }

    IReadOnlyList<string> IFieldLookup.FieldNames => Names;

    /// <summary>The file's name.</summary>
    public override string ToString() => Name ?? "";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format);

    bool IFieldLookup.TryGetField(string name, out object? value)
    {
        (bool found, value) = NameIndex.Of(Names, name) switch
        {
            0 => (true, Name),
            1 => (true, MimeType),
            2 => (true, Size),
            3 => (true, Url),
            _ => (false, (object?)null),
        };
        return found;
    }
}
