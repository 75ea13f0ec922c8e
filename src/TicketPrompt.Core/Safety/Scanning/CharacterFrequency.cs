namespace TicketPrompt.Safety.Scanning;

/// <summary>About how often ASCII characters occur in tickets: a rough model, which decides speed and never what is found.</summary>
internal static class CharacterFrequency
{
    // By falling frequency. What is not named here is rarer still.
    private const string Common = " etasnroildchmpu,.`fgbywk-T()S;/vPx:|CAER";

    private static readonly double[] Shares = MakeShares();

    /// <summary>The share of the ASCII character in text.</summary>
    public static double Of(char c) => Shares[c];

    /// <summary>The share of any of these characters in text.</summary>
    public static double OfAny(string characters)
    {
        double sum = 0;
        foreach (char c in characters)
        {
            sum += Shares[c];
        }

        return sum;
    }

    private static double[] MakeShares()
    {
        double[] shares = new double[128];
        for (int c = 0; c < shares.Length; c++)
        {
            shares[c] = Common.IndexOf((char)c) is >= 0 and var rank ? 0.2 / (rank + 2) : 0.002;
        }

        return shares;
    }
}
