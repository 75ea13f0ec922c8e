using System.Globalization;

namespace TicketPrompt.Markup.Writing;

/// <summary>What a run of a delimiter character could do.</summary>
[Flags]
internal enum Flanking
{
    None = 0,
    Opens = 1,
    Closes = 2,
}

/// <summary>CommonMark's rule for what can begin and end a span of <c>*</c> or <c>~</c> (6.2).</summary>
internal static class FlankingRule
{
    /// <summary>What the run from <paramref name="start"/> to <paramref name="end"/> could do to some parser, and to every parser.</summary>
    public static (Flanking Some, Flanking All) Around(UnescapedMarkdown text, int start, int end)
    {
        (Flanking some, Flanking all) = Between(FlankingClasses.Before(text, start), FlankingClasses.At(text, end));
        int from = start;
        int to = end;
        while (IsSkipped(from - 1))
        {
            from--;
        }

        while (IsSkipped(to))
        {
            to++;
        }

        if (from < start || to > end)
        {
            // cmark-gfm looks past tildes. Those of text are escaped beside the writer's own delimiters.
            (Flanking some, Flanking all) beyond = Between(FlankingClasses.Before(text, from), FlankingClasses.At(text, to));
            return (some | beyond.some, all & beyond.all);
        }

        return (some, all);

        bool IsSkipped(int i) => text[i] == '~' && text[start] != '~'
            && (text.KindAt(i) == CharacterKind.Markup || text.KindAt(start) != CharacterKind.Markup);
    }

    private static (Flanking Some, Flanking All) Between(FlankingClass before, FlankingClass after) =>
        (Combine(CanOpen(before, after), CanOpen(after, before)), Combine(MustOpen(before, after), MustOpen(after, before)));

    // A run closes where, read backwards, it would open.
    private static Flanking Combine(bool opens, bool closes) =>
        (opens ? Flanking.Opens : Flanking.None) | (closes ? Flanking.Closes : Flanking.None);

    private static bool CanOpen(FlankingClass outer, FlankingClass inner) =>
        inner != FlankingClass.White && (inner != FlankingClass.Punctuation || outer != FlankingClass.Word);

    private static bool MustOpen(FlankingClass outer, FlankingClass inner) =>
        inner != FlankingClass.White
        && (inner == FlankingClass.Word || outer is FlankingClass.White or FlankingClass.Punctuation or FlankingClass.Lenient);
}

/// <summary>
/// What CommonMark's rule for delimiters (section 6.2, "flanking") makes of a character. Where parsers differ, what is written must
/// hold for all of them.
/// </summary>
internal enum FlankingClass
{
    /// <summary>Unicode white space, and the start and end of the text.</summary>
    White,

    /// <summary>ASCII punctuation and Unicode's category P.</summary>
    Punctuation,

    /// <summary>
    /// Punctuation that some parsers let stand where a letter could: <c>-</c>, <c>+</c>, <c>†</c>, <c>‡</c> (Markdig), other
    /// delimiters (micromark).
    /// </summary>
    Lenient,

    /// <summary>Unicode's category S beyond ASCII: punctuation from CommonMark 0.31 on, a letter to older parsers.</summary>
    Symbol,

    /// <summary>Anything else.</summary>
    Word,
}

/// <summary>Finds the class of the character before or at a place.</summary>
internal static class FlankingClasses
{
    public static FlankingClass At(UnescapedMarkdown text, int index)
    {
        char first = text[index];
        return first < 128 || !char.IsHighSurrogate(first) || !char.IsLowSurrogate(text[index + 1])
            ? Of(first)
            : OfAstral(first, text[index + 1]);
    }

    public static FlankingClass Before(UnescapedMarkdown text, int index)
    {
        char last = text[index - 1];
        return last < 128 || !char.IsLowSurrogate(last) || !char.IsHighSurrogate(text[index - 2])
            ? Of(last)
            : OfAstral(text[index - 2], last);
    }

    public static FlankingClass First(string text) => text.Length > 1 && char.IsSurrogatePair(text, 0)
        ? OfAstral(text[0], text[1])
        : Of(text[0]);

    public static FlankingClass Of(char c) => c < 128
        ? c is ' ' or '\t' or '\n' or '\r' or '\f' ? FlankingClass.White
            : c is '-' or '+' or '*' or '_' or '~' ? FlankingClass.Lenient
            : IsAsciiPunctuation(c) ? FlankingClass.Punctuation
            : FlankingClass.Word
        : c is '†' or '‡' ? FlankingClass.Lenient
        : OfCategory(CharUnicodeInfo.GetUnicodeCategory(c));

    /// <summary>Whether CommonMark lets a backslash stand before it.</summary>
    public static bool IsAsciiPunctuation(char c) => c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');

    public static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    public static bool IsAsciiLetterOrDigit(char c) => IsAsciiLetter(c) || c is >= '0' and <= '9';

    private static FlankingClass OfAstral(char high, char low) =>
        OfCategory(CharUnicodeInfo.GetUnicodeCategory(new string([high, low]), 0));

    private static FlankingClass OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.SpaceSeparator => FlankingClass.White,
        >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation => FlankingClass.Punctuation,
        >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol => FlankingClass.Symbol,
        _ => FlankingClass.Word,
    };
}
