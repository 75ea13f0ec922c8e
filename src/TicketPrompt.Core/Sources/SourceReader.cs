using System.Net;
using System.Net.Mail;
using System.Text;
using TicketPrompt.Model;
using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Sources;

/// <summary>
/// Looks into the raw values of one kind of document. Every value that it hands out is unwrapped: what <see cref="KindOf"/>
/// calls text, number, boolean or date is a plain .NET scalar.
/// </summary>
internal abstract class SourceReader
{
    public abstract SourceKind KindOf(object? raw);

    /// <summary>A property by name, compared without case. Called for objects, opaque ones included; never throws.</summary>
    public abstract bool TryGet(object raw, string name, out object? value);

    /// <summary>The names of an object's properties in the source's order.</summary>
    public abstract IEnumerable<string> Names(object raw);

    /// <summary>
    /// The names of an object's properties, if the reader knows that other objects share them: whatever has the same instance has
    /// the same names in the same order, and the same type names. Null where one must be made of <see cref="Names"/>.
    /// </summary>
    public virtual RowLayout? LayoutOf(object raw) => null;

    /// <summary>The value in a column of the object's layout; never throws.</summary>
    public virtual object? ValueAt(object raw, RowLayout layout, int column) => TryGet(raw, layout.Names[column], out object? value) ? value : null;

    /// <summary>The same reader, adding what it finds wrong to a list: each ticket has one of its own.</summary>
    public virtual SourceReader Reporting(List<Finding> findings) => this;

    /// <summary>The same reader, saying nothing.</summary>
    public virtual SourceReader Quiet() => this;

    /// <summary>Where what is wrong is said; null where nobody listens.</summary>
    public virtual List<Finding>? Findings => null;

    public abstract IEnumerable<object?> Items(object raw);

    /// <summary>An element of a plain array or list as <see cref="Items"/> gives it.</summary>
    public virtual object? Element(object? raw) => raw;

    /// <summary>The type names of an object, most derived first; empty where the document has no types.</summary>
    public virtual IEnumerable<string> TypeNames(object? raw) => [];

    /// <summary>The kind of a scalar, or null when the value is none.</summary>
    protected static SourceKind? ScalarKindOf(object? raw) => raw switch
    {
        null or DBNull => SourceKind.Null,
        string or char or Uri or Guid or Version or TimeSpan or Enum or StringBuilder or IPAddress or MailAddress => SourceKind.Text,
        bool => SourceKind.Boolean,
        int or long or double or decimal or float or short or byte or uint or ulong or ushort or sbyte
            or System.Numerics.BigInteger => SourceKind.Number,
        DateTime or DateTimeOffset => SourceKind.Date,
        _ => raw.IsDayOrTime() ? SourceKind.Text : null,
    };
}
