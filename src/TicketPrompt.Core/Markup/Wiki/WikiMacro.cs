namespace TicketPrompt.Markup.Wiki;

/// <summary>A macro with a body that Jira knows. Of any other, the tags are text.</summary>
/// <param name="Name">Its name, lower case.</param>
/// <param name="Kind">What it becomes.</param>
/// <param name="Alert">The kind of an alert; null for a panel of no kind.</param>
internal sealed record WikiMacro(string Name, WikiMacroKind Kind, AlertKind? Alert = null)
{
    private static readonly Dictionary<string, WikiMacro> ByName = new WikiMacro[]
    {
        new("code", WikiMacroKind.Code),
        new("noformat", WikiMacroKind.Code),
        new("adf", WikiMacroKind.Adf),
        new("quote", WikiMacroKind.Panel),
        new("panel", WikiMacroKind.Panel),
        new("info", WikiMacroKind.Panel, AlertKind.Note),
        new("note", WikiMacroKind.Panel, AlertKind.Important),
        new("tip", WikiMacroKind.Panel, AlertKind.Tip),
        new("warning", WikiMacroKind.Panel, AlertKind.Warning),
        new("expand", WikiMacroKind.Expand),
    }.ToDictionary(macro => macro.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the body is no markup.</summary>
    public bool IsVerbatim => Kind is WikiMacroKind.Code or WikiMacroKind.Adf;

    /// <summary>The macro of that name, compared without case; null when there is none.</summary>
    public static WikiMacro? Find(string name) => ByName.TryGetValue(name, out WikiMacro? macro) ? macro : null;
}

/// <summary>What a <see cref="WikiMacro"/> becomes.</summary>
internal enum WikiMacroKind
{
    /// <summary>A code block.</summary>
    Code,

    /// <summary>What its body says, which is JSON.</summary>
    Adf,

    /// <summary>A quotation or an alert.</summary>
    Panel,

    /// <summary>Its title and its body: folding means nothing to a reader of text.</summary>
    Expand,
}
