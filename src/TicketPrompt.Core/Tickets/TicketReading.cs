using TicketPrompt.Sources;

namespace TicketPrompt.Tickets;

/// <summary>What came of one place where a ticket was expected: the ticket, or why there is none.</summary>
internal readonly struct TicketReading
{
    private TicketReading(MappedTicket? ticket, TicketReadError? error)
    {
        Ticket = ticket;
        Error = error;
    }

    /// <summary>The ticket, read as far as somebody asks; null when there is an <see cref="Error"/>.</summary>
    public MappedTicket? Ticket { get; }

    /// <summary>Why there is no ticket; null when there is one.</summary>
    public TicketReadError? Error { get; }

    /// <summary>A ticket.</summary>
    public static TicketReading Of(MappedTicket ticket) => new(ticket, null);

    /// <summary>No ticket.</summary>
    public static TicketReading Failed(TicketReadError error) => new(null, error);
}
