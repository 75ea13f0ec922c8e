namespace TicketPrompt.Markup.Wiki;

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
