using System.Globalization;

namespace TicketPrompt.Prompts.Budget;

/// <summary>
/// Cuts text into pieces whose tokens can be counted one by one: no token of o200k_base or cl100k_base reaches over a cut. Both
/// first split text by a pattern into words (with one character before them), runs of digits, runs of punctuation (with line ends
/// or slashes after them) and white space, and merge only within those; each rule below names a place that no such part spans.
/// </summary>
internal static class TextPieces
{
    /// <summary>A piece is not cut within a line before it has this many characters.</summary>
    private const int Short = 256;

    public static int EndAfter(string text, int start)
    {
        for (int i = start + 1; i < text.Length; i++)
        {
            if (EndsLine(text, i) || (i - start >= Short && EndsWord(text, i)) || EndsMarker(text, i))
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>A line that does not begin with white space, nor with a slash, which o200k_base joins to punctuation and line ends before it.</summary>
    private static bool EndsLine(string text, int at) => text[at - 1] == '\n' && !char.IsWhiteSpace(text[at]) && text[at] != '/';

    /// <summary>White space after a word belongs to what follows it; so does punctuation after a letter, unless it is an apostrophe ('ll).</summary>
    private static bool EndsWord(string text, int at) =>
        (text[at] is ' ' or '\t' && !char.IsWhiteSpace(text[at - 1]))
        || (char.IsLetter(text[at - 1]) && text[at] != '\'' && CharUnicodeInfo.GetUnicodeCategory(text[at]) is
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol);

    /// <summary>Between a marker's bracket and its name, so that the tokenizer sees text in place of <c>&lt;|endoftext|&gt;</c>, as a model's vendor does.</summary>
    private static bool EndsMarker(string text, int at) => text[at] is >= 'a' and <= 'z' && at >= 2 && text[at - 1] == '|' && text[at - 2] == '<';
}
