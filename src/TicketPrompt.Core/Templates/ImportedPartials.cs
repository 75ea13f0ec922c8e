using System.Diagnostics.CodeAnalysis;
using TicketPrompt.Handlebars;

namespace TicketPrompt.Templates;

/// <summary>The partials that a session imported, as they were at one moment.</summary>
internal sealed class ImportedPartials : IPartialSource
{
    private readonly Dictionary<string, PartialText> _partials;

    private ImportedPartials(Dictionary<string, PartialText> partials) => _partials = partials;

    /// <summary>No partials.</summary>
    public static ImportedPartials None { get; } = new(new Dictionary<string, PartialText>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _partials.Count == 0;

    /// <inheritdoc/>
    public IEnumerable<string> Names => _partials.Keys;

    /// <inheritdoc/>
    public bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial) => _partials.TryGetValue(name, out partial);

    /// <summary>These, and one more that replaces any of its name.</summary>
    public ImportedPartials With(PartialText partial) =>
        new(new Dictionary<string, PartialText>(_partials, StringComparer.OrdinalIgnoreCase) { [partial.Name] = partial });
}
