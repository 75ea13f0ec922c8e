namespace TicketPrompt.Text.Unicode;

/// <summary>
/// Where emoji and scripts need a character that is invisible by itself. Everything here looks at the neighbours only, so that
/// what stays once stays again.
/// </summary>
internal static class ScriptNeeds
{
    private const int Zwsp = 0x200B;
    private const int Zwnj = 0x200C;
    private const int Zwj = 0x200D;
    private const int EmojiStyle = 0xFE0F;
    private const int Keycap = 0x20E3;
    private const int BlackFlag = 0x1F3F4;

    // The three emoji tag sequences recommended for general interchange (RGI_Emoji_Tag_Sequence), less the black flag that
    // they follow: England, Scotland, Wales.
    private static readonly string[] FlagTags = [Tags("gbeng"), Tags("gbsct"), Tags("gbwls")];

    /// <summary>How many code units at a place are needed there; 0 when the invisible character is not.</summary>
    /// <param name="before">The code point before it in the cleaned text.</param>
    public static int NeededAt(int before, int codePoint, string text, int at)
    {
        int next = at + CodePoint.Length(codePoint);
        bool needed = codePoint switch
        {
            Zwsp => BreaksWords(before) && BreaksWords(CodePoint.At(text, next)),
            DirectionalMark.LeftToRight or DirectionalMark.RightToLeft => DirectionalMark.IsNeeded(before, text, at),
            Zwnj => JoinsLetters(before, text, next),
            Zwj => JoinsLetters(before, text, next) || JoinsEmoji(before, text, next),
            0x180E => IsMongolian(before) && UnicodeTables.MongolianLetters.Contains(CodePoint.At(text, next)),
            >= 0x180B and <= 0x180F => UnicodeTables.MongolianLetters.Contains(before),
            0xFE0E or EmojiStyle => UnicodeTables.Pictographs.Contains(before) || IsKeycap(before, text, next),
            >= 0xFE00 and <= 0xFE02 when UnicodeTables.Ideographs.Contains(before) => true,
            >= 0xFE00 and <= 0xFE06 when !IsQuotationMark(before) || codePoint <= 0xFE01 => UnicodeTables.StandardizedBases.Contains(before),
            >= 0xE0100 and <= 0xE01EF => UnicodeTables.Ideographs.Contains(before),
            _ => false,
        };

        return needed ? next - at : before == BlackFlag ? FlagTagsAt(text, at) : 0;
    }

    /// <summary>
    /// How much it matters that the invisible character at a place was removed: no more than good to know where writers of its
    /// scripts do put it, if in vain.
    /// </summary>
    /// <param name="before">The code point before it in the cleaned text.</param>
    public static FindingLevel LevelOf(int before, string text, int at)
    {
        int next = CodePoint.At(text, at + 1);
        bool expected = (int)text[at] switch
        {
            Zwsp => BreaksWords(before) || BreaksWords(next),
            Zwnj or Zwj => before is Zwnj or Zwj || UnicodeTables.JoiningLetters.Contains(before) || UnicodeTables.JoiningLetters.Contains(next),
            >= 0x180B and <= 0x180F => IsMongolian(before) || IsMongolian(next),
            DirectionalMark.LeftToRight or DirectionalMark.RightToLeft or DirectionalMark.Arabic => DirectionalMark.IsExpected(before, text, at),
            _ => false,
        };

        // A whole row of them is no slip of the hand.
        expected &= !(InvisibleCharacters.NameOf(CodePoint.Before(text, at)) is not null && InvisibleCharacters.NameOf(next) is not null);
        return expected ? FindingLevel.Information : FindingLevel.Warning;
    }

    private static bool BreaksWords(int codePoint) => UnicodeTables.WordBreakLetters.Contains(codePoint);

    // Unicode 16 gave them two variants each; they are too common to hide more in.
    private static bool IsQuotationMark(int codePoint) => codePoint is 0x2018 or 0x2019 or 0x201C or 0x201D;

    // After a joining letter, or between a Latin word or a number and a joining letter (a Persian plural of "PDF").
    private static bool JoinsLetters(int before, string text, int next) =>
        UnicodeTables.JoiningLetters.Contains(before) || IsMongolianSelector(before)
        || (IsWord(before) && UnicodeTables.JoiningLetters.Contains(CodePoint.At(text, next)));

    // UAX #29, GB11: a pictograph, perhaps with a selector or a skin tone, on both sides.
    private static bool JoinsEmoji(int before, string text, int next) =>
        (before is EmojiStyle or (>= 0x1F3FB and <= 0x1F3FF) || UnicodeTables.Pictographs.Contains(before))
        && UnicodeTables.Pictographs.Contains(CodePoint.At(text, next));

    private static bool IsKeycap(int before, string text, int next) =>
        before is (>= '0' and <= '9') or '#' or '*' && CodePoint.At(text, next) == Keycap;

    private static bool IsMongolian(int codePoint) =>
        UnicodeTables.MongolianLetters.Contains(codePoint) || IsMongolianSelector(codePoint);

    private static bool IsMongolianSelector(int codePoint) => codePoint is (>= 0x180B and <= 0x180D) or 0x180F;

    private static bool IsWord(int codePoint) => codePoint is > 0 and <= char.MaxValue && char.IsLetterOrDigit((char)codePoint);

    private static int FlagTagsAt(string text, int at)
    {
        foreach (string tags in FlagTags)
        {
            if (string.CompareOrdinal(text, at, tags, 0, tags.Length) == 0)
            {
                return tags.Length;
            }
        }

        return 0;
    }

    private static string Tags(string letters) =>
        string.Concat(letters.Select(letter => char.ConvertFromUtf32(0xE0000 + letter))) + char.ConvertFromUtf32(0xE007F);
}
