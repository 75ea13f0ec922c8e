using System.Management.Automation;
using TicketPrompt.Templates;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>What the cmdlets share that take template files by their paths.</summary>
public abstract class TemplateFileCommand : TemplateCommand
{
    private protected const string ByPath = "Path";
    private protected const string ByLiteralPath = "LiteralPath";

    /// <summary>Files and folders; wildcards allowed, folders with all that is below them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ByPath)]
    [ValidateNotNullOrEmpty, SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Files and folders, taken as they are.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByLiteralPath)]
    [Alias("PSPath", "LP", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The template files that the paths lead to: files themselves, and all in and below folders.</summary>
    /// <param name="report">Takes what is wrong with a path.</param>
    private protected TemplateFileEntry[] FindFiles(Action<ErrorRecord> report)
    {
        bool literal = ParameterSetName == ByLiteralPath;
        return (literal ? LiteralPath : Path)
            .SelectMany(path => ShellPaths.Existing(this, path, literal, report).SelectMany(found => FilesOf(found, path, literal, report)))
            .ToArray();
    }

    private static IEnumerable<TemplateFileEntry> FilesOf(string found, string asTyped, bool literal, Action<ErrorRecord> report)
    {
        if (Directory.Exists(found))
        {
            return TemplateFolder.Files(found);
        }

        if (TemplateFile.IsTemplate(found))
        {
            return [new TemplateFileEntry(found, TemplateFile.NameOf(found))];
        }

        // A pattern such as * takes what it can; a file that was named must be one that we read.
        if (literal || !WildcardPattern.ContainsWildcardCharacters(asTyped))
        {
            report(Errors.NotAFile(found, "is no template. Templates end in .hbs, .handlebars, .md, .prompt, .yaml or .yml."));
        }

        return [];
    }
}
