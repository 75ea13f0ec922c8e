namespace TicketPrompt.Markup.Writing;

/// <summary>Where addresses in text start and end (GFM 6.9), and which may stand between angle brackets.</summary>
internal static class UrlText
{
    private static readonly string[] Schemes = ["https", "http", "ftp"];

    // What is never escaped inside an address may stay bare: a parser sees the same text whether it takes it as a link or not.
    private const string SafeInside = "/:.-%?=#+,;@!$'\"()";

    // GFM leaves these out of an address's end.
    private const string Trailing = "?!.,:;*_~'\"()[]{}`\\|";

    /// <summary>Whether CommonMark takes it between angle brackets (6.5).</summary>
    public static bool IsAutolink(string url, InlinePlace place)
    {
        int colon = url.IndexOf(':');
        if (colon is < 2 or > 32 || !FlankingClasses.IsAsciiLetter(url[0]))
        {
            return false;
        }

        for (int i = 1; i < url.Length; i++)
        {
            char c = url[i];
            bool allowed = i < colon
                ? FlankingClasses.IsAsciiLetterOrDigit(c) || c is '+' or '.' or '-'
                : c > ' ' && c is not ('<' or '>' or '\u007F') && !char.IsWhiteSpace(c) && (c != '|' || !place.IsCell());

            // Parsers differ on whether an entity between angle brackets is one.
            if (!allowed || (c == '&' && RawHtml.IsEntity(url, i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the scheme before <c>://</c> starts; -1 when it is none that GFM makes links of.</summary>
    public static int SchemeStart(string text, int colon, int from)
    {
        foreach (string scheme in Schemes)
        {
            int start = colon - scheme.Length;
            if (start >= from
                && string.Compare(text, start, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (start == 0 || !FlankingClasses.IsAsciiLetter(text[start - 1])))
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>Where a parser's address ends at the latest: only ASCII white space counts.</summary>
    public static int EndOfWord(string text, int from)
    {
        int end = from;
        while (end < text.Length && text[end] is not (' ' or '\t' or '\n' or '\r' or '<'))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the address itself ends: punctuation behind it is not part of it.</summary>
    public static int EndOfUrl(string text, int from, int wordEnd)
    {
        int end = from;
        while (end < wordEnd && text[end] != '>' && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        int unopened = 0;
        for (int i = from; i < end; i++)
        {
            unopened += text[i] switch { ')' => 1, '(' => -1, _ => 0 };
        }

        while (end > from && Trailing.Contains(text[end - 1]) && (text[end - 1] != ')' || unopened > 0))
        {
            end--;
            unopened -= text[end] switch { ')' => 1, '(' => -1, _ => 0 };
        }

        return end;
    }

    /// <summary>Whether the address and what touches it come out as they are without being escaped.</summary>
    public static bool IsSafe(string text, int start, int end)
    {
        if (end < text.Length && text[end] == '<')
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            char c = text[i];
            bool isSafe = FlankingClasses.IsAsciiLetterOrDigit(c)
                || SafeInside.Contains(c)
                || FlankingClasses.Of(c) is FlankingClass.Word && c >= 128
                || c == '_' && IsInsideWord(text, i)
                || c == '&' && !RawHtml.IsEntity(text, i);
            if (!isSafe)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInsideWord(string text, int i) =>
        i > 0 && i + 1 < text.Length && IsWordOrUnderscore(text[i - 1]) && IsWordOrUnderscore(text[i + 1]);

    private static bool IsWordOrUnderscore(char c) => c == '_' || FlankingClasses.Of(c) == FlankingClass.Word;
}

/// <summary>Finds the character of a bare address without which no parser takes it for one (GFM 6.9).</summary>
internal static class UrlStart
{
    /// <summary>Whether the colon of <c>http://</c>, <c>mailto:</c> and the like, or the point of <c>www.</c>, stands there with something behind it.</summary>
    public static bool IsAt(UnescapedMarkdown text, int i)
    {
        bool isStart = text[i] == '.' ? Ends(text, i, "www")
            : text[i + 1] == '/' ? Ends(text, i, "http") || Ends(text, i, "https") || Ends(text, i, "ftp")
            : IsDropped(text, i);
        return isStart && FlankingClasses.At(text, i + 1) != FlankingClass.White;
    }

    /// <summary>Whether it is a scheme that Markdig takes away from what a reader sees.</summary>
    public static bool IsDropped(UnescapedMarkdown text, int i) =>
        text[i] == ':' && (Ends(text, i, "mailto") || Ends(text, i, "tel")) && FlankingClasses.At(text, i + 1) != FlankingClass.White;

    private static bool Ends(UnescapedMarkdown text, int end, string word)
    {
        int start = end - word.Length;
        for (int i = 0; i < word.Length; i++)
        {
            if (char.ToLowerInvariant(text[start + i]) != word[i])
            {
                return false;
            }
        }

        return !FlankingClasses.IsAsciiLetter(text[start - 1]);
    }
}
