using TicketPrompt.Model;

namespace TicketPrompt.Tests.Model;

public sealed class FieldMapTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void Finds_names_without_case_and_prefers_an_exact_spelling(int count)
    {
        FieldMapBuilder builder = new();
        for (int i = 0; i < count; i++)
        {
            builder.Add("n" + i, i);
        }

        builder.Add("Team", 1);
        builder.Add("team", 2);
        FieldMap map = builder.ToMap();

        Assert.Equal(1, map["Team"]);
        Assert.Equal(2, map["team"]);
        Assert.Equal(1, map["TEAM"]);
        Assert.Equal(2, map["N2"]);
        Assert.Null(map["none"]);
    }

    [Fact]
    public void Keeps_the_order_and_the_last_of_a_repeated_name()
    {
        FieldMapBuilder builder = new();
        builder.Add("b", 1);
        builder.Add("a", 2);
        builder.Add("b", 3);

        Assert.Equal(["b", "a"], builder.ToMap().Names);
        Assert.Equal(3, builder.ToMap()["b"]);
    }
}
