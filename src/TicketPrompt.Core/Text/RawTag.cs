namespace TicketPrompt.Text;

/// <summary>A start tag of HTML in raw text.</summary>
internal static class RawTag
{
    private const int Longest = 4096;

    /// <summary>Reads the tag that opens at a place; false where none does, as in a comparison, or where it never closes.</summary>
    /// <param name="open">The place of its angle bracket.</param>
    /// <param name="isWanted">Takes an attribute's name, in small letters, and the start and end of its value.</param>
    /// <param name="start">The first wanted attribute's start; below zero when there is none.</param>
    /// <param name="end">The place after that attribute.</param>
    public static bool TryRead(string text, int open, Func<string, int, int, bool> isWanted, out int start, out int end)
    {
        start = -1;
        end = -1;
        int limit = Math.Min(text.Length, open + Longest);
        int at = SkipName(text, open + 1, limit);
        while ((at = SkipSpace(text, at, limit)) < limit)
        {
            if (text[at] == '>')
            {
                return true;
            }

            if (text[at] == '/')
            {
                at++;
                continue;
            }

            int name = at;
            int nameEnd = SkipName(text, at, limit);
            if (nameEnd == name || !TryReadValue(text, nameEnd, limit, out int from, out int to, out at))
            {
                break;
            }

            if (start < 0 && isWanted(text.Substring(name, nameEnd - name).ToLowerInvariant(), from, to))
            {
                (start, end) = (name, at);
            }
        }

        return false;
    }

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
