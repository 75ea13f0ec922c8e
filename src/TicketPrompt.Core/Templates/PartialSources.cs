using System.Diagnostics.CodeAnalysis;
using TicketPrompt.Handlebars;

namespace TicketPrompt.Templates;

/// <summary>
/// The partials of a folder, listed when one is first asked for: files whose name begins with an underscore. A name in a template
/// finds only these, never a path.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="prefix">What may stand before a name to say that this folder's is meant; null where nothing may.</param>
internal sealed class PartialFolder(string folder, string? prefix = null) : IPartialSource
{
    private readonly Lazy<Dictionary<string, string>> _paths = new(() => List(folder));
    private readonly Dictionary<string, PartialText> _read = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => _paths.Value.Keys;

    public bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial)
    {
        if (prefix is not null && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            name = name.Substring(prefix.Length);
        }

        lock (_read)
        {
            if (_read.TryGetValue(name, out partial))
            {
                return true;
            }

            if (!_paths.Value.TryGetValue(name, out string? path))
            {
                return false;
            }

            partial = TemplateLoader.ReadPartial(path, name) with { IsBuiltIn = prefix is not null };
            _read.Add(name, partial);
            return true;
        }
    }

    private static Dictionary<string, string> List(string folder)
    {
        Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);
        if (!Directory.Exists(folder))
        {
            return paths;
        }

        foreach (string path in Directory.GetFiles(folder, "_*").OrderBy(path => path, StringComparer.Ordinal))
        {
            string name = TemplateFile.NameOf(path);
            if (TemplateFile.IsTemplate(path) && !paths.ContainsKey(name))
            {
                paths.Add(name, path);
            }
        }

        return paths;
    }
}

/// <summary>Several sources of partials, of which the first that knows a name has its say.</summary>
internal sealed class PartialChain(params IPartialSource[] sources) : IPartialSource
{
    public IEnumerable<string> Names => sources.SelectMany(source => source.Names).Distinct(StringComparer.OrdinalIgnoreCase);

    public bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial)
    {
        foreach (IPartialSource source in sources)
        {
            if (source.TryGet(name, out partial))
            {
                return true;
            }
        }

        partial = null;
        return false;
    }
}

/// <summary>The partials that a session imported, as they were at one moment.</summary>
internal sealed class ImportedPartials(Dictionary<string, PartialText> partials) : IPartialSource
{
    public static ImportedPartials None { get; } = new(new Dictionary<string, PartialText>(StringComparer.OrdinalIgnoreCase));

    public bool IsEmpty => partials.Count == 0;

    public IEnumerable<string> Names => partials.Keys;

    public bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial) => partials.TryGetValue(name, out partial);

    /// <summary>These, and one more that replaces any of its name.</summary>
    public ImportedPartials With(PartialText partial) =>
        new(new Dictionary<string, PartialText>(partials, StringComparer.OrdinalIgnoreCase) { [partial.Name] = partial });
}
