namespace TicketPrompt.Model;

/// <summary>
/// A ticket whose fields can be asked for one by one: a complete <see cref="Ticket"/>, or a source object under a shape's table
/// that is read only as far as somebody asks.
/// </summary>
internal interface ITicketValues : ITicketAliases
{
    /// <summary>
    /// The value of a canonical field, null when the source has none: text, <see cref="TicketDate"/>, <see cref="double"/>
    /// (story points), <c>IReadOnlyList&lt;string&gt;</c> (labels and other lists of names, never null), lists of
    /// <see cref="TicketSubtask"/>, <see cref="TicketLink"/>, <see cref="TicketAttachment"/>, <see cref="TicketComment"/>,
    /// <see cref="TicketReference"/> (never null), <see cref="TicketParent"/>, <see cref="FieldMap"/>.
    /// </summary>
    object? this[TicketField field] { get; }

    /// <summary>What was noticed so far about what was read; more may come as more is asked for.</summary>
    IReadOnlyList<Finding> Findings { get; }

    /// <summary>What its tracker hides of what was read so far, such as comments marked as spam: left out, and counted here.</summary>
    IReadOnlyList<Omission> Omissions { get; }

    /// <summary>A value of Fields by the source's name, without reading the others.</summary>
    bool TryGetField(string name, out object? value);
}

/// <summary>The source's own names of a ticket's canonical fields.</summary>
internal interface ITicketAliases
{
    /// <summary>The source names that some field was read from, or may have been.</summary>
    IEnumerable<string> AliasNames { get; }

    /// <summary>The canonical field that was read from that source name (<c>title</c> is Summary), if any.</summary>
    bool TryGetAlias(string name, out TicketField field);
}

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
