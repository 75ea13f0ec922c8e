using System.Globalization;

namespace TicketPrompt.Markup.Writing;

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
    /// <summary>The class of the character that starts at <paramref name="index"/>.</summary>
    public static FlankingClass At(InlineDraft text, int index)
    {
        char first = text[index];
        return first < 128 || !char.IsHighSurrogate(first) || !char.IsLowSurrogate(text[index + 1])
            ? Of(first)
            : OfAstral(first, text[index + 1]);
    }

    /// <summary>The class of the character that ends before <paramref name="index"/>.</summary>
    public static FlankingClass Before(InlineDraft text, int index)
    {
        char last = text[index - 1];
        return last < 128 || !char.IsLowSurrogate(last) || !char.IsHighSurrogate(text[index - 2])
            ? Of(last)
            : OfAstral(text[index - 2], last);
    }

    /// <summary>The class of the first character of a text.</summary>
    public static FlankingClass First(string text) => text.Length > 1 && char.IsSurrogatePair(text, 0)
        ? OfAstral(text[0], text[1])
        : Of(text[0]);

    /// <summary>The class of a single UTF-16 unit.</summary>
    public static FlankingClass Of(char c) => c < 128
        ? c is ' ' or '\t' or '\n' or '\r' or '\f' ? FlankingClass.White
            : c is '-' or '+' or '*' or '_' or '~' ? FlankingClass.Lenient
            : IsAsciiPunctuation(c) ? FlankingClass.Punctuation
            : FlankingClass.Word
        : c is '†' or '‡' ? FlankingClass.Lenient
        : OfCategory(CharUnicodeInfo.GetUnicodeCategory(c));

    /// <summary>Whether CommonMark lets a backslash stand before it.</summary>
    public static bool IsAsciiPunctuation(char c) => c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');

    /// <summary>Whether it is an ASCII letter.</summary>
    public static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>Whether it is an ASCII letter or digit.</summary>
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
