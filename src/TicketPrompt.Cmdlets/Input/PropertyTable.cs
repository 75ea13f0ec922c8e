using System.Collections.ObjectModel;
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

    public int Count { get; private set; }

    /// <summary>The type names of the object.</summary>
    public Collection<string> TypeNames { get; set; } = [];

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

    public void Clear()
    {
        Array.Clear(_properties, 0, Count);
        Count = 0;
    }
}

/// <summary>
/// Lists the properties of custom objects. PowerShell asks its type tables and adapters anew for every object, which takes three
/// times as long as all else that is done to find out what kind of ticket it is. The objects of a pipeline mostly are of one type:
/// where the first of them has no property but its own, only the own ones of the others are listed. Mostly they have the same
/// names, too: those get one <see cref="RowLayout"/>.
/// </summary>
internal sealed class PropertyLister
{
    private readonly LayoutCache<RowLayout> _layouts = new();

    // The type names of objects that were seen to have no property but their own.
    private string[]? _plain;

    /// <summary>Lists the properties of an object, in order.</summary>
    public void List(PSObject custom, PropertyTable table)
    {
        Collection<string> types = ObjectParts.TypeNamesOf(custom);
        table.Clear();
        table.TypeNames = types;
        if (!AreSame(types, _plain) || !ObjectParts.AddOwnTo(table, custom))
        {
            AddAll(custom, table);
            _plain = HasOnlyOwn(custom, table) ? [.. types] : null;
        }

        table.Layout = LayoutOf(table);
    }

    private static void AddAll(PSObject custom, PropertyTable table)
    {
        table.Clear();
        foreach (PSPropertyInfo property in custom.Properties)
        {
            table.Add(property);
        }
    }

    private static bool HasOnlyOwn(PSObject custom, PropertyTable all)
    {
        PropertyTable own = new();
        return ObjectParts.AddOwnTo(own, custom) && own.HasNames(all.Names());
    }

    private RowLayout LayoutOf(PropertyTable table) =>
        _layouts.Find(table, static (known, table) => table.HasNames(known.Names) && AreSame(table.TypeNames, known.TypeNames))
        ?? _layouts.Add(new RowLayout(table.Names(), [.. table.TypeNames]));

    private static bool AreSame(Collection<string> types, string[]? others)
    {
        if (types.Count != others?.Length)
        {
            return false;
        }

        for (int i = 0; i < others.Length; i++)
        {
            if (!string.Equals(types[i], others[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
