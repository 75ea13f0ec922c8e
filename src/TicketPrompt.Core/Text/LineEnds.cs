namespace TicketPrompt.Text;

internal static class LineEnds
{
    /// <summary>The text with a line feed at each line's end; the same instance where that is so.</summary>
    public static string Unified(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>Whether a line ends there in any case: the mandatory breaks of UAX #14 (BK, CR, LF, NL).</summary>
    public static bool IsBreak(int codePoint) =>
        codePoint is '\n' or '\r' or '\v' or '\f' or 0x0085 or 0x2028 or 0x2029;
}
