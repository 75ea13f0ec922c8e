using System.Management.Automation;
using TicketPrompt.Cmdlets.Input;
using TicketPrompt.Model;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>Reads an object of any tracker as a Ticket: what ConvertTo-EngineerPrompt does first.</summary>
[Cmdlet(VerbsData.ConvertTo, "Ticket")]
[OutputType(typeof(Ticket))]
public sealed class ConvertToTicketCommand : PSCmdlet
{
    private TicketInput? _input;

    /// <summary>A ticket of any shape, or a container of tickets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _input ??= new TicketInput(this);
        foreach (ITicketValues ticket in _input.Read(InputObject))
        {
            WriteObject(TicketInput.Complete(ticket));
        }
    }
}
