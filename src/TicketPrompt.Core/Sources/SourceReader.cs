using TicketPrompt.Model;

namespace TicketPrompt.Sources;

/// <summary>
/// Looks into the raw values of one kind of document. Every value that it hands out is unwrapped: what <see cref="KindOf"/>
/// calls text, number, boolean or date is a plain .NET scalar.
/// </summary>
internal abstract class SourceReader
{
    /// <summary>What the value is.</summary>
    public abstract SourceKind KindOf(object? raw);

    /// <summary>A property by name, compared without case. Called for objects, opaque ones included; never throws.</summary>
    public abstract bool TryGet(object raw, string name, out object? value);

    /// <summary>The names of an object's properties in the source's order.</summary>
    public abstract IEnumerable<string> Names(object raw);

    /// <summary>
    /// The names of an object's properties, if they are of the kind that other objects share: whatever has the same instance has
    /// the same names in the same order, and the same type names. Null where that is not known.
    /// </summary>
    public virtual FieldNames? LayoutOf(object raw) => null;

    /// <summary>The value of a property at its place in the layout. Called for objects that have a layout; never throws.</summary>
    public virtual object? ValueAt(object raw, int index) => throw new NotSupportedException();

    /// <summary>The elements of a list in order.</summary>
    public abstract IEnumerable<object?> Items(object raw);

    /// <summary>An element of a plain array or list as <see cref="Items"/> gives it.</summary>
    public virtual object? Element(object? raw) => raw;

    /// <summary>The type names of an object, most derived first; empty where the document has no types.</summary>
    public virtual IEnumerable<string> TypeNames(object? raw) => [];

    /// <summary>The kind of a scalar, or null when the value is none.</summary>
    protected static SourceKind? ScalarKindOf(object? raw) => raw switch
    {
        null or DBNull => SourceKind.Null,
        string or char or Uri or Guid or Version or TimeSpan or Enum => SourceKind.Text,
        bool => SourceKind.Boolean,
        int or long or double or decimal or float or short or byte or uint or ulong or ushort or sbyte
            or System.Numerics.BigInteger => SourceKind.Number,
        DateTime or DateTimeOffset => SourceKind.Date,
        _ => null,
    };
}
