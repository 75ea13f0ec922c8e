using System.Management.Automation;
using TicketPrompt.Templates;
using TicketPrompt.Templates.Checking;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>What the cmdlets share that name templates of the session.</summary>
public abstract class TemplateCommand : CancellableCommand
{
    private protected static TemplateCatalog Catalog => SessionCatalog.Current;

    /// <summary>
    /// The templates of a name or wildcard pattern. A name without wildcards that no template has is an error that names the
    /// nearest; a pattern that fits nothing is none.
    /// </summary>
    private protected IEnumerable<TicketTemplate> FindOrReport(string name)
    {
        TicketTemplate[] found = Find(name);
        if (found.Length == 0 && !IsPattern(name))
        {
            WriteError(Errors.TemplateNotFound(name, Catalog.Names));
        }

        return found;
    }

    /// <summary>The template of that name, else those that a name with wildcards fits.</summary>
    private protected TicketTemplate[] Find(string name)
    {
        // A name may hold brackets; the exact one comes first.
        if (FindExact(name) is TicketTemplate exact)
        {
            return [exact];
        }

        if (!IsPattern(name))
        {
            return [];
        }

        WildcardPattern pattern = new(name, WildcardOptions.IgnoreCase);
        return Catalog.Names.Where(pattern.IsMatch).Select(FindExact).OfType<TicketTemplate>().ToArray();
    }

    /// <summary>Whether a name has wildcards. With a bracket that is never closed it is no pattern, and is meant as a name.</summary>
    private protected static bool IsPattern(string name)
    {
        try
        {
            // A pattern is parsed when it is first used.
            _ = new WildcardPattern(name).IsMatch("");
            return WildcardPattern.ContainsWildcardCharacters(name);
        }
        catch (WildcardPatternException)
        {
            return false;
        }
    }

    /// <summary>The template of exactly that name. A built-in one whose file cannot be read is reported and counts as none.</summary>
    private protected TicketTemplate? FindExact(string name)
    {
        try
        {
            return Catalog.Find(name);
        }
        catch (TemplateFileException e)
        {
            WriteError(Errors.Template(e));
            return null;
        }
    }

    /// <summary>Reads and compiles a template file for this session; what is wrong with it is written as an error.</summary>
    /// <param name="name">The template's name; null for the file's own.</param>
    /// <param name="defaultName">The name when neither is there.</param>
    private protected TicketTemplate? LoadOrReport(string path, string? name, string defaultName)
    {
        try
        {
            TemplateDefinition definition = TemplateLoader.ReadDefinition(path);
            if (definition.Text.Length == 0)
            {
                throw TemplateFile.NoText(path);
            }

            TicketTemplate template = TicketTemplate.Compile(
                definition, name ?? definition.Name ?? defaultName, TemplateOrigin.File, path, Catalog.PartialsFor(Path.GetDirectoryName(path)));
            if (LostText.Of(template) is string lost)
            {
                this.TellWarning(lost);
            }

            return template;
        }
        catch (TemplateFileException e)
        {
            WriteError(Errors.Template(e));
        }
        catch (TemplateSyntaxException e)
        {
            WriteError(Errors.Syntax(e, path));
        }

        return null;
    }
}
