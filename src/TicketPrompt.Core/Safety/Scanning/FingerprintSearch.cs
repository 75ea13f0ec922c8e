#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace TicketPrompt.Safety.Scanning;

/// <summary>
/// Finds places where four characters in a row may be one of many fingerprints (the idea of Hyperscan's Teddy). Fingerprints
/// share sixteen buckets. For each position, two tables tell which buckets take a character's low and high four bits; what fits
/// both at all four positions goes on to a look-up of the first three. With byte shuffles that is sixteen places at a time.
/// </summary>
internal sealed class FingerprintSearch
{
    public const int Length = 4;

    private const int Buckets = 16;
    private const int Width = 16;
    private const int TableLength = 2 * Width;
    private const int CharacterBits = 6;

    // For each position and the low, then the high four bits: sixteen bytes of a bit a bucket, for buckets 0-7, then for 8-15.
    private readonly byte[] _tables = new byte[Length * 2 * TableLength];

    // For each three characters (see TripleOf) the number of the list of fingerprints that they may be; 0 for none.
    private readonly ushort[] _lists = new ushort[1 << (3 * CharacterBits)];
    private readonly List<int[]> _members = [[]];

    /// <summary>Of each fingerprint, for each position the ASCII characters that may stand there, none for any.</summary>
    public FingerprintSearch(IReadOnlyList<string[]> fingerprints)
    {
        FingerprintBucket[] buckets = Distribute(fingerprints);
        for (int i = 0; i < _tables.Length; i++)
        {
            int position = i / (2 * TableLength);
            bool low = i / TableLength % 2 == 0;
            int firstBucket = i / Width % 2 * 8;
            int bits = i % Width;
            for (int bit = 0; bit < 8; bit++)
            {
                FingerprintBucket bucket = buckets[firstBucket + bit];
                _tables[i] |= (low ? bucket.TakesLow(position, bits) : bucket.TakesHigh(position, bits)) ? (byte)(1 << bit) : (byte)0;
            }
        }

        for (int i = 0; i < fingerprints.Count; i++)
        {
            Enlist(fingerprints[i], i);
        }
    }

    /// <summary>The fingerprints, by their place in the constructor's list, that may stand at a place that was found.</summary>
    public int[] At(string text, int at) => _members[ListAt(text, at)];

    /// <summary>The next place from there on that may be a fingerprint, or -1.</summary>
#if NET
    // Vector code that waits for its turn to be optimised is slower than a plain loop.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    public int Next(string text, int from)
    {
#if NET
        if (Ssse3.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
            ref byte tables = ref MemoryMarshal.GetArrayDataReference(_tables);
            for (; from <= text.Length - Width - Length + 1; from += Width)
            {
                Vector256<byte> fits = FitsOf(ref start, from, ref tables, 0)
                    & FitsOf(ref start, from, ref tables, 1)
                    & FitsOf(ref start, from, ref tables, 2)
                    & FitsOf(ref start, from, ref tables, 3);
                uint places = ~Vector128.Equals(fits.GetLower() | fits.GetUpper(), Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;
                for (; places != 0; places &= places - 1)
                {
                    int at = from + BitOperations.TrailingZeroCount(places);
                    if (ListAt(text, at) != 0)
                    {
                        return at;
                    }
                }
            }
        }
#endif

        for (; from <= text.Length - Length; from++)
        {
            if (ListAt(text, from) != 0)
            {
                return from;
            }
        }

        return -1;
    }

    // Puts each fingerprint, the costliest first, where it makes the fewest further places fit.
    private static FingerprintBucket[] Distribute(IReadOnlyList<string[]> fingerprints)
    {
        FingerprintBucket[] single = [.. fingerprints.Select(FingerprintBucket.Of)];
        Array.Sort(single, (a, b) => b.Share.CompareTo(a.Share));
        FingerprintBucket[] buckets = new FingerprintBucket[Buckets];
        for (int i = 0; i < Buckets; i++)
        {
            buckets[i] = new FingerprintBucket();
        }

        foreach (FingerprintBucket one in single)
        {
            FingerprintBucket best = buckets[0];
            double least = double.MaxValue;
            foreach (FingerprintBucket bucket in buckets)
            {
                double cost = bucket.CostOf(one);
                if (cost < least)
                {
                    best = bucket;
                    least = cost;
                }
            }

            best.Add(one);
        }

        return buckets;
    }

    private void Enlist(string[] fingerprint, int number)
    {
        // By list, the list that has this fingerprint too.
        Dictionary<int, ushort> extended = [];
        foreach (char first in fingerprint[0])
        {
            foreach (char second in fingerprint[1])
            {
                foreach (char third in fingerprint[2])
                {
                    Enlist(TripleOf(first, second, third), number, extended);
                }
            }
        }
    }

    private void Enlist(int triple, int number, Dictionary<int, ushort> extended)
    {
        ushort list = _lists[triple];
        int[] members = _members[list];
        if (members.Length > 0 && members[^1] == number)
        {
            // Another spelling of the same triple came before.
            return;
        }

        if (!extended.TryGetValue(list, out ushort longer))
        {
            longer = checked((ushort)_members.Count);
            extended.Add(list, longer);
            _members.Add([.. members, number]);
        }

        _lists[triple] = longer;
    }

    private int ListAt(string text, int at) => _lists[TripleOf(text[at], text[at + 1], text[at + 2])];

    private static int TripleOf(int first, int second, int third) =>
        BitsOf(first) << (2 * CharacterBits) | BitsOf(second) << CharacterBits | BitsOf(third);

    // Five bits are a letter's place in the alphabet, whatever its case; one more tells letters from digits and signs.
    private static int BitsOf(int character) => (character & 64) != 0 ? character & 31 : character & 63;

#if NET
    // Narrowing keeps a character's low byte: one beyond Latin-1 may seem to fit, and fails the comparison that follows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> FitsOf(ref ushort text, int at, ref byte tables, int position)
    {
        Vector128<byte> characters = Vector128.Narrow(
            Vector128.LoadUnsafe(ref text, (nuint)(at + position)),
            Vector128.LoadUnsafe(ref text, (nuint)(at + position + (Width / 2))));
        Vector128<byte> low = characters & Vector128.Create((byte)15);
        Vector128<byte> high = Vector128.ShiftRightLogical(characters.AsUInt16(), 4).AsByte() & Vector128.Create((byte)15);
        nuint table = (nuint)(position * 2 * TableLength);
        return Shuffle(Vector256.LoadUnsafe(ref tables, table), low)
            & Shuffle(Vector256.LoadUnsafe(ref tables, table + TableLength), high);
    }

    // Both halves of the table, each by the same places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Shuffle(Vector256<byte> table, Vector128<byte> places) =>
        Avx2.IsSupported ? Avx2.Shuffle(table, Vector256.Create(places, places))
        : Ssse3.IsSupported ? Vector256.Create(Ssse3.Shuffle(table.GetLower(), places), Ssse3.Shuffle(table.GetUpper(), places))
        : Vector256.Create(
            AdvSimd.Arm64.VectorTableLookup(table.GetLower(), places), AdvSimd.Arm64.VectorTableLookup(table.GetUpper(), places));
#endif
}
