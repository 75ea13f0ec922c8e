namespace TicketPrompt.Handlebars.Helpers;

/// <summary>
/// Addresses that may stand outside a fence: http or https, in the characters of RFC 3986 less those that mean something in Markdown,
/// short, and without a title in the path (Linear's addresses end in one, which the reporter typed).
/// </summary>
internal static class PlainUrl
{
    private const int Longest = 200;
    private const int MostHostWords = 8;
    private const int MostWords = 12;
    private const int MostWordsOfName = 3;

    private static readonly char[] HostEnds = ['/', '?', '#'];
    private static readonly char[] LabelEnds = ['.', ':'];
    private static readonly char[] NameEnds = ['/', '?', '#', '&', '=', ';'];

    public static bool Fits(string text)
    {
        int host = Starts(text, "https://") ? 8 : Starts(text, "http://") ? 7 : 0;
        if (host == 0 || text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out _))
        {
            return false;
        }

        int path = text.IndexOfAny(HostEnds, host);
        path = path < 0 ? text.Length : path;
        return IsHost(text, host, path) && IsPath(text, path);
    }

    /// <summary>A name and perhaps a port, and nobody's name or password before it.</summary>
    private static bool IsHost(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!IsLetterOrDigit(text[i]) && text[i] is not ('.' or '-' or ':'))
            {
                return false;
            }
        }

        return end > start && HasFewWords(text.Substring(start, end - start), LabelEnds, MostHostWords);
    }

    private static bool IsPath(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            bool fits = IsLetterOrDigit(text[i])
                || text[i] is '-' or '.' or '_' or '~' or '/' or '?' or '#' or ':' or '@' or '!' or '$' or '&' or '*' or '+' or ',' or ';' or '='
                || (text[i] == '%' && IsEncodedMark(text, i));
            if (!fits)
            {
                return false;
            }
        }

        return text.IndexOf('#', start) == text.LastIndexOf('#') && HasFewWords(Uri.UnescapeDataString(text.Substring(start)), NameEnds, MostWords);
    }

    /// <summary>Whether a percent sign stands for a space or punctuation: what stands for letters hides them.</summary>
    private static bool IsEncodedMark(string text, int at)
    {
        if (at + 2 >= text.Length || !Uri.IsHexDigit(text[at + 1]) || !Uri.IsHexDigit(text[at + 2]))
        {
            return false;
        }

        char c = (char)((Uri.FromHex(text[at + 1]) * 16) + Uri.FromHex(text[at + 2]));
        return c is >= ' ' and <= '~' && !IsLetterOrDigit(c);
    }

    private static bool HasFewWords(string text, char[] ends, int most)
    {
        int[] words = [.. text.Split(ends).Select(name => WordCount.Of(name, 0, name.Length))];
        return words.All(count => count <= MostWordsOfName) && words.Sum() <= most;
    }

    private static bool Starts(string text, string scheme) => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
