using TicketPrompt.Safety.Scanning;

namespace TicketPrompt.Tests.Safety;

public sealed class CharacterClassTests
{
    private static readonly char[] Characters = [.. Enumerable.Range(0, 0x200).Select(c => (char)c)];

    [Fact]
    public void Has_each_ASCII_character_for_itself()
    {
        foreach (char one in Characters.Take(128))
        {
            CharacterClass only = CharacterClass.Of(one.ToString());

            Assert.Equal([one], Characters.Where(only.Contains));
        }
    }

    [Theory]
    [InlineData("11", "1")]
    [InlineData("aa", "a")]
    [InlineData("a1-a1-", "-1a")]
    public void A_character_named_twice_is_one_of_it(string characters, string expected) =>
        Assert.Equal(expected, string.Concat(Characters.Where(CharacterClass.Of(characters).Contains)));

    [Theory]
    [InlineData(">-B", ">?@AB")]
    [InlineData("a-cb-d", "abcd")]
    [InlineData("7-8_-", "-78_")]
    [InlineData("-x", "-x")]
    [InlineData("x-", "-x")]
    public void Has_the_first_and_the_last_of_a_range(string ranges, string expected) =>
        Assert.Equal(expected, string.Concat(Characters.Where(new CharacterClass(ranges).Contains)));
}
