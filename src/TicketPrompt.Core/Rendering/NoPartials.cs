using System.Diagnostics.CodeAnalysis;

namespace TicketPrompt.Rendering;

/// <summary>No partials at all.</summary>
internal sealed class NoPartials : IPartialSource
{
    private NoPartials()
    {
    }

    /// <summary>The only instance.</summary>
    public static NoPartials Instance { get; } = new();

    /// <inheritdoc/>
    public IEnumerable<string> Names => [];

    /// <inheritdoc/>
    public bool TryGet(string name, [NotNullWhen(true)] out PartialText? partial)
    {
        partial = null;
        return false;
    }
}
