using System.Management.Automation;
using TicketPrompt.Cmdlets.Completion;
using TicketPrompt.Templates;
using TicketPrompt.Templates.Checking;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>
/// Tells what is wrong, or looks wrong, with templates: files, templates of this session, or template objects. Nothing is
/// imported or changed.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "TicketTemplate", DefaultParameterSetName = ByPath)]
[OutputType(typeof(TemplateDiagnostic), typeof(bool))]
public sealed class TestTicketTemplateCommand : TemplateFileCommand
{
    private const string ByName = "Name";
    private const string ByObject = "InputObject";

    // A partial that several templates call has its faults once.
    private readonly HashSet<TemplateDiagnostic> _written = [];
    private bool _failed;

    /// <summary>Names of templates of this session; wildcards allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByName)]
    [ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(TemplateNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Templates, as Get-TicketTemplate emits them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByObject)]
    [ValidateNotNull]
    public TicketTemplate[] InputObject { get; set; } = [];

    /// <summary>Emit one boolean in all: false where there is an error, or a path or name that leads to nothing.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case ByObject:
                Write(InputObject, TemplateChecker.Check);
                break;
            case ByName:
                Write(Name.SelectMany(FindOrFail).ToArray(), TemplateChecker.Check);
                break;
            default:
                TemplateFileEntry[] files = FindFiles(Fail);
                Write(files, new FileCheck(files, Catalog.PartialsFor(null)).Of);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Quiet)
        {
            WriteObject(!_failed);
        }
    }

    private IEnumerable<TicketTemplate> FindOrFail(string name)
    {
        TicketTemplate[] found = FindOrReport(name).ToArray();
        _failed |= found.Length == 0 && !IsPattern(name);
        return found;
    }

    private void Fail(ErrorRecord error)
    {
        _failed = true;
        WriteError(error);
    }

    private void Write<T>(IReadOnlyList<T> templates, Func<T, IEnumerable<TemplateDiagnostic>> check)
    {
        List<TemplateDiagnostic> found = [];
        foreach (T template in templates.TakeWhile(_ => !Stopping))
        {
            found.AddRange(check(template));
        }

        _failed |= found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (!Quiet)
        {
            WriteObject(DiagnosticList.Sorted(found).Where(_written.Add), enumerateCollection: true);
        }
    }
}
