namespace TicketPrompt.Safety.Suspicion;

/// <summary>
/// Raw HTML in a Markdown body: sentences in attributes, which a page shows on hovering or to a screen reader only, and elements
/// that it does not show at all.
/// </summary>
internal static class RawTagPattern
{
    // A button's or a picture's name is a few words.
    private const int LeastWords = 6;
    private const int LongestTag = 4096;

    private static readonly string[] Texts = ["title", "alt", "aria-label", "aria-description", "aria-roledescription", "placeholder", "summary"];
    private static readonly string[] Hiding = ["display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "font-size:0", "font-size:1px"];
    private static readonly string[] White = ["white", "#fff", "#ffff", "#ffffff", "#ffffffff", "rgb(255,255,255)", "transparent"];

    /// <summary>The first attribute of a tag that hides something.</summary>
    public static Suspicion Match(string text, int anchor, int anchorEnd)
    {
        Suspicion found = Suspicion.None;
        int limit = Math.Min(text.Length, anchor + LongestTag);
        int at = SkipName(text, anchor + 1, limit);
        while ((at = SkipSpace(text, at, limit)) < limit)
        {
            if (text[at] == '>')
            {
                return found;
            }

            if (text[at] == '/')
            {
                at++;
                continue;
            }

            int start = at;
            int nameEnd = SkipName(text, at, limit);
            if (nameEnd == start || !TryReadValue(text, nameEnd, limit, out int from, out int to, out at))
            {
                break;
            }

            if (found.Start < 0 && Hides(text, start, nameEnd, from, to))
            {
                found = new Suspicion(start, at, FindingLevel.Information);
            }
        }

        // No tag: a comparison, a generic type, or never closed.
        return Suspicion.None;
    }

    private static bool Hides(string text, int name, int nameEnd, int from, int to)
    {
        string attribute = text.Substring(name, nameEnd - name).ToLowerInvariant();
        return attribute switch
        {
            "hidden" => true,
            "style" => HidesByStyle(Compact(text, from, to)),
            "color" => White.Contains(Compact(text, from, to), StringComparer.Ordinal),
            _ when attribute.StartsWith("data-", StringComparison.Ordinal) || Texts.Contains(attribute, StringComparer.Ordinal) =>
                Sentence.HasWords(text, from, to, LeastWords),
            _ => false,
        };
    }

    private static bool HidesByStyle(string style) => style.Replace("!important", "").Split(';').Any(declaration =>
        Hiding.Contains(declaration, StringComparer.Ordinal)
        || (declaration.StartsWith("font-size:0", StringComparison.Ordinal) && declaration.IndexOf('.') < 0)
        || (declaration.StartsWith("color:", StringComparison.Ordinal) && White.Contains(declaration.Substring("color:".Length), StringComparer.Ordinal)));

    private static string Compact(string text, int from, int to) =>
        string.Concat(text.Substring(from, to - from).Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    // "=value", quoted or not; none is an empty value.
    private static bool TryReadValue(string text, int at, int limit, out int from, out int to, out int end)
    {
        end = from = to = at;
        int equals = SkipSpace(text, at, limit);
        if (equals >= limit || text[equals] != '=')
        {
            return true;
        }

        from = SkipSpace(text, equals + 1, limit);
        if (from < limit && text[from] is '"' or '\'')
        {
            to = text.IndexOf(text[from], from + 1, limit - from - 1);
            end = to + 1;
            from++;
            return to >= 0;
        }

        to = from;
        while (to < limit && !char.IsWhiteSpace(text[to]) && text[to] is not ('>' or '<' or '"' or '\'' or '`'))
        {
            to++;
        }

        end = to;
        return to > from;
    }

    private static int SkipName(string text, int at, int limit)
    {
        while (at < limit && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '<' or '/' or '"' or '\'' or '`'))
        {
            at++;
        }

        return at;
    }

    private static int SkipSpace(string text, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
