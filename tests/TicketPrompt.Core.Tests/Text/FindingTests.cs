namespace TicketPrompt.Tests.Text;

public sealed class FindingTests
{
    [Fact]
    public void A_new_one_is_of_no_field() => Assert.Equal("", new Finding().Field);

    [Theory]
    [InlineData(null, 1, "Cycle in fields.owner")]
    [InlineData(null, 2, "Cycle in fields.owner (2)")]
    [InlineData("at root", 1, "Cycle in fields.owner: at root")]
    [InlineData("at root", 2, "Cycle in fields.owner: at root (2)")]
    public void Reads_as_one_line(string? detail, int count, string expected) =>
        Assert.Equal(expected, new Finding { Kind = FindingKind.Cycle, Field = "fields.owner", Detail = detail, Count = count }.ToString());
}
