using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Statements;

namespace TicketPrompt.Handlebars.Helpers;

/// <summary>A helper: what arguments it takes, and what it does as a value, as a tag or as a block.</summary>
/// <param name="Usage">How it is written, for errors: <c>{{join list separator}}</c>.</param>
/// <param name="MinArguments">How many positional arguments it needs.</param>
/// <param name="MaxArguments">How many it takes.</param>
internal sealed record HelperDefinition(string Name, string Usage, int MinArguments, int MaxArguments)
{
    /// <summary>The named arguments that it takes; null when it does not mind any.</summary>
    public string[]? HashNames { get; init; } = [];

    /// <summary>Its result; null when it is no argument and prints nothing by its value.</summary>
    public Func<HelperCall, Renderer, object?>? Value { get; init; }

    /// <summary>What it does as a tag, where that is more than printing its value.</summary>
    public Func<HelperCall, SimpleStatement>? Tag { get; init; }

    /// <summary>What it does as a block.</summary>
    public Func<HelperCall, BoundBody, BoundBody, BlockStatement>? Block { get; init; }

    /// <summary>Whether its arguments may be missing in a strict rendering.</summary>
    public bool TakesMissing { get; init; }

    /// <summary>Whether its arguments may be missing where it stands for an argument that may.</summary>
    public bool PassesMissing { get; init; }

    /// <summary>
    /// Whether its name alone is a field: handlebars.js's own helpers hide fields of their name, ours do not, so that a template
    /// written elsewhere can have a field <c>role</c>.
    /// </summary>
    public bool YieldsToFields { get; init; } = true;
}

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

    public static IReadOnlyDictionary<string, HelperDefinition> ByName { get; } = All.ToDictionary(helper => helper.Name, StringComparer.Ordinal);

    public static HelperDefinition? Find(string name) => ByName.TryGetValue(name, out HelperDefinition? helper) ? helper : null;
}
