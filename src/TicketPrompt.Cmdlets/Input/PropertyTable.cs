using System.Management.Automation;
using TicketPrompt.Tickets;

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
    public RowLayout Layout { get; set; } = RowLayout.Empty;

    /// <summary>The property at a place of <see cref="Layout"/>.</summary>
    public PSPropertyInfo this[int index] => _properties[index];

    /// <summary>The property of a name, compared without case; null when there is none.</summary>
    public PSPropertyInfo? Find(string name) => Layout.IndexOf(name) is >= 0 and var at ? _properties[at] : null;

    /// <summary>Adds a property that has a value to ask for.</summary>
    public void Add(PSPropertyInfo property)
    {
        if (!property.IsGettable)
        {
            return;
        }

        if (Count == _properties.Length)
        {
            Array.Resize(ref _properties, Count * 2);
        }

        _properties[Count++] = property;
    }

    /// <summary>The names, in order.</summary>
    public string[] Names()
    {
        string[] names = new string[Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = _properties[i].Name;
        }

        return names;
    }

    /// <summary>Whether the properties have these names, in this order.</summary>
    public bool HasNames(string[] names)
    {
        if (Count != names.Length)
        {
            return false;
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (_properties[i].Name != names[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Forgets all properties.</summary>
    public void Clear()
    {
        Array.Clear(_properties, 0, Count);
        Count = 0;
    }
}
