using System.Management.Automation;
using TicketPrompt.Model;
using TicketPrompt.Tickets;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>Turns the objects of a pipeline into tickets, and what is no ticket into the cmdlet's errors.</summary>
internal sealed class TicketInput(Cmdlet cmdlet)
{
    private readonly ReadContext _context = new();
    private readonly PSObjectReader _reader = new();

    /// <summary>The complete ticket behind the values.</summary>
    public static Ticket Complete(ITicketValues values) => values as Ticket ?? ((MappedTicket)values).ToTicket();

    /// <summary>The tickets in an object, in order: one, those of a container, or none.</summary>
    /// <param name="input">The object as it came; null is no ticket.</param>
    /// <returns>Tickets that may be read until the next call; <see cref="Complete"/> makes one that stays.</returns>
    public IEnumerable<ITicketValues> Read(PSObject? input)
    {
        switch (input?.BaseObject)
        {
            case Ticket ticket:
                return [ticket];
            case FileSystemInfo file:
                cmdlet.WriteError(Errors.FileAsTicket(file));
                return [];
            case EngineerPrompt:
                cmdlet.WriteError(Errors.PromptAsTicket(input));
                return [];
            default:
                return ReadCopy(input) ?? ReadObject(input);
        }
    }

    // What came out of a job, of remoting or of Import-Clixml; null for all else.
    private IEnumerable<ITicketValues>? ReadCopy(PSObject? input)
    {
        if (input is null || CopiedValue.OriginalTypeOf(input) is not { } type)
        {
            return null;
        }

        if (type == typeof(EngineerPrompt).FullName)
        {
            cmdlet.WriteError(Errors.PromptAsTicket(input));
            return [];
        }

        return CopiedTicket.Of(_reader.Wrap(input)) is { } copy ? [copy] : null;
    }

    private IEnumerable<ITicketValues> ReadObject(PSObject? input)
    {
        int emptyBefore = _context.EmptyContainers;
        foreach (TicketReading reading in TicketReader.Read(_reader.Wrap(input), _context))
        {
            if (reading.Ticket is not null)
            {
                yield return reading.Ticket;
            }
            else
            {
                cmdlet.WriteError(Errors.Ticket(reading.Error!, input));
            }
        }

        if (_context.EmptyContainers > emptyBefore)
        {
            cmdlet.TellVerbose("The input is a container without tickets.");
        }
    }
}
