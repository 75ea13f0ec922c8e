namespace TicketPrompt.Safety.Suspicion;

/// <summary>
/// Link definitions and footnotes that nothing refers to: a page shows nothing of them. Not those of comments (<c>[//]: #</c>), which
/// are reported as such.
/// </summary>
internal static class LinkDefinitions
{
    private const int LongestLabel = 999;

    private static readonly char[] Brackets = ['[', ']'];

    /// <summary>The unused ones, in order. For a text that defines anything: it is read once more.</summary>
    public static IEnumerable<Suspicion> Unused(string text)
    {
        List<(string Label, int Start, int End)> definitions = [];
        HashSet<string> references = new(StringComparer.OrdinalIgnoreCase);
        for (int open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open + 1))
        {
            int close = CloseOf(text, open);
            if (close < 0)
            {
                continue;
            }

            string label = OneLine(text.Substring(open + 1, close - open - 1));
            if (EndOfDefinition(text, open, close) is int end and >= 0)
            {
                definitions.Add((label, open, end));
            }
            else
            {
                references.Add(label);
            }
        }

        return definitions
            .Where(definition => !references.Contains(definition.Label) && definition.Label is not ("//" or "comment" or ""))
            .Select(definition => new Suspicion(definition.Start, definition.End, FindingLevel.Information));
    }

    // Brackets within brackets are looked at by themselves, so that no stretch is read twice.
    private static int CloseOf(string text, int open)
    {
        int end = text.IndexOfAny(Brackets, open + 1, Math.Min(LongestLabel, text.Length - open - 1));
        return end >= 0 && text[end] == ']' ? end : -1;
    }

    private static string OneLine(string label) =>
        label.IndexOf('\n') < 0 ? label.Trim() : string.Join(" ", label.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    // "[label]: target", alone on its line; below zero for "[12:30]: it failed" of a log, and with a title, which is reported itself.
    private static int EndOfDefinition(string text, int open, int close)
    {
        if (close + 1 >= text.Length || text[close + 1] != ':' || !StartsLine(text, open))
        {
            return -1;
        }

        int line = text.IndexOf('\n', close);
        line = line < 0 ? text.Length : line;
        string rest = text.Substring(close + 2, line - close - 2).Trim();
        if (text[open + 1] == '^')
        {
            return rest.Length > 0 ? line : -1;
        }

        bool isWhole = rest.StartsWith("<", StringComparison.Ordinal)
            ? rest.IndexOf('>') == rest.Length - 1
            : rest.IndexOfAny([' ', '\t']) < 0;
        return isWhole && IsTarget(rest) ? line : -1;
    }

    private static bool IsTarget(string target) =>
        target.Length > 0 && (target[0] is '<' or '#' or '/' or '.' || target.IndexOf("://", StringComparison.Ordinal) > 0
            || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private static bool StartsLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '>')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }
}
