using System.Collections.ObjectModel;
using System.Management.Automation;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>
/// Lists the properties of custom objects. PowerShell asks its type tables and adapters anew for every object, which takes three
/// times as long as all else that is done to find out what kind of ticket it is. The objects of a pipeline mostly are of one type:
/// where the first of them has no property but its own, only the own ones of the others are listed.
/// </summary>
internal sealed class PropertyLister
{
    // Every object has this one beside those that a listing shows.
    private const string HiddenName = "pstypenames";

    // The type names of objects that were seen to have no property but their own.
    private string[]? _plain;

    /// <summary>The properties, in order.</summary>
    public List<PSPropertyInfo> PropertiesOf(PSObject custom)
    {
        Collection<string> types = ObjectParts.TypeNamesOf(custom);
        if (_plain is not null && types.SequenceEqual(_plain, StringComparer.OrdinalIgnoreCase))
        {
            return OwnOf(custom)!;
        }

        List<PSPropertyInfo> all = [.. custom.Properties];
        _plain = OwnOf(custom) is { } own && all.Select(property => property.Name).SequenceEqual(own.Select(property => property.Name)) ? [.. types] : null;
        return all;
    }

    private static List<PSPropertyInfo>? OwnOf(PSObject custom)
    {
        if (ObjectParts.OwnMembersOf(custom) is not { } members)
        {
            return null;
        }

        List<PSPropertyInfo> own = new(16);
        foreach (PSMemberInfo member in members)
        {
            if (member is PSPropertyInfo property && property.Name != HiddenName)
            {
                own.Add(property);
            }
        }

        return own;
    }
}
