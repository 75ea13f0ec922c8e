using System.Collections.Concurrent;
using TicketPrompt.Handlebars;

namespace TicketPrompt.Templates;

/// <summary>
/// The templates of a folder that ships with the module. Its files are listed at first use, read one by one when asked for,
/// and shared by all runspaces, since nothing about them changes.
/// </summary>
internal sealed class BuiltInTemplates
{
    /// <summary>Says that a built-in partial is meant, whatever else has its name: <c>{{&gt; ticketprompt/header}}</c>.</summary>
    public const string PartialPrefix = "ticketprompt/";

    private static readonly ConcurrentDictionary<string, BuiltInTemplates> Folders = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, Lazy<TicketTemplate>>> _templates;

    private BuiltInTemplates(string folder)
    {
        Partials = new PartialFolder(folder, PartialPrefix);
        _templates = new Lazy<Dictionary<string, Lazy<TicketTemplate>>>(() => List(folder));
    }

    public IPartialSource Partials { get; }

    public IEnumerable<string> Names => _templates.Value.Keys.OrderBy(name => name, StringComparer.OrdinalIgnoreCase);

    public static BuiltInTemplates In(string folder) => Folders.GetOrAdd(folder, path => new BuiltInTemplates(path));

    public TicketTemplate? Find(string name) => _templates.Value.TryGetValue(name, out Lazy<TicketTemplate>? template) ? template.Value : null;

    private Dictionary<string, Lazy<TicketTemplate>> List(string folder)
    {
        Dictionary<string, Lazy<TicketTemplate>> templates = new(StringComparer.OrdinalIgnoreCase);
        if (Directory.Exists(folder))
        {
            foreach (string path in Directory.GetFiles(folder).Where(path => TemplateFile.IsTemplate(path) && !TemplateFile.IsPartial(path)))
            {
                string name = TemplateFile.NameOf(path);
                templates[name] = new Lazy<TicketTemplate>(() =>
                    TicketTemplate.Deferred(TemplateLoader.ReadDefinition(path), name, TemplateOrigin.BuiltIn, path, Partials));
            }
        }

        return templates;
    }
}
