using System.Globalization;

namespace TicketPrompt.Text.Unicode;

/// <summary>
/// The marks that stand for a letter of one direction (LRM, RLM, ALM; UAX #9). They reorder nothing but the punctuation, spaces
/// and numbers beside them, which is what writers of Hebrew, Persian or Arabic need them for. The controls that reorder what they
/// enclose (embeddings, overrides, isolates) are needed nowhere.
/// </summary>
internal static class DirectionalMark
{
    public const int LeftToRight = 0x200E;
    public const int RightToLeft = 0x200F;
    public const int Arabic = 0x061C;

    // How far the letter may be that makes a line one of mixed directions.
    private const int Reach = 64;

    /// <summary>
    /// Whether a mark has something to do: in a line that has letters of right-to-left scripts, beside what has no direction of its
    /// own, and where it splits no word (nor a password or a token).
    /// </summary>
    public static bool IsNeeded(int before, string text, int at)
    {
        int after = CodePoint.At(text, at + 1);
        bool splitsNothing = IsEdge(before) || IsEdge(after) || (!IsWord(before) && !IsWord(after));
        return splitsNothing && IsExpected(before, text, at) && HasRightToLeftNear(text, at);
    }

    /// <summary>Whether a writer may have put a mark there for its direction: one alone, and not between two letters of one direction.</summary>
    public static bool IsExpected(int before, string text, int at)
    {
        int after = CodePoint.At(text, at + 1);
        return !IsInvisible(before) && !IsInvisible(after)
            && !(IsWord(before) && IsWord(after))
            && !(IsRightToLeft(before) && IsRightToLeft(after));
    }

    private static bool HasRightToLeftNear(string text, int at)
    {
        for (int i = at + 1; i < text.Length && i <= at + Reach && IsPlain(text[i]); i++)
        {
            if (MayBeRightToLeft(text[i]) && UnicodeTables.RightToLeft.Contains(CodePoint.At(text, i)))
            {
                return true;
            }
        }

        for (int i = at; i > 0 && i > at - Reach && IsPlain(text[i - 1]); i--)
        {
            if (MayBeRightToLeft(text[i - 1]) && UnicodeTables.RightToLeft.Contains(CodePoint.Before(text, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeRightToLeft(char unit) => unit is (>= '\u0590' and < '\u0900') or >= '\uD800';

    // Controls end the search: what a terminal sequence holds is not in the cleaned text.
    private static bool IsPlain(char unit) => unit is not (< ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029') || unit == '\t';

    private static bool IsEdge(int codePoint) => codePoint == CodePoint.None || LineEnds.IsBreak(codePoint);

    private static bool IsInvisible(int codePoint) => !IsEdge(codePoint) && InvisibleCharacters.NameOf(codePoint) is not null;

    private static bool IsWord(int codePoint) =>
        codePoint is > 0 and <= char.MaxValue && char.IsLetterOrDigit((char)codePoint) && !IsRightToLeft(codePoint);

    // A point belongs to the letter before it.
    private static bool IsRightToLeft(int codePoint) =>
        UnicodeTables.RightToLeft.Contains(codePoint)
        || (codePoint is > 0x0590 and < 0x0900 && char.GetUnicodeCategory((char)codePoint) == UnicodeCategory.NonSpacingMark);
}
