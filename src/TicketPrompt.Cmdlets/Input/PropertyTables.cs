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
    private readonly Slot[] _slots = [new(), new(), new()];

    // The ticket itself: it is always asked for more than one name.
    private PSObject? _first;

    /// <summary>Forgets all objects: what comes next may be one of them with other properties.</summary>
    public void Clear()
    {
        _first = null;
        foreach (Slot slot in _slots)
        {
            slot.Owner = null;
            slot.Uses = 0;
        }
    }

    /// <summary>The property of a name of a custom object, compared without case; null when there is none.</summary>
    public PSPropertyInfo? Find(PSObject owner, string name)
    {
        _first ??= owner;
        Slot slot = SlotOf(owner);
        if (slot.IsListed || slot.Misses == MostMisses || ReferenceEquals(owner, _first))
        {
            return Listed(slot).Find(name);
        }

        PSPropertyInfo? found = owner.Properties[name];
        slot.Misses += found is null ? 1 : 0;
        return found is { IsGettable: true } ? found : null;
    }

    /// <summary>All properties of a custom object; they are kept for what is asked next, until <see cref="Clear"/> or other objects.</summary>
    public PropertyTable Of(PSObject owner) => Listed(SlotOf(owner));

    private PropertyTable Listed(Slot slot)
    {
        if (!slot.IsListed)
        {
            _lister.List(slot.Owner!, slot.Table);
            slot.IsListed = true;
        }

        return slot.Table;
    }

    private Slot SlotOf(PSObject owner)
    {
        Slot least = _slots[0];
        foreach (Slot slot in _slots)
        {
            if (ReferenceEquals(slot.Owner, owner))
            {
                slot.Uses++;
                return slot;
            }

            least = slot.Uses < least.Uses ? slot : least;
        }

        least.Owner = owner;
        least.Uses = 1;
        least.Misses = 0;
        least.IsListed = false;
        return least;
    }

    private sealed class Slot
    {
        public PSObject? Owner;
        public bool IsListed;
        public int Uses;
        public int Misses;

        public PropertyTable Table { get; } = new();
    }
}
