namespace TicketPrompt.Safety;

/// <summary>
/// Fingerprints that are searched for together. For each position it knows the low and the high four bits of their characters,
/// so it takes more than its members: any low part with any high part.
/// </summary>
internal sealed class FingerprintBucket
{
    private readonly int[] _low = new int[FingerprintSearch.Length];
    private readonly int[] _high = new int[FingerprintSearch.Length];

    /// <summary>Takes a fingerprint in.</summary>
    public void Add(string[] fingerprint)
    {
        for (int position = 0; position < FingerprintSearch.Length; position++)
        {
            _low[position] |= fingerprint[position].Length == 0 ? 0xFFFF : 0;
            _high[position] |= fingerprint[position].Length == 0 ? 0xFFFF : 0;
            foreach (char c in fingerprint[position])
            {
                _low[position] |= 1 << (c & 15);
                _high[position] |= 1 << (c >> 4);
            }
        }
    }

    /// <summary>Whether characters with these low four bits fit at that position.</summary>
    public bool TakesLow(int position, int bits) => (_low[position] >> bits & 1) != 0;

    /// <summary>Whether characters with these high four bits fit at that position.</summary>
    public bool TakesHigh(int position, int bits) => (_high[position] >> bits & 1) != 0;

    /// <summary>The share of a text's places that would fit in addition, were the fingerprint taken in.</summary>
    public double CostOf(string[] fingerprint)
    {
        FingerprintBucket with = new();
        _low.CopyTo(with._low, 0);
        _high.CopyTo(with._high, 0);
        with.Add(fingerprint);
        return with.Share() - Share();
    }

    private double Share()
    {
        double share = 1;
        for (int position = 0; position < FingerprintSearch.Length; position++)
        {
            double sum = 0;
            for (int high = 0; high < 8; high++)
            {
                for (int low = 0; TakesHigh(position, high) && low < 16; low++)
                {
                    sum += TakesLow(position, low) ? CharacterFrequency.Of((char)(high << 4 | low)) : 0;
                }
            }

            share *= sum;
        }

        return share;
    }
}
