using TicketPrompt.Handlebars;

namespace TicketPrompt.Templates.Checking;

/// <summary>
/// Checks files as an import of all of them together would bind them: partials of a template's own folder first, then those among
/// the files, then what the session has. Nothing is imported.
/// </summary>
internal sealed class FileCheck
{
    private readonly IPartialSource _others;
    private readonly Dictionary<string, IPartialSource> _folders = new(StringComparer.Ordinal);

    /// <summary>A check of these files.</summary>
    /// <param name="files">The files, partials among them.</param>
    /// <param name="session">The partials of the session and the built-in ones.</param>
    public FileCheck(IEnumerable<TemplateFileEntry> files, IPartialSource session)
    {
        ImportedPartials partials = ImportedPartials.None;
        foreach (TemplateFileEntry file in files.Where(file => TemplateFile.IsPartial(file.Path)))
        {
            try
            {
                partials = partials.With(TemplateLoader.ReadPartial(file.Path, file.DefaultName));
            }
            catch (TemplateFileException)
            {
                // What is wrong with it is found when it is checked itself.
            }
        }

        _others = partials.IsEmpty ? session : new PartialChain(partials, session);
    }

    /// <summary>What is wrong with one of the files, and with the partials that it calls.</summary>
    public IReadOnlyList<TemplateDiagnostic> Of(TemplateFileEntry file)
    {
        string folder = Path.GetDirectoryName(file.Path) ?? "";
        if (!_folders.TryGetValue(folder, out IPartialSource? partials))
        {
            partials = new PartialChain(new PartialFolder(folder), _others);
            _folders.Add(folder, partials);
        }

        return TemplateChecker.CheckFile(file.Path, partials);
    }
}
