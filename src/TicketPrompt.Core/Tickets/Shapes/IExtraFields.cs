using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>Names that Fields has beyond the source's own.</summary>
internal interface IExtraFields
{
    /// <summary>The names that the ticket has, in order.</summary>
    IEnumerable<string> Names(MappedTicket ticket);

    /// <summary>The value of one of them as plain data; false when the ticket has no such name.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="name">The name, compared without case.</param>
    /// <param name="copy">Makes plain data of a source value.</param>
    /// <param name="value">The value, which may be null.</param>
    bool TryGet(MappedTicket ticket, string name, Func<SourceValue, object?> copy, out object? value);
}
