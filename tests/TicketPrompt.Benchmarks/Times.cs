namespace TicketPrompt.Benchmarks;

/// <summary>What is made of several measurements.</summary>
internal static class Times
{
    /// <summary>The one in the middle.</summary>
    public static double Median(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted[sorted.Length / 2];
    }
}
