using System.Diagnostics.CodeAnalysis;
using TicketPrompt.Handlebars;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>Partials of a test.</summary>
internal sealed class PartialMap(IReadOnlyDictionary<string, string> texts) : IPartialSource
{
    public IEnumerable<string> Names => texts.Keys;

    public bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial)
    {
        partial = texts.TryGetValue(name, out string? text) ? new PartialText(text, name, $"_{name}.hbs") : null;
        return partial is not null;
    }
}
