namespace TicketPrompt.Model;

/// <summary>What a name means on a ticket, in a template: a canonical field, else one of Fields, else a source name that the shape used.</summary>
internal static class TicketLookup
{
    /// <summary>Finds the value of a name.</summary>
    public static bool TryGet(ITicketValues ticket, string name, out object? value)
    {
        if (TicketFieldNames.TryGet(name, out TicketField field))
        {
            value = ticket[field];
            return true;
        }

        if (ticket.TryGetField(name, out value))
        {
            return true;
        }

        if (ticket.TryGetAlias(name, out field))
        {
            value = ticket[field];
            return true;
        }

        return false;
    }
}
