using System.Management.Automation;
using TicketPrompt.Cmdlets.Completion;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>
/// Removes templates from this session. Removing an imported template that replaced a built-in one brings the built-in one
/// back; a removed built-in one comes back when the module is imported again.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "TicketTemplate", SupportsShouldProcess = true, DefaultParameterSetName = ByName)]
public sealed class RemoveTicketTemplateCommand : TemplateCommand
{
    private const string ByName = "Name";
    private const string ByObject = "InputObject";

    /// <summary>Names to remove; wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName)]
    [ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(TemplateNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Templates to remove, as Get-TicketTemplate emits them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByObject)]
    [ValidateNotNull]
    public TicketTemplate[] InputObject { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IEnumerable<TicketTemplate> templates = ParameterSetName == ByObject ? InputObject : Name.SelectMany(FindOrReport).ToArray();
        foreach (TicketTemplate template in templates)
        {
            if (this.MayChange(template.Name, "Remove ticket template"))
            {
                Catalog.Remove(template);
            }
        }
    }
}
