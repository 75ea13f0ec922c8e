namespace TicketPrompt.Rendering.Helpers;

/// <summary>All helpers by name. No helper reads the environment, files or the network.</summary>
internal static class HelperTable
{
    /// <summary>The helpers in the order in which help lists them.</summary>
    public static IReadOnlyList<HelperDefinition> All { get; } =
    [
        .. HandlebarsHelpers.All,
        .. ComparisonHelpers.All,
        .. TextHelpers.All,
        .. ListHelpers.All,
        .. PromptHelpers.All,
        .. DotpromptHelpers.All,
    ];

    private static readonly Dictionary<string, HelperDefinition> ByName = All.ToDictionary(helper => helper.Name, StringComparer.Ordinal);

    /// <summary>Finds a helper.</summary>
    public static HelperDefinition? Find(string name) => ByName.TryGetValue(name, out HelperDefinition? helper) ? helper : null;
}
