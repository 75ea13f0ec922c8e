using System.Globalization;

namespace TicketPrompt.Markup;

/// <summary>Finds the class of the character before or at a place.</summary>
internal static class CharacterClasses
{
    /// <summary>The class of the character that starts at <paramref name="index"/>.</summary>
    public static CharacterClass At(InlineDraft text, int index)
    {
        char first = text[index];
        return first < 128 || !char.IsHighSurrogate(first) || !char.IsLowSurrogate(text[index + 1])
            ? Of(first)
            : OfAstral(first, text[index + 1]);
    }

    /// <summary>The class of the character that ends before <paramref name="index"/>.</summary>
    public static CharacterClass Before(InlineDraft text, int index)
    {
        char last = text[index - 1];
        return last < 128 || !char.IsLowSurrogate(last) || !char.IsHighSurrogate(text[index - 2])
            ? Of(last)
            : OfAstral(text[index - 2], last);
    }

    /// <summary>The class of the first character of a text.</summary>
    public static CharacterClass First(string text) => text.Length > 1 && char.IsSurrogatePair(text, 0)
        ? OfAstral(text[0], text[1])
        : Of(text[0]);

    /// <summary>The class of a single UTF-16 unit.</summary>
    public static CharacterClass Of(char c) => c < 128
        ? c is ' ' or '\t' or '\n' or '\r' or '\f' ? CharacterClass.White
            : c is '-' or '+' or '*' or '_' or '~' ? CharacterClass.Lenient
            : IsAsciiPunctuation(c) ? CharacterClass.Punctuation
            : CharacterClass.Word
        : c is '†' or '‡' ? CharacterClass.Lenient
        : OfCategory(CharUnicodeInfo.GetUnicodeCategory(c));

    /// <summary>Whether CommonMark lets a backslash stand before it.</summary>
    public static bool IsAsciiPunctuation(char c) => c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');

    /// <summary>Whether it is an ASCII letter.</summary>
    public static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>Whether it is an ASCII letter or digit.</summary>
    public static bool IsAsciiLetterOrDigit(char c) => IsAsciiLetter(c) || c is >= '0' and <= '9';

    private static CharacterClass OfAstral(char high, char low) =>
        OfCategory(CharUnicodeInfo.GetUnicodeCategory(new string([high, low]), 0));

    private static CharacterClass OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.SpaceSeparator => CharacterClass.White,
        >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation => CharacterClass.Punctuation,
        >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol => CharacterClass.Symbol,
        _ => CharacterClass.Word,
    };
}
