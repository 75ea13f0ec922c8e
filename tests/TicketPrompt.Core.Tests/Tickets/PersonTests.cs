using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Tickets;

public sealed class PersonTests
{
    [Theory]
    [InlineData("Ann", "Ann", null)]
    [InlineData(" Ann Lee <ann@x.example> ", "Ann Lee", "ann@x.example")]
    [InlineData("\"Lee, Ann\" <ann@x.example>", "Lee, Ann", "ann@x.example")]
    [InlineData("<ann@x.example>", "ann@x.example", "ann@x.example")]
    [InlineData("Ann <CORP\\ann>", "Ann", null)]
    [InlineData("Ann <the boss>", "Ann <the boss>", null)]
    [InlineData("Ann > Bo", "Ann > Bo", null)]
    public void Splits_name_and_address(string text, string name, string? email)
    {
        Person person = Assert.NotNull(Person.OfText(text));

        Assert.Equal((name, email), (person.Name, person.Email));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Unassigned")]
    [InlineData("UNASSIGNED")]
    public void Nobody_is_null(string text) => Assert.Null(Person.OfText(text));
}
