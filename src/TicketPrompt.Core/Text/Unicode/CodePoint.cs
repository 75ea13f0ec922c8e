namespace TicketPrompt.Text.Unicode;

/// <summary>Reads code points next to a place in UTF-16 text.</summary>
internal static class CodePoint
{
    /// <summary>No code point: the text's edge.</summary>
    public const int None = -1;

    /// <summary>The code point that starts at a place; a lone surrogate is its own value; <see cref="None"/> at the text's end.</summary>
    public static int At(string text, int at)
    {
        if (at >= text.Length)
        {
            return None;
        }

        return at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])
            ? char.ConvertToUtf32(text[at], text[at + 1])
            : text[at];
    }

    /// <summary>The code point that ends before a place; <see cref="None"/> at the text's start.</summary>
    public static int Before(string text, int end)
    {
        if (end <= 0)
        {
            return None;
        }

        return end > 1 && char.IsSurrogatePair(text[end - 2], text[end - 1])
            ? char.ConvertToUtf32(text[end - 2], text[end - 1])
            : text[end - 1];
    }

    public static int Length(int codePoint) => codePoint > char.MaxValue ? 2 : 1;
}

/// <summary>A set of code points, kept as sorted ranges.</summary>
/// <param name="ranges">First and last code point of each range, ascending.</param>
internal sealed class CodePointSet(int[] ranges)
{
    /// <summary>Whether the code point is in one of the ranges. Below zero (no code point there) is in none.</summary>
    public bool Contains(int codePoint)
    {
        int at = Array.BinarySearch(ranges, codePoint);
        // A miss gives the complement of the next bound's place: inside a range that is a last, at an odd place.
        return at >= 0 || (~at & 1) == 1;
    }
}
