using System.Globalization;
using TicketPrompt.Safety.Redaction;

namespace TicketPrompt.Prompts.Budget;

/// <summary>Where a text may be cut: what reads as one character, and a redaction's marker, stays whole.</summary>
internal static class TextBoundary
{
    private const char Joiner = '\u200D';
    private const int LongestLabel = 64;

    // What reads as one character has a few code points; a text of nothing but accents must not be walked to its start each time.
    private const int LongestCluster = 64;

    public static int AtOrBefore(string text, int at)
    {
        int label = at > 0 && at < text.Length ? text.LastIndexOf('[', at - 1, Math.Min(at, LongestLabel)) : -1;
        if (label >= 0 && RedactionLabel.EndOf(text, label) > at)
        {
            return label;
        }

        for (int least = at - LongestCluster; at > 0 && at < text.Length && at > least && IsInside(text, at); at--)
        {
        }

        return at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    /// <summary>Whether what stands before and after a position reads as one character: the rules of UAX #29 that matter for whole emoji and accents.</summary>
    private static bool IsInside(string text, int at)
    {
        if (char.IsLowSurrogate(text[at]) || text[at] == Joiner || text[at - 1] == Joiner || (text[at - 1] == '\r' && text[at] == '\n'))
        {
            return true;
        }

        if (CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
        {
            // Variation selectors and keycaps are marks too.
            return true;
        }

        int point = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? CodePoint(text, at) : text[at];
        return point is (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F)
            || (IsFlag(point) && FlagsBefore(text, at) % 2 == 1);
    }

    private static bool IsFlag(int point) => point is >= 0x1F1E6 and <= 0x1F1FF;

    private static int FlagsBefore(string text, int at)
    {
        int flags = 0;
        for (; at >= 2 && flags < LongestCluster && char.IsHighSurrogate(text[at - 2]) && IsFlag(CodePoint(text, at - 2)); at -= 2)
        {
            flags++;
        }

        return flags;
    }

    private static int CodePoint(string text, int at) => char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];
}
