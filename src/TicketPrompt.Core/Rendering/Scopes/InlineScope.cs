namespace TicketPrompt.Rendering;

/// <summary>The inline partials that can be called: those of one body, then those around it.</summary>
internal sealed class InlineScope(IReadOnlyList<InlinePartial> partials, InlineScope? outer)
{
    /// <summary>The innermost partial of that name; null when there is none.</summary>
    public InlinePartial? Find(string name)
    {
        for (InlineScope? scope = this; scope is not null; scope = scope.Outer)
        {
            for (int i = scope.Partials.Count - 1; i >= 0; i--)
            {
                if (string.Equals(scope.Partials[i].Name, name, StringComparison.Ordinal))
                {
                    return scope.Partials[i];
                }
            }
        }

        return null;
    }

    private IReadOnlyList<InlinePartial> Partials { get; } = partials;

    private InlineScope? Outer { get; } = outer;
}
