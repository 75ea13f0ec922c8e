namespace TicketPrompt.Markup.Wiki;

/// <summary>A tag of a macro with a body: <c>{name}</c>, which opens or closes, or <c>{name:parameters}</c>, which opens.</summary>
/// <param name="Start">Where the tag starts in the source.</param>
/// <param name="End">Where it ends, exclusive.</param>
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

    /// <summary>The tag at a brace; null when there is none.</summary>
    public static WikiTag? TryRead(string source, int at)
    {
        int nameEnd = at + 1;
        while (nameEnd < source.Length && nameEnd - at <= MaxNameLength && char.IsLetter(source[nameEnd]))
        {
            nameEnd++;
        }

        if (nameEnd == source.Length || source[nameEnd] is not ('}' or ':')
            || WikiMacro.Find(source.Substring(at + 1, nameEnd - at - 1)) is not { } macro)
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
