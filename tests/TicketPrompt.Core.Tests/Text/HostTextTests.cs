using TicketPrompt.Text;

namespace TicketPrompt.Tests.Text;

public sealed class HostTextTests
{
    [Theory]
    [InlineData("a\u001B]0;x\u0007b\u001B[2Jc", "abc")]
    [InlineData("a\nb\r\nc\td", "a b c d")]
    [InlineData("a\u2028b\u2029c", "a b c")]
    [InlineData("a\vb\fc\u0085d", "a b c d")]
    [InlineData("a\u202Eb\u200Bc", "abc")]
    [InlineData("می\u200Cخواهم 👩\u200D💻", "می\u200Cخواهم 👩\u200D💻")]
    [InlineData("\ta", " a")]
    [InlineData("\na", " a")]
    [InlineData("\u2028a", " a")]
    [InlineData("\u2029a", " a")]
    [InlineData(null, "")]
    [InlineData("", "")]
    public void One_safe_line(string? text, string expected) => Assert.Equal(expected, HostText.Of(text));

    [Fact]
    public void A_lone_surrogate_is_dropped() => Assert.Equal("ab", HostText.Of("a" + '\uD800' + "b"));

    [Fact]
    public void A_line_end_at_the_start_stays_where_lines_are_wanted() => Assert.Equal("\na b", HostText.OfLines("\u2029a\tb"));

    [Fact]
    public void Lines_stay_where_lines_are_wanted() => Assert.Equal("a\nb\nc d", HostText.OfLines("a\r\nb\u2028c\td\u001B[0m"));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdef", 5, "abcd…")]
    [InlineData("abc👩", 4, "abc…")]
    [InlineData("👩\u200D💻x", 5, "👩…")]
    [InlineData("abc👩d", 5, "abc…")]
    [InlineData("abcd👩", 4, "abc…")]
    [InlineData("👩ab", 2, "…")]
    [InlineData("abc", 1, "…")]
    [InlineData("abc", 0, "…")]
    public void A_cut_splits_no_character(string text, int longest, string expected) => Assert.Equal(expected, HostText.Of(text, longest));
}
