using System.Management.Automation;
using TicketPrompt.Templates;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>Imports templates and partials from files and folders into this session.</summary>
[Cmdlet(VerbsData.Import, "TicketTemplate", DefaultParameterSetName = ByPath)]
[OutputType(typeof(TicketTemplate))]
public sealed class ImportTicketTemplateCommand : TemplateFileCommand
{
    /// <summary>The template's name, in place of the file's own; for one file only.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Replace a template of another file, or a built-in one, that has the name.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        TemplateFileEntry[] files = FindFiles(WriteError);

        // Partials first: the templates bind them.
        foreach (TemplateFileEntry file in files.Where(file => TemplateFile.IsPartial(file.Path)))
        {
            ImportPartial(file);
        }

        TemplateFileEntry[] templates = files.Where(file => !TemplateFile.IsPartial(file.Path)).ToArray();
        if (Name is not null && templates.Length > 1)
        {
            WriteError(Errors.NameForSeveral(Name, templates.Length));
            return;
        }

        foreach (TemplateFileEntry file in templates)
        {
            Import(file);
        }
    }

    private void ImportPartial(TemplateFileEntry file)
    {
        try
        {
            Catalog.AddPartial(TemplateLoader.ReadPartial(file.Path, file.DefaultName));
            this.TellVerbose($"Imported partial '{file.DefaultName}' from '{file.Path}'.");
        }
        catch (TemplateFileException e)
        {
            WriteError(Errors.Template(e));
        }
    }

    private void Import(TemplateFileEntry file)
    {
        if (LoadOrReport(file.Path, Name, file.DefaultName) is not TicketTemplate template)
        {
            return;
        }

        if (Catalog.TryAdd(template, Force, out TicketTemplate? taken))
        {
            WriteObject(template);
        }
        else
        {
            WriteError(Errors.TemplateExists(template, taken!));
        }
    }
}
