using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Tests.Safety;

public sealed class AnchorTests
{
    [Fact]
    public void Letters_alone_have_another_case()
    {
        Anchor anchor = Anchor.AnyCase("aZ1-");

        Assert.Equal(["aA", "zZ", "1", "-"], Enumerable.Range(0, anchor.Length).Select(i => anchor[i]));
        Assert.All("aZ1- Az1- az1- AZ1-".Split(' '), text => Assert.True(anchor.IsAt(text, 0)));
        Assert.False(anchor.IsAt("bZ1-", 0));
        Assert.False(anchor.IsAt("aZ1_", 0));
    }

    [Fact]
    public void A_literal_is_itself_and_nothing_else()
    {
        Anchor anchor = Anchor.Of("aZ1");

        Assert.Equal(["a", "Z", "1"], Enumerable.Range(0, anchor.Length).Select(i => anchor[i]));
        Assert.True(anchor.IsAt("aZ1", 0));
        Assert.False(anchor.IsAt("AZ1", 0));
    }

    [Fact]
    public void Stands_where_all_of_it_is_within_the_text()
    {
        Anchor anchor = Anchor.OfSets("ab", "-", "12");

        Assert.Equal([1, 5], Enumerable.Range(-1, 12).Where(at => anchor.IsAt(".a-1.b-2a-", at)));
    }
}
