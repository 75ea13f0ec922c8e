using System.Collections;
using System.Management.Automation;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Text;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>
/// Reads the objects that PowerShell hands over: PSCustomObject, dictionaries and lists as data; of any other .NET object only
/// the properties that a shape asks for by name. A property whose getter throws counts as null, and a Finding says so.
/// </summary>
internal sealed class PSObjectReader : SourceReader
{
    private readonly PropertyTables _tables;
    private readonly List<Finding>? _findings;

    /// <summary>A reader for one object after the other.</summary>
    /// <param name="findings">Takes the findings; null where only those count that a ticket's own reader has.</param>
    public PSObjectReader(List<Finding>? findings = null)
        : this(new PropertyTables(), findings)
    {
    }

    private PSObjectReader(PropertyTables tables, List<Finding>? findings) => (_tables, _findings) = (tables, findings);

    /// <summary>Wraps an object as it came down the pipeline. What was wrapped before must not be read any more.</summary>
    public SourceValue Wrap(object? value)
    {
        _tables.Clear();
        return new SourceValue(this, Unwrap(value));
    }

    public override SourceKind KindOf(object? raw) => raw switch
    {
        // The usual one first.
        string => SourceKind.Text,
        object?[] => SourceKind.List,
        PSObject custom => custom.BaseObject is PSCustomObject ? SourceKind.Object : SourceKind.Opaque,
        IDictionary or IDictionary<string, object?> => SourceKind.Object,

        // Bytes are no list of numbers to anybody.
        _ => ScalarKindOf(raw) ?? (raw is IList and not IList<byte> ? SourceKind.List : SourceKind.Opaque),
    };

    public override bool TryGet(object raw, string name, out object? value)
    {
        switch (raw)
        {
            case PSObject custom:
                return TryGetProperty(custom, name, out value);
            case IDictionary dictionary:
                return TryGetKey(dictionary, name, out value);
            case IDictionary<string, object?> dictionary:
                return TryGetKey(dictionary, name, out value);
            default:
                value = null;
                return IsReadable(raw) && TryGetProperty(PSObject.AsPSObject(raw), name, out value);
        }
    }

    public override IEnumerable<string> Names(object raw) => raw switch
    {
        PSObject custom => NamesOf(custom),
        IDictionary dictionary => KeysOf(dictionary),
        IDictionary<string, object?> dictionary => dictionary.Keys,
        _ => [],
    };

    public override RowLayout? LayoutOf(object raw) => raw is PSObject { BaseObject: PSCustomObject } custom ? _tables.Of(custom).Layout : null;

    public override object? ValueAt(object raw, RowLayout layout, int column)
    {
        if (raw is not PSObject { BaseObject: PSCustomObject } custom)
        {
            return base.ValueAt(raw, layout, column);
        }

        // A property that is a script may have taken others away.
        PropertyTable table = _tables.Of(custom);
        return column < table.Count ? ValueOf(table[column], table[column].Name) : null;
    }

    public override List<Finding>? Findings => _findings;

    public override SourceReader Reporting(List<Finding> findings) => new PSObjectReader(_tables, findings);

    public override SourceReader Quiet() => new PSObjectReader(_tables, null);

    public override IEnumerable<object?> Items(object raw)
    {
        foreach (object? item in (IList)raw)
        {
            yield return Unwrap(item);
        }
    }

    public override object? Element(object? raw) => Unwrap(raw);

    public override IEnumerable<string> TypeNames(object? raw) => raw switch
    {
        PSObject custom => ObjectParts.TypeNamesOf(custom),
        null or string => [],
        _ when ScalarKindOf(raw) is null && raw is not (IDictionary or IList) => ObjectParts.TypeNamesOf(PSObject.AsPSObject(raw)),
        _ => [],
    };

    // A custom object, and a .NET object that carries added properties, stay wrapped: the wrapper is where the properties are.
    private static object? Unwrap(object? value)
    {
        if (value is not PSObject wrapped)
        {
            return value;
        }

        object inner = wrapped.BaseObject;
        if (inner is PSCustomObject && CopiedValue.ScalarOf(wrapped) is { } scalar)
        {
            return scalar;
        }

        if (inner is int or byte or long or short && CopiedValue.EnumNameOf(wrapped) is { } name)
        {
            return name;
        }

        return inner is PSCustomObject
            || (inner is not (IDictionary or IList or IDictionary<string, object?>) && ScalarKindOf(inner) is null)
            ? wrapped
            : ReferenceEquals(inner, System.Management.Automation.Internal.AutomationNull.Value) ? null : inner;
    }

    private static bool IsReadable(object raw) =>
        raw is not (Type or Delegate or System.Reflection.MemberInfo or System.Security.SecureString or PSCredential or IEnumerable);

    private bool TryGetProperty(PSObject owner, string name, out object? value)
    {
        object inner = owner.BaseObject;
        PSPropertyInfo? property = inner is PSCustomObject ? _tables.Find(owner, name)
            : IsReadable(inner) ? owner.Properties[name]
            : null;
        value = property is null ? null : ValueOf(property, name);
        return property is not null;
    }

    private object? ValueOf(PSPropertyInfo property, string name)
    {
        try
        {
            return Unwrap(property.Value);
        }
        catch (Exception e) when (e is not (PipelineStoppedException or OutOfMemoryException))
        {
            _findings?.Add(new Finding { Kind = FindingKind.PropertyFailed, Level = FindingLevel.Information, Field = name, Detail = (e.InnerException ?? e).GetType().Name });
            return null;
        }
    }

    private static bool TryGetKey(IDictionary dictionary, string name, out object? value)
    {
        value = null;
        if (dictionary.Contains(name))
        {
            value = Unwrap(dictionary[name]);
            return true;
        }

        // A dictionary made by a program may distinguish case, and may have numbers for keys.
        foreach (object key in dictionary.Keys)
        {
            if (string.Equals(ScalarText.Of(key), name, StringComparison.OrdinalIgnoreCase))
            {
                value = Unwrap(dictionary[key]);
                return true;
            }
        }

        return false;
    }

    private static bool TryGetKey(IDictionary<string, object?> dictionary, string name, out object? value)
    {
        if (dictionary.TryGetValue(name, out value))
        {
            value = Unwrap(value);
            return true;
        }

        foreach (KeyValuePair<string, object?> entry in dictionary)
        {
            if (string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                value = Unwrap(entry.Value);
                return true;
            }
        }

        return false;
    }

    private IEnumerable<string> NamesOf(PSObject owner) => owner.BaseObject is PSCustomObject
        ? _tables.Of(owner).Layout.Names
        : owner.Properties.Where(property => property.MemberType == PSMemberTypes.NoteProperty).Select(property => property.Name);

    private static IEnumerable<string> KeysOf(IDictionary dictionary)
    {
        foreach (object key in dictionary.Keys)
        {
            if (ScalarText.Of(key) is string text)
            {
                yield return text;
            }
        }
    }
}
