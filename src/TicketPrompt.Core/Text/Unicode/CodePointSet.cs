namespace TicketPrompt.Text.Unicode;

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
