using System.Diagnostics.CodeAnalysis;
using TicketPrompt.Handlebars;

namespace TicketPrompt.Templates;

/// <summary>Several sources of partials, of which the first that knows a name has its say.</summary>
internal sealed class PartialChain(params IPartialSource[] sources) : IPartialSource
{
    /// <inheritdoc/>
    public IEnumerable<string> Names => sources.SelectMany(source => source.Names).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
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
