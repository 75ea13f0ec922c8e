using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Wiki;

/// <summary>A picture: <c>!name.png!</c>, <c>!name.png|thumbnail!</c> or <c>!https://...!</c>.</summary>
/// <param name="Alt">Its alt parameter, else its name.</param>
/// <param name="Url">Its address; <c>attachment:</c> and its name when it has none.</param>
internal sealed record WikiImage(string Alt, string Url, int End)
{
    private const int MaxExtensionLength = 5;

    private static readonly string[] Parameters = ["thumbnail", "width", "height", "alt", "align", "border", "bordercolor", "title", "hspace", "vspace"];

    /// <summary>The picture that starts at an exclamation mark; null when it is text.</summary>
    /// <param name="start">Where the text around starts: the character before the mark counts.</param>
    public static WikiImage? TryRead(string source, int at, int start, int end)
    {
        char before = WikiText.At(source, at - 1, start, end);
        if (WikiText.IsWord(before) || before == '\\' || at + 1 >= end || char.IsWhiteSpace(source[at + 1]))
        {
            return null;
        }

        int close = source.IndexOfAny(['!', '\n'], at + 1, end - at - 1);
        if (close < 0 || source[close] == '\n' || WikiText.IsWord(WikiText.At(source, close + 1, start, end)))
        {
            return null;
        }

        string[] parts = source.Substring(at + 1, close - at - 1).Split('|');
        string name = parts[0].Trim();
        int scheme = name.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 && !IsFileName(name) && !(name.Length > 0 && HasParameter(parts)))
        {
            return null;
        }

        string alt = AltOf(parts) ?? (scheme < 0 ? name : FileNames.OfUrl(name));
        return new WikiImage(alt, scheme < 0 ? "attachment:" + name : name, close + 1);
    }

    /// <summary>Whether one of an image's parameters stands behind the name: no two exclamation marks of prose have it between.</summary>
    private static bool HasParameter(string[] parts)
    {
        for (int i = 1; i < parts.Length; i++)
        {
            foreach (string part in parts[i].Split(','))
            {
                int equals = part.IndexOf('=');
                if (equals < 0 ? part.Trim() == "thumbnail" : Array.IndexOf(Parameters, part.Substring(0, equals).Trim()) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? AltOf(string[] parts)
    {
        string? list = parts.Length > 1 ? string.Join("|", parts, 1, parts.Length - 1) : null;
        foreach (string part in list?.Split(',', '|') ?? [])
        {
            int equals = part.IndexOf('=');
            if (equals > 0 && part.Substring(0, equals).Trim() == "alt"
                && part.Substring(equals + 1).Trim(' ', '"', '\'') is { Length: > 0 } alt)
            {
                return alt;
            }
        }

        return null;
    }

    /// <summary>Whether a text alone is a file's name: it has an extension. Else any two exclamation marks would make a picture.</summary>
    private static bool IsFileName(string name)
    {
        int dot = name.LastIndexOf('.');
        int length = name.Length - dot - 1;
        if (dot < 1 || length is < 1 or > MaxExtensionLength)
        {
            return false;
        }

        for (int i = dot + 1; i < name.Length; i++)
        {
            if (!WikiText.IsWord(name[i]))
            {
                return false;
            }
        }

        return true;
    }
}
