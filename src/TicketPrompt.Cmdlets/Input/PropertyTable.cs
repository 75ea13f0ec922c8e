using System.Management.Automation;
using TicketPrompt.Model;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>
/// The properties of a custom object, listed once: PowerShell takes a microsecond to say that an object has no property of a
/// name, and a ticket is asked for dozens that it has not. Values are read when they are asked for. Used again for other objects.
/// </summary>
internal sealed class PropertyTable
{
    private PSPropertyInfo[] _properties = new PSPropertyInfo[16];

    /// <summary>How many properties there are.</summary>
    public int Count { get; private set; }

    /// <summary>The names of the properties, in order; the same instance for objects of the same type names that have the same ones.</summary>
    public FieldNames Layout { get; set; } = FieldMap.Empty.Layout;

    /// <summary>Whether all properties have a value that can be asked for.</summary>
    public bool IsGettable { get; private set; } = true;

    /// <summary>The property at a place of <see cref="Layout"/>.</summary>
    public PSPropertyInfo this[int index] => _properties[index];

    /// <summary>The property of a name, compared without case; null when there is none.</summary>
    public PSPropertyInfo? Find(string name) => Layout.IndexOf(name) is >= 0 and var at ? _properties[at] : null;

    /// <summary>Adds a property.</summary>
    public void Add(PSPropertyInfo property)
    {
        if (Count == _properties.Length)
        {
            Array.Resize(ref _properties, Count * 2);
        }

        _properties[Count++] = property;
        IsGettable &= property.IsGettable;
    }

    /// <summary>Forgets all properties.</summary>
    public void Clear()
    {
        Array.Clear(_properties, 0, Count);
        Count = 0;
        IsGettable = true;
    }
}
