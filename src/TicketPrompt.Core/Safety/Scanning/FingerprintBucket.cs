namespace TicketPrompt.Safety.Scanning;

/// <summary>
/// Fingerprints that are searched for together. For each position it knows the low and the high four bits of their characters,
/// so it takes more than its members: any low part with any high part.
/// </summary>
internal sealed class FingerprintBucket
{
    private readonly int[] _low = new int[FingerprintSearch.Length];
    private readonly int[] _high = new int[FingerprintSearch.Length];

    /// <summary>A bucket of one fingerprint: for each position the characters that may stand there, none for any.</summary>
    public static FingerprintBucket Of(string[] fingerprint)
    {
        FingerprintBucket bucket = new();
        for (int position = 0; position < FingerprintSearch.Length; position++)
        {
            bool takesAny = fingerprint[position].Length == 0;
            bucket._low[position] = bucket._high[position] = takesAny ? 0xFFFF : 0;
            foreach (char c in fingerprint[position])
            {
                bucket._low[position] |= 1 << (c & 15);
                bucket._high[position] |= 1 << (c >> 4);
            }
        }

        bucket.Share = bucket.ShareWith(bucket);
        return bucket;
    }

    /// <summary>The share of a text's places that fit.</summary>
    public double Share { get; private set; }

    public void Add(FingerprintBucket other)
    {
        for (int position = 0; position < FingerprintSearch.Length; position++)
        {
            _low[position] |= other._low[position];
            _high[position] |= other._high[position];
        }

        Share = ShareWith(other);
    }

    public bool TakesLow(int position, int bits) => (_low[position] >> bits & 1) != 0;

    public bool TakesHigh(int position, int bits) => (_high[position] >> bits & 1) != 0;

    /// <summary>The share of a text's places that would fit in addition, were the other bucket taken in.</summary>
    public double CostOf(FingerprintBucket other) => ShareWith(other) - Share;

    // Plain loops: this runs some thousand times before the first text is cleaned, when nothing is compiled well yet.
    private double ShareWith(FingerprintBucket other)
    {
        double share = 1;
        for (int position = 0; position < FingerprintSearch.Length; position++)
        {
            int lows = _low[position] | other._low[position];
            int highs = (_high[position] | other._high[position]) & 0xFF;
            double sum = 0;
            for (int high = 0; highs != 0; high++, highs >>= 1)
            {
                if ((highs & 1) == 0)
                {
                    continue;
                }

                for (int low = 0, left = lows; left != 0; low++, left >>= 1)
                {
                    if ((left & 1) != 0)
                    {
                        sum += CharacterFrequency.Of((char)(high << 4 | low));
                    }
                }
            }

            share *= sum;
        }

        return share;
    }
}

/// <summary>About how often ASCII characters occur in tickets: a rough model, which decides speed and never what is found.</summary>
internal static class CharacterFrequency
{
    // By falling frequency. What is not named here is rarer still.
    private const string Common = " etasnroildchmpu,.`fgbywk-T()S;/vPx:|CAER";

    private static readonly double[] Shares = MakeShares();

    public static double Of(char c) => Shares[c];

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
