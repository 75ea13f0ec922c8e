namespace TicketPrompt.Sources;

/// <param name="Depth">Mappings and lists inside each other.</param>
/// <param name="Values">Scalars in one document, or in one record of a list.</param>
internal sealed record YamlLimits(int Depth, int Values)
{
    /// <summary>For templates and front matter: design section 8.</summary>
    public static YamlLimits Template { get; } = new(32, 250_000);

    /// <summary>For tickets: ADF nests two levels a node.</summary>
    public static YamlLimits Ticket { get; } = new(100, 1_000_000);
}
