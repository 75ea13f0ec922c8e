using System.Management.Automation;
using TicketPrompt.Cmdlets.Completion;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>Gets the templates that this session knows: built-in and imported ones.</summary>
[Cmdlet(VerbsCommon.Get, "TicketTemplate")]
[OutputType(typeof(TicketTemplate))]
public sealed class GetTicketTemplateCommand : TemplateCommand
{
    /// <summary>Names to get; wildcards allowed. All when omitted.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(TemplateNameCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            WriteObject(FindOrReport(name), enumerateCollection: true);
        }
    }
}
