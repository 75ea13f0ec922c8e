namespace TicketPrompt.Rendering;

/// <summary>What a template and the partials that it calls use.</summary>
/// <param name="Variables">Every use of a variable whose way from the root of the data is known, in no particular order.</param>
/// <param name="Helpers">Every use of a helper.</param>
/// <param name="Partials">Every call of a partial by name, inline partials and <c>@partial-block</c> among them.</param>
internal sealed record TemplateUsage(
    IReadOnlyList<VariableUse> Variables,
    IReadOnlyList<NameUse> Helpers,
    IReadOnlyList<NameUse> Partials)
{
    /// <summary>The names at the root of the data that are used: <c>ticket</c>, <c>now</c>, variables.</summary>
    public IReadOnlyList<string> RootNames => [.. Variables.Select(use => use.Path[0]).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The fields of the ticket that are used, without <c>ticket</c> itself; <c>[]</c> stands for the elements of a list: <c>comments.[].author</c>.</summary>
    public IReadOnlyList<string> TicketPaths =>
    [
        .. Variables
            .Where(use => use.Path.Count > 1 && string.Equals(use.Path[0], "ticket", StringComparison.OrdinalIgnoreCase))
            .Select(use => string.Join(".", use.Path.Skip(1)))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
