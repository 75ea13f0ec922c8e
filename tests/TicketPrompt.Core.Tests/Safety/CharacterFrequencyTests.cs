using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Tests.Safety;

public sealed class CharacterFrequencyTests
{
    [Fact]
    public void What_is_more_common_has_a_greater_share()
    {
        double[] shares = [.. " eta-R~".Select(CharacterFrequency.Of)];

        Assert.Equal(shares.OrderDescending(), shares);
        Assert.Equal(shares.Length, shares.Distinct().Count());
        Assert.Equal(CharacterFrequency.Of('~'), CharacterFrequency.Of('\0'));
        Assert.True(CharacterFrequency.Of('\u007F') > 0);
    }

    [Fact]
    public void Any_of_some_is_the_sum_of_their_shares()
    {
        Assert.Equal(CharacterFrequency.Of('e') + CharacterFrequency.Of('~'), CharacterFrequency.OfAny("e~"), 1e-12);
        Assert.Equal(0, CharacterFrequency.OfAny(""));
        Assert.InRange(CharacterFrequency.OfAny(string.Concat(Enumerable.Range(0, 128).Select(c => (char)c))), 0.5, 1);
    }
}
