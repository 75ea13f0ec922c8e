namespace TicketPrompt.Sources.Files;

/// <summary>Counts lines.</summary>
internal static class Lines
{
    /// <summary>How many line feeds there are.</summary>
    public static int CountIn(ReadOnlySpan<byte> text)
    {
        int count = 0;
        for (int at = text.IndexOf((byte)'\n'); at >= 0; at = text.IndexOf((byte)'\n'))
        {
            count++;
            text = text.Slice(at + 1);
        }

        return count;
    }
}
