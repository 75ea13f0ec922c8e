using System.Management.Automation;
using TicketPrompt.Tickets;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>Turns an object of the pipeline into tickets, and what is no ticket into error records.</summary>
internal static class TicketInput
{
    /// <summary>The tickets in an object, in order: one, those of a container, or none.</summary>
    /// <param name="input">The object as it came; null is no ticket.</param>
    /// <param name="context">Takes what is noticed on the way.</param>
    /// <param name="report">Takes errors; the other tickets still come.</param>
    public static IEnumerable<ITicketValues> Read(PSObject? input, ReadContext context, Action<ErrorRecord> report)
    {
        if (input?.BaseObject is Ticket ticket)
        {
            yield return ticket;
            yield break;
        }

        if (input?.BaseObject is FileSystemInfo file)
        {
            report(Errors.FileAsTicket(file));
            yield break;
        }

        foreach (TicketReading reading in TicketReader.Read(PSObjectReader.Wrap(input, context), context))
        {
            if (reading.Ticket is not null)
            {
                yield return reading.Ticket;
            }
            else
            {
                report(Errors.Ticket(reading.Error!, input));
            }
        }
    }

    /// <summary>The complete ticket behind the values.</summary>
    public static Ticket Complete(ITicketValues values) => values as Ticket ?? ((MappedTicket)values).ToTicket();
}
