using System.Collections.ObjectModel;
using System.Management.Automation;
using TicketPrompt.Model;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>
/// Lists the properties of custom objects. PowerShell asks its type tables and adapters anew for every object, which takes three
/// times as long as all else that is done to find out what kind of ticket it is. The objects of a pipeline mostly are of one type:
/// where the first of them has no property but its own, only the own ones of the others are listed. Mostly they have the same
/// names, too: those get one <see cref="FieldNames"/>.
/// </summary>
internal sealed class PropertyLister
{
    private readonly Layout[] _layouts = new Layout[8];
    private int _next;

    // The type names of objects that were seen to have no property but their own.
    private string[]? _plain;

    /// <summary>Lists the properties of an object, in order.</summary>
    public void List(PSObject custom, PropertyTable table)
    {
        Collection<string> types = ObjectParts.TypeNamesOf(custom);
        table.Clear();
        if (!AreSame(types, _plain) || !ObjectParts.AddOwnTo(table, custom))
        {
            AddAll(custom, table);
            _plain = HasOnlyOwn(custom, table) ? [.. types] : null;
        }

        table.Layout = LayoutOf(table, types);
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
        bool isSame = ObjectParts.AddOwnTo(own, custom) && own.Count == all.Count;
        for (int i = 0; isSame && i < own.Count; i++)
        {
            isSame = own[i].Name == all[i].Name;
        }

        return isSame;
    }

    private FieldNames LayoutOf(PropertyTable table, Collection<string> types)
    {
        foreach (Layout known in _layouts)
        {
            if (known.Names is not null && HasNames(table, known.Names.All) && AreSame(types, known.Types))
            {
                return known.Names;
            }
        }

        string[] names = new string[table.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = table[i].Name;
        }

        FieldNames made = new(names);
        _layouts[_next] = new Layout { Names = made, Types = [.. types] };
        _next = (_next + 1) % _layouts.Length;
        return made;
    }

    private static bool HasNames(PropertyTable table, string[] names)
    {
        if (table.Count != names.Length)
        {
            return false;
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (table[i].Name != names[i])
            {
                return false;
            }
        }

        return true;
    }

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

    private struct Layout
    {
        public FieldNames? Names;
        public string[]? Types;
    }
}
