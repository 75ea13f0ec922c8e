using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Tests.Safety;

public sealed class FingerprintBucketTests
{
    private static readonly string Ascii = string.Concat(Enumerable.Range(0, 128).Select(c => (char)c));

    [Theory]
    [InlineData("e", "a", "n", "~")]
    [InlineData("eE", "ag", "kl", " ~")]
    [InlineData("q", "q", "q", "")]
    [InlineData("0123456789", "Q", "~", "")]
    public void Takes_the_halves_of_its_characters_and_no_others(params string[] fingerprint)
    {
        FingerprintBucket bucket = FingerprintBucket.Of(fingerprint);
        for (int position = 0; position < FingerprintSearch.Length; position++)
        {
            string characters = fingerprint[position].Length == 0 ? Ascii + "\u0080\u0090\u00A0\u00B0\u00C0\u00D0\u00E0\u00F0" : fingerprint[position];

            Assert.Equal(characters.Select(c => c & 15).Distinct().Order(), Enumerable.Range(0, 16).Where(bits => bucket.TakesLow(position, bits)));
            Assert.Equal(characters.Select(c => c >> 4).Distinct().Order(), Enumerable.Range(0, 16).Where(bits => bucket.TakesHigh(position, bits)));
        }
    }

    [Theory]
    [InlineData("e e e e", "e e e e")]
    [InlineData("e a n ~", "e a n ~")]
    [InlineData("eE ag kl ~>", "eE ag kl ~>")]
    [InlineData("e a n .q", "e a n .!~q")]
    public void Fits_as_often_as_the_characters_that_it_takes(string fingerprint, string taken) =>
        Assert.Equal(Share(taken.Split(' ')), FingerprintBucket.Of(fingerprint.Split(' ')).Share, 1e-15);

    [Fact]
    public void A_position_for_anything_fits_every_ASCII_character() =>
        Assert.Equal(Share("q", "q", "q", Ascii), FingerprintBucket.Of(["q", "q", "q", ""]).Share, 1e-15);

    [Fact]
    public void Costs_nothing_to_take_in_what_fits_already()
    {
        FingerprintBucket bucket = FingerprintBucket.Of(["eE", "a", "n", "~"]);

        Assert.Equal(0, bucket.CostOf(FingerprintBucket.Of(["eE", "a", "n", "~"])));
        Assert.Equal(0, bucket.CostOf(FingerprintBucket.Of(["e", "a", "n", "~"])));
    }

    [Fact]
    public void Taking_another_in_costs_what_fits_in_addition()
    {
        FingerprintBucket bucket = FingerprintBucket.Of(["e", "a", "n", "~"]);
        FingerprintBucket other = FingerprintBucket.Of(["t", "a", "o", "~"]);
        double before = bucket.Share;

        // Any low half with any high half: e (65) and t (74) bring d (64) and u (75) with them.
        double after = Share("etdu", "a", "no", "~");
        Assert.Equal(after - before, bucket.CostOf(other), 1e-15);

        bucket.Add(other);

        Assert.Equal(after, bucket.Share, 1e-15);
        Assert.Equal(0, bucket.CostOf(other));
        Assert.True(bucket.TakesLow(0, 't' & 15) && bucket.TakesHigh(0, 't' >> 4));
    }

    [Fact]
    public void An_empty_one_fits_nowhere_and_becomes_what_it_takes_in()
    {
        FingerprintBucket empty = new();
        FingerprintBucket other = FingerprintBucket.Of(["e", "a", "n", "~"]);

        Assert.Equal(0, empty.Share);
        Assert.Equal(other.Share, empty.CostOf(other));
    }

    private static double Share(params string[] taken) => taken.Aggregate(1.0, (share, characters) => share * CharacterFrequency.OfAny(characters));
}
