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

    /// <summary>The language of a {code}: the parameter without a name, wherever it stands, or <c>language=</c>; null when there is none.</summary>
    public string? Language => Macro.Kind == WikiMacroKind.Code ? Nameless ?? Find("language") ?? Find("lang") : null;

    /// <summary>The kind of alert; null for a panel of none. Jira Cloud writes its panels' kinds as colours.</summary>
    public AlertKind? Alert => Macro.Alert ?? (Macro.Kind == WikiMacroKind.Panel ? PanelColor.KindOf(Find("bgColor")) : null);

    /// <summary>Whether the macro stands in a line: <c>{adf:display=inline}</c>.</summary>
    public bool IsInline => Macro.Kind == WikiMacroKind.Adf && Find("display") == "inline";

    /// <summary>The first parameter, when it has no name.</summary>
    private string? First => Parts.FirstOrDefault()?.Trim() is { Length: > 0 } first && !first.Contains('=') ? first : null;

    private string? Nameless => Array.Find(Parts, part => !string.IsNullOrWhiteSpace(part) && part.IndexOf('=') < 0)?.Trim();

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

/// <summary>The five background colours that mean a kind of panel to Jira Cloud (REST v2 writes them in place of the kind).</summary>
internal static class PanelColor
{
    /// <summary>The kind; null for any other colour, and for none.</summary>
    public static AlertKind? KindOf(string? color) => color?.ToLowerInvariant() switch
    {
        "#deebff" => AlertKind.Note,
        "#eae6ff" => AlertKind.Important,
        "#e3fcef" => AlertKind.Tip,
        "#fffae6" => AlertKind.Warning,
        "#ffebe6" => AlertKind.Caution,
        _ => null,
    };
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

    /// <summary>The place behind the last character of a range that says something: no blank, and in no such tag.</summary>
    public static int TrimBlanks(string source, int start, int end)
    {
        while (true)
        {
            end = WikiText.TrimBlanks(source, start, end);
            int open = end > start && source[end - 1] == '}' ? source.LastIndexOf('{', end - 1, Math.Min(MaxLength, end - start)) : -1;
            if (open < 0 || TryRead(source, open, end) != end)
            {
                return end;
            }

            end = open;
        }
    }

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

/// <summary>Finds out whether a {color:x} is open. Looks at each part of the source once, when asked from left to right.</summary>
internal sealed class ColorSpans(string source)
{
    private const string Name = "{color";

    // The last tag that was passed, and the next one; the source's length when there is none.
    private int _last = -1;
    private int _next = -1;

    /// <summary>Whether one that opened at a place or behind it is open at another place, and closes further on.</summary>
    public bool IsOpen(int from, int at)
    {
        while (_next < at)
        {
            _last = _next;
            _next = FindTag(_next < 0 ? from : _next + Name.Length);
        }

        return _last >= from && source[_last + Name.Length] == ':' && _next < source.Length && source[_next + Name.Length] == '}';
    }

    private int FindTag(int from)
    {
        int tag = WikiText.IndexOfBrace(source, Name, from);
        while (tag >= 0 && InvisibleTag.TryRead(source, tag, source.Length) is null)
        {
            tag = WikiText.IndexOfBrace(source, Name, tag + Name.Length);
        }

        return tag < 0 ? source.Length : tag;
    }
}
