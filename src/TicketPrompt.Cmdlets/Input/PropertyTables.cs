using System.Management.Automation;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>
/// Finds properties of the objects that a ticket is made of. The ticket itself, and what is asked in vain again and again, have a
/// <see cref="PropertyTable"/>; most nested ones are asked for a few names that they have, and listing them would cost more.
/// </summary>
internal sealed class PropertyTables
{
    // An object is listed after so many names that it has not (measured: a miss costs a microsecond, a listing one to six).
    private const int MostMisses = 4;

    private readonly PropertyLister _lister = new();
    private readonly Slot[] _slots = new Slot[3];

    // The ticket itself: it is always asked for more than one name.
    private PSObject? _first;

    /// <summary>Forgets all objects: what comes next may be one of them with other properties.</summary>
    public void Clear()
    {
        _first = null;
        Array.Clear(_slots, 0, _slots.Length);
    }

    /// <summary>The property of a name, compared without case; null when there is none.</summary>
    public PSPropertyInfo? Find(PSObject owner, string name)
    {
        if (owner.BaseObject is not PSCustomObject)
        {
            return owner.Properties[name];
        }

        _first ??= owner;
        ref Slot slot = ref SlotOf(owner);
        slot.Uses++;
        if (slot.Table is not null || slot.Misses == MostMisses || ReferenceEquals(owner, _first))
        {
            return (slot.Table ??= new PropertyTable(_lister.PropertiesOf(owner))).Find(name);
        }

        PSPropertyInfo? found = owner.Properties[name];
        slot.Misses += found is null ? 1 : 0;
        return found;
    }

    /// <summary>All properties of a custom object, in order; they are kept for what is asked next.</summary>
    public IReadOnlyList<PSPropertyInfo> All(PSObject owner)
    {
        ref Slot slot = ref SlotOf(owner);
        slot.Uses++;
        return (slot.Table ??= new PropertyTable(_lister.PropertiesOf(owner))).All;
    }

    private ref Slot SlotOf(PSObject owner)
    {
        int least = 0;
        for (int i = 0; i < _slots.Length; i++)
        {
            if (ReferenceEquals(_slots[i].Owner, owner))
            {
                return ref _slots[i];
            }

            least = _slots[i].Uses < _slots[least].Uses ? i : least;
        }

        _slots[least] = new Slot { Owner = owner };
        return ref _slots[least];
    }

    private struct Slot
    {
        public PSObject? Owner;
        public PropertyTable? Table;
        public int Uses;
        public int Misses;
    }
}
