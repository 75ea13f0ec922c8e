namespace TicketPrompt.Rendering;

/// <summary>What is known of the names at a place in a template without its data.</summary>
/// <param name="Context">The way to the context from the root of the data; null when it is not known.</param>
/// <param name="Outer">What <c>../</c> means.</param>
/// <param name="BlockParams">The ways to the values of the block parameters that can be seen; null where one is not known.</param>
/// <param name="IsCertain">Whether the way to the context is certain: see <see cref="VariableUse.IsCertain"/>.</param>
internal sealed record UsageScope(
    IReadOnlyList<string>? Context,
    UsageScope? Outer,
    IReadOnlyDictionary<string, IReadOnlyList<string>?> BlockParams,
    bool IsCertain = true)
{
    /// <summary>The scope of a block in this one.</summary>
    public UsageScope Enter(IReadOnlyList<string>? context) => this with { Context = context, Outer = this };

    /// <summary>This scope with the block parameters of a block.</summary>
    public UsageScope With(IReadOnlyList<string> names, IReadOnlyList<string>? first)
    {
        if (names.Count == 0)
        {
            return this;
        }

        Dictionary<string, IReadOnlyList<string>?> all = BlockParams.ToDictionary(pair => pair.Key, pair => pair.Value);
        for (int i = 0; i < names.Count; i++)
        {
            all[names[i]] = i == 0 ? first : null;
        }

        return this with { BlockParams = all };
    }
}
