namespace TicketPrompt.Markup.Wiki;

/// <summary>A tag of a macro with a body: <c>{name}</c>, which opens or closes, or <c>{name:parameters}</c>, which opens.</summary>
/// <param name="Parameters">The parameters, <c>a|b=c</c>; null where there are none.</param>
internal sealed record WikiTag(WikiMacro Macro, int Start, int End, string? Parameters)
{
    private const int MaxNameLength = 16;

    // A tag stands on one line, and no real one is longer; unclosed ones must not cost a line each.
    private const int MaxParametersLength = 1_000;

    /// <summary>The <c>title=</c> parameter (of an {expand} also the first one); null when there is none.</summary>
    public string? Title => Find("title") ?? (Macro.Kind == WikiMacroKind.Expand ? First : null);

    /// <summary>The language of a {code}: its first parameter, or <c>language=</c>; null when there is none.</summary>
    public string? Language => Macro.Kind == WikiMacroKind.Code ? First ?? Find("language") ?? Find("lang") : null;

    /// <summary>Whether the macro stands in a line: <c>{adf:display=inline}</c>.</summary>
    public bool IsInline => Macro.Kind == WikiMacroKind.Adf && Find("display") == "inline";

    /// <summary>The first parameter, when it has no name.</summary>
    private string? First => Parts.FirstOrDefault()?.Trim() is { Length: > 0 } first && !first.Contains('=') ? first : null;

    private string[] Parts => Parameters?.Split('|') ?? [];

    public static WikiTag? TryRead(string source, int at, IReadOnlyDictionary<string, WikiMacro> macros)
    {
        int nameEnd = at + 1;
        while (nameEnd < source.Length && nameEnd - at <= MaxNameLength && char.IsLetter(source[nameEnd]))
        {
            nameEnd++;
        }

        if (nameEnd == source.Length || source[nameEnd] is not ('}' or ':')
            || !macros.TryGetValue(source.Substring(at + 1, nameEnd - at - 1), out WikiMacro? macro))
        {
            return null;
        }

        if (source[nameEnd] == '}')
        {
            return new WikiTag(macro, at, nameEnd + 1, Parameters: null);
        }

        int end = source.IndexOfAny(['}', '\n'], nameEnd, Math.Min(MaxParametersLength, source.Length - nameEnd));
        return end < 0 || source[end] == '\n'
            ? null
            : new WikiTag(macro, at, end + 1, source.Substring(nameEnd + 1, end - nameEnd - 1));
    }

    private string? Find(string name)
    {
        foreach (string part in Parts)
        {
            int equals = part.IndexOf('=');
            if (equals >= 0 && part.Substring(0, equals).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return part.Substring(equals + 1).Trim() is { Length: > 0 } value ? value : null;
            }
        }

        return null;
    }
}

/// <summary>A macro with a body that Jira knows. Of any other, the tags are text.</summary>
/// <param name="Name">Its name, lower case.</param>
/// <param name="Alert">The kind of an alert; null for a panel of no kind.</param>
internal sealed record WikiMacro(string Name, WikiMacroKind Kind, AlertKind? Alert = null)
{
    /// <summary>All of them by name, compared without case.</summary>
    public static IReadOnlyDictionary<string, WikiMacro> OfJira { get; } = new WikiMacro[]
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

    public bool IsVerbatim => Kind is WikiMacroKind.Code or WikiMacroKind.Adf;
}

internal enum WikiMacroKind
{
    Code,

    /// <summary>What its body says, which is JSON.</summary>
    Adf,

    /// <summary>A quotation or an alert.</summary>
    Panel,

    /// <summary>Its title and its body: folding means nothing to a reader of text.</summary>
    Expand,
}

/// <summary>Tags that say nothing to a reader of text: {color:red}, {color}, {anchor:x}, {toc}.</summary>
internal static class InvisibleTag
{
    private const int MaxLength = 200;

    private static readonly string[] Names = ["{color", "{anchor", "{toc"];

    /// <summary>Where the tag that starts at a place ends, exclusive; null when there is none.</summary>
    public static int? TryRead(string source, int at, int end)
    {
        if (at >= end || source[at] != '{')
        {
            return null;
        }

        foreach (string name in Names)
        {
            int nameEnd = at + name.Length;
            if (nameEnd < end && source[nameEnd] is '}' or ':'
                && string.Compare(source, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                int close = source.IndexOfAny(['}', '\n'], nameEnd, Math.Min(MaxLength, end - nameEnd));
                return close >= 0 && source[close] == '}' ? close + 1 : null;
            }
        }

        return null;
    }
}
