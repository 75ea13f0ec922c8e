namespace TicketPrompt.Sources.Files;

internal static class Lines
{
    /// <param name="lastStart">Where the line starts that is behind the last of them; 0 when there is none.</param>
    public static int CountIn(ReadOnlySpan<byte> text, out int lastStart)
    {
        int count = 0;
        lastStart = 0;
        for (int at = text.IndexOf((byte)'\n'); at >= 0; at = text.IndexOf((byte)'\n'))
        {
            count++;
            lastStart += at + 1;
            text = text.Slice(at + 1);
        }

        return count;
    }
}
