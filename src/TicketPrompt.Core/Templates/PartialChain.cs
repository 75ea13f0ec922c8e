using System.Diagnostics.CodeAnalysis;
using TicketPrompt.Rendering;

namespace TicketPrompt.Templates;

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
internal sealed class ImportedPartials : IPartialSource
{
    private readonly Dictionary<string, PartialText> _partials;

    private ImportedPartials(Dictionary<string, PartialText> partials) => _partials = partials;

    public static ImportedPartials None { get; } = new(new Dictionary<string, PartialText>(StringComparer.OrdinalIgnoreCase));

    public bool IsEmpty => _partials.Count == 0;

    public IEnumerable<string> Names => _partials.Keys;

    public bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial) => _partials.TryGetValue(name, out partial);

    /// <summary>These, and one more that replaces any of its name.</summary>
    public ImportedPartials With(PartialText partial) =>
        new(new Dictionary<string, PartialText>(_partials, StringComparer.OrdinalIgnoreCase) { [partial.Name] = partial });
}
