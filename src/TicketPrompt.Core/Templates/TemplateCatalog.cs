using TicketPrompt.Handlebars;

namespace TicketPrompt.Templates;

/// <summary>The templates that one session knows: the built-in ones and those that it imported. Used by one thread at a time.</summary>
internal sealed class TemplateCatalog(BuiltInTemplates builtIn)
{
    private readonly Dictionary<string, TicketTemplate> _imported = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _removed = new(StringComparer.OrdinalIgnoreCase);

    // Built-in templates compiled with imported partials in place of their own; emptied when a partial is imported.
    private readonly Dictionary<string, TicketTemplate> _replaced = new(StringComparer.OrdinalIgnoreCase);

    private ImportedPartials _partials = ImportedPartials.None;

    public IEnumerable<string> Names => _imported.Keys
        .Concat(builtIn.Names.Where(name => !_removed.Contains(name) && !_imported.ContainsKey(name)))
        .OrderBy(name => name, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<TicketTemplate> Imported => _imported.Values;

    public TicketTemplate? Find(string name)
    {
        if (_imported.TryGetValue(name, out TicketTemplate? template))
        {
            return template;
        }

        if (_removed.Contains(name) || builtIn.Find(name) is not TicketTemplate shared)
        {
            return null;
        }

        if (_partials.IsEmpty)
        {
            return shared;
        }

        if (!_replaced.TryGetValue(name, out template))
        {
            template = TicketTemplate.Deferred(shared.Definition, shared.Name, shared.Source, shared.Path, new PartialChain(_partials, builtIn.Partials));
            _replaced.Add(name, template);
        }

        return template;
    }

    /// <summary>Where a template in that folder finds its partials: the folder, then imported ones, then the built-in ones.</summary>
    /// <param name="folder">The template's own folder; null for text that came from no file.</param>
    public IPartialSource PartialsFor(string? folder) => folder is null
        ? new PartialChain(_partials, builtIn.Partials)
        : new PartialChain(new PartialFolder(folder), _partials, builtIn.Partials);

    /// <summary>Adds a template unless another file's template has its name.</summary>
    /// <param name="taken">The template that has the name, when the result is false.</param>
    public bool TryAdd(TicketTemplate template, bool force, out TicketTemplate? taken)
    {
        taken = Find(template.Name);
        if (taken is not null && !force && !SamePath(taken.Path, template.Path))
        {
            return false;
        }

        _imported[template.Name] = template;
        return true;
    }

    /// <summary>Adds a partial; one of the same name is replaced, also in the built-in templates.</summary>
    public void AddPartial(PartialText partial)
    {
        _partials = _partials.With(partial);
        _replaced.Clear();
    }

    /// <summary>Removes a template from the session. An imported one that covered a built-in one uncovers it.</summary>
    public void Remove(TicketTemplate template)
    {
        if (!_imported.Remove(template.Name))
        {
            _removed.Add(template.Name);
        }
    }

    // Paths differ by case alone only where the file system tells them apart.
    private static bool SamePath(string? a, string? b) => string.Equals(
        a,
        b,
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
