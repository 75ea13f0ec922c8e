using TicketPrompt.Safety;

namespace TicketPrompt.Tests.Safety;

public sealed class FieldPathTests
{
    [Theory]
    [InlineData(-1, null, false, "comments")]
    [InlineData(0, null, false, "comments[0]")]
    [InlineData(1, null, false, "comments[1]")]
    [InlineData(0, "body", false, "comments[0].body")]
    [InlineData(-1, "Team", false, "comments.Team")]
    [InlineData(-1, "Team", true, "comments.Team (name)")]
    public void Reads_as_a_template_names_it(int index, string? member, bool isName, string expected) =>
        Assert.Equal(expected, new FieldPath("comments", index, member, isName).ToString());
}
