using System.Collections.ObjectModel;
using System.Management.Automation;
using TicketPrompt.Tickets;

namespace TicketPrompt.Cmdlets.Input;

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
        return ObjectParts.AddOwnTo(own, custom) && own.HasNames(all.Names());
    }

    private RowLayout LayoutOf(PropertyTable table, Collection<string> types) =>
        _layouts.Find((table, types), static (known, of) => of.table.HasNames(known.Names) && AreSame(of.types, known.TypeNames))
        ?? _layouts.Add(new RowLayout(table.Names(), [.. types]));

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
