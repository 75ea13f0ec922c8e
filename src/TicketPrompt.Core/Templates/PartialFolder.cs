using System.Diagnostics.CodeAnalysis;
using TicketPrompt.Handlebars;

namespace TicketPrompt.Templates;

/// <summary>The partials of a folder: files whose name begins with an underscore. A name in a template finds only these, never a path.</summary>
internal sealed class PartialFolder : IPartialSource
{
    private readonly Lazy<Dictionary<string, string>> _paths;
    private readonly Dictionary<string, PartialText> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The partials of a folder, which is listed when a partial is first asked for.</summary>
    public PartialFolder(string folder) => _paths = new Lazy<Dictionary<string, string>>(() => List(folder));

    /// <inheritdoc/>
    public IEnumerable<string> Names => _paths.Value.Keys;

    /// <inheritdoc/>
    /// <exception cref="TemplateFileException">The partial's file cannot be read.</exception>
    public bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial)
    {
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

            partial = TemplateLoader.ReadPartial(path, name);
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
