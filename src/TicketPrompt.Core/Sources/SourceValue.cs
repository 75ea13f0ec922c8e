using System.Diagnostics;
using TicketPrompt.Model;
using TicketPrompt.Text;

namespace TicketPrompt.Sources;

/// <summary>
/// One place of a source document, whatever the document is made of: JSON, YAML, CSV and XML that we read ourselves, or an
/// object that PowerShell hands us. Shape tables and rich-text readers see tickets only through this type.
/// </summary>
/// <remarks>A value type over the raw object and the <see cref="SourceReader"/> that knows how to look into it, so that walking
/// a document allocates nothing.</remarks>
[DebuggerDisplay("{Kind}: {Text}")]
internal readonly struct SourceValue
{
    private readonly SourceReader? _reader;
    private readonly object? _raw;

    /// <summary>Wraps a raw value. The reader must have unwrapped it already (see <see cref="SourceReader"/>).</summary>
    public SourceValue(SourceReader reader, object? raw)
    {
        _reader = reader;
        _raw = raw;
    }

    public static SourceValue Missing => default;

    public SourceKind Kind => _reader is null ? SourceKind.Missing

        // The usual one, and a text in every document.
        : _raw is string ? SourceKind.Text
        : _reader.KindOf(_raw);

    /// <summary>The raw value: a string, number, boolean or date where <see cref="Kind"/> says so.</summary>
    public object? Raw => SpelledNumber.ValueOf(_raw);

    /// <summary>As <see cref="Raw"/>; a number that its source spells in its own way stays a <see cref="SpelledNumber"/>.</summary>
    public object? Spelled => _raw;

    /// <summary>The .NET or PowerShell type names of an object, most derived first; empty where the document has no types.</summary>
    public IEnumerable<string> TypeNames => _reader is null ? [] : _reader.TypeNames(_raw);

    /// <summary>True where a value is: not missing, not null, not opaque, not empty text.</summary>
    public bool HasValue => Kind switch
    {
        SourceKind.Missing or SourceKind.Null or SourceKind.Opaque => false,
        SourceKind.Text => _raw is not string { Length: 0 },
        _ => true,
    };

    /// <summary>True where something is, be it an opaque object whose properties a shape may know.</summary>
    public bool IsThere => Kind switch
    {
        SourceKind.Missing or SourceKind.Null => false,
        SourceKind.Text => _raw is not string { Length: 0 },
        _ => true,
    };

    /// <summary>The text of a scalar (text, number, boolean, date) as its source spells it, else as a prompt prints it; null for everything else.</summary>
    public string? Text => _raw is string text && _reader is not null ? text : Kind switch
    {
        SourceKind.Text or SourceKind.Number or SourceKind.Boolean or SourceKind.Date => ScalarText.Of(_raw),
        _ => null,
    };

    /// <summary>True where properties can be asked for by name.</summary>
    public bool HasProperties => Kind is SourceKind.Object or SourceKind.Opaque;

    /// <summary>The property of that name, compared without case; <see cref="Missing"/> when there is none or this is no object.</summary>
    public SourceValue this[string name] =>
        _reader is not null && _raw is not null && HasProperties && _reader.TryGet(_raw, name, out object? value)
            ? new SourceValue(_reader, value)
            : Missing;

    /// <summary>What <see cref="SourceReader.LayoutOf"/> says; null for anything but an object.</summary>
    public RowLayout? Layout => _reader is null || _raw is null ? null : _reader.LayoutOf(_raw);

    /// <summary>The property in a column of this object's layout.</summary>
    public SourceValue At(RowLayout layout, int column) => new(_reader!, _reader!.ValueAt(_raw!, layout, column));

    /// <summary>The same value, of which nothing is reported: it was read before.</summary>
    public SourceValue Quiet() => _reader?.Findings is null ? this : new(_reader.Quiet(), _raw);

    /// <summary>The same value, whose reader adds what it finds wrong to a list. It must be there.</summary>
    public SourceValue Reporting(List<Finding> findings) => new(_reader!.Reporting(findings), _raw);

    /// <summary>Says that the value cannot be read, to whoever listens. What the finding's field is called is the listener's to say.</summary>
    public void Report(FindingKind kind, string? detail = null, FindingLevel level = FindingLevel.Warning) =>
        _reader?.Findings?.Add(new Finding { Kind = kind, Detail = detail, Level = level });

    /// <summary>Where <see cref="Report"/> says it; null where nobody listens.</summary>
    public List<Finding>? Findings => _reader?.Findings;

    /// <summary>
    /// The names of an object's properties, in the source's order (of an opaque object only those that somebody added to it as
    /// data, such as note properties); empty for anything else.
    /// </summary>
    public IEnumerable<string> Names => HasProperties ? _reader!.Names(_raw!) : [];

    /// <summary>The elements of a list in order; empty for anything else.</summary>
    public IEnumerable<SourceValue> Items
    {
        get
        {
            if (Kind != SourceKind.List)
            {
                yield break;
            }

            foreach (object? item in _reader!.Items(_raw!))
            {
                yield return new SourceValue(_reader, item);
            }
        }
    }

    /// <summary>
    /// The elements of a list that are there, the value itself as the only element, or nothing when there is no value: some
    /// modules hand over a list of one as its element and an empty one as null.
    /// </summary>
    public SourceList AsList() => new(this, _reader);
}

/// <summary>What one place of a source document holds.</summary>
internal enum SourceKind
{
    /// <summary>There is no such property, or no such element.</summary>
    Missing,

    /// <summary>The place is there and empty: null, or a database's null.</summary>
    Null,

    /// <summary>Text: a string, or a value whose text is its whole meaning (a Uri, a Guid, a Version, a TimeSpan, an enum).</summary>
    Text,
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A point in time: <see cref="DateTime"/> or <see cref="DateTimeOffset"/>.</summary>
    Date,

    /// <summary>An ordered list. Text and dictionaries never are.</summary>
    List,

    /// <summary>Named values.</summary>
    Object,

    /// <summary>
    /// An object of a .NET type that is no plain data: only the properties that a shape asks for by name are read
    /// (JiraPS's classes, a user's class); as a value it counts as null, and its ToString is never called.
    /// </summary>
    Opaque,
}
