namespace TicketPrompt.Text;

internal static class LineEnds
{
    /// <summary>The text with a line feed at each line's end; the same instance where that is so.</summary>
    public static string Unified(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
