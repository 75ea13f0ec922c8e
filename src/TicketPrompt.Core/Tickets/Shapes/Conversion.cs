using TicketPrompt.Model;
using TicketPrompt.Sources;

namespace TicketPrompt.Tickets.Shapes;

/// <summary>Turns a source value into a canonical field's value, in the form that <see cref="ITicketValues"/> names.</summary>
/// <param name="value">What stands at the row's path: never missing, null or empty text. The whole source where the row has no path.</param>
/// <param name="ticket">The ticket that is read, for conversions that need a second place.</param>
/// <returns>Null when the value says nothing that the field can hold; the next path or row is tried then.</returns>
internal delegate object? Conversion(SourceValue value, MappedTicket ticket);
