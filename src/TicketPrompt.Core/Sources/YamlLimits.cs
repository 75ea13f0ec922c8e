namespace TicketPrompt.Sources;

/// <summary>What a YAML text may hold at most.</summary>
/// <param name="Depth">Mappings and lists inside each other.</param>
internal sealed record YamlLimits(int Depth)
{
    /// <summary>For templates and front matter: design section 8.</summary>
    public static YamlLimits Template { get; } = new(32);
}
