using TicketPrompt.Handlebars;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Sources;

namespace TicketPrompt.Templates.Checking;

/// <summary>
/// Finds what is wrong, or looks wrong, with a template before a ticket comes: everything that keeps it from being imported, and
/// what its author probably did not mean. It reads files, and changes nothing.
/// </summary>
internal static class TemplateChecker
{
    /// <returns>What was found, sorted by file and place; a partial's faults bear the partial's file.</returns>
    public static IReadOnlyList<TemplateDiagnostic> CheckFile(string path, IPartialSource partials)
    {
        try
        {
            return Check(TemplateLoader.ReadDefinition(path), path, partials, TemplateFile.IsPartial(path));
        }
        catch (TemplateFileException e)
        {
            DiagnosticList found = new(path);
            found.Add(e);
            return found.ToSorted();
        }
    }

    public static IReadOnlyList<TemplateDiagnostic> Check(TicketTemplate template) =>
        Check(template.Definition, template.Path ?? template.Name, template.Partials, isPartial: false);

    /// <param name="file">Its path, or the name of a template that came from no file.</param>
    /// <param name="isPartial">Whether it is a partial: then it may be empty, its metadata does not count, and where it is called is not known.</param>
    public static IReadOnlyList<TemplateDiagnostic> Check(TemplateDefinition definition, string file, IPartialSource partials, bool isPartial)
    {
        DiagnosticList found = new(file);
        SourceText source = new(definition.Text, TemplateFile.NameOf(file), file, definition.FirstLine, definition.Indent + 1) { Styles = definition.Styles };
        foreach (TemplateNote note in isPartial ? [] : definition.Notes)
        {
            found.Warn(note.Code, note.Message, note.Line, note.Column);
        }

        try
        {
            if (!isPartial && definition.Text.Length == 0)
            {
                throw TemplateFile.NoText(file);
            }

            CheckText(definition, source, partials, isPartial, found);
        }
        catch (TemplateFileException e)
        {
            found.Add(e);
        }
        catch (TemplateSyntaxException e)
        {
            found.Add(e);
            AddOtherFaults(definition, source, partials, isPartial, found);
            TextCheck.Run(source, found);
        }

        return found.ToSorted();
    }

    /// <summary>The errors besides the first one that keeps the text from being read; what only looks wrong is left for later.</summary>
    private static void AddOtherFaults(TemplateDefinition definition, SourceText source, IPartialSource partials, bool isPartial, DiagnosticList found)
    {
        IReadOnlyList<TemplateSyntaxException> faults = TemplateFaults.Of(source, out TemplateTree? rest);
        foreach (TemplateSyntaxException fault in faults)
        {
            found.Add(fault);
        }

        if (rest is not null)
        {
            DiagnosticList ofRest = new(source.File ?? source.Name);
            KnownType root = isPartial ? KnownTypes.UnknownContext : KnownTypes.Root(definition.Variables);
            TemplateWalk.Run(rest, root, root, new CheckedPartials(partials, ofRest), new VariableUse(), ofRest);
            found.AddErrors(ofRest);
        }
    }

    private static void CheckText(TemplateDefinition definition, SourceText source, IPartialSource partials, bool isPartial, DiagnosticList found)
    {
        TemplateTree tree = TemplateParser.Parse(source);
        CheckedPartials parsed = new(partials, found);
        VariableUse used = new();
        KnownType root = isPartial ? KnownTypes.UnknownContext : KnownTypes.Root(definition.Variables);
        TemplateWalk.Run(tree, root, root, parsed, used, found);
        if (found.HasErrors)
        {
            return;
        }

        // The last word is the compiler's own: what it refuses is an error, whether or not it was seen here.
        _ = CompiledTemplate.Compile(source.Text, source.Name, source.File, partials, source.FirstLine, source.FirstColumn, styles: source.Styles);
        foreach (TemplateVariable variable in isPartial ? [] : definition.Variables)
        {
            if (!used.Uses(variable.Name) && !KnownTypes.RootMembers.ContainsKey(variable.Name))
            {
                YamlPlace? place = variable.Place;
                found.Warn(
                    "UnusedVariable",
                    $"The variable '{variable.Name}' is declared, but neither the template nor a partial of it uses it. Remove it, or write {{{{{variable.Name}}}}}.",
                    place?.Line ?? 1,
                    place?.Column ?? 1);
            }
        }
    }
}

/// <summary>
/// Checks files as an import of all of them together would bind them: partials of a template's own folder first, then those among
/// the files, then what the session has. Nothing is imported.
/// </summary>
internal sealed class FileCheck
{
    private readonly IPartialSource _others;
    private readonly Dictionary<string, IPartialSource> _folders = new(StringComparer.Ordinal);

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
