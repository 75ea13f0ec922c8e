namespace TicketPrompt.Rendering;

/// <summary>What a template and the partials that it calls use.</summary>
/// <param name="Variables">Every use of a variable whose way from the root of the data is known, in no particular order.</param>
/// <param name="Helpers">Every use of a helper.</param>
/// <param name="Partials">Every call of a partial by name, inline partials and <c>@partial-block</c> among them.</param>
internal sealed record TemplateUsage(
    IReadOnlyList<VariableUse> Variables,
    IReadOnlyList<NameUse> Helpers,
    IReadOnlyList<NameUse> Partials);
