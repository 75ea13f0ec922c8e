using TicketPrompt.Safety;

namespace TicketPrompt.Tests.Safety;

public sealed class HostTextTests
{
    [Theory]
    [InlineData("a\u001B]0;x\u0007b\u001B[2Jc", "abc")]
    [InlineData("a\nb\r\nc\td", "a b c d")]
    [InlineData("a\u2028b\u2029c", "a b c")]
    [InlineData("a\u202Eb\u200Bc", "abc")]
    [InlineData("می\u200Cخواهم 👩\u200D💻", "می\u200Cخواهم 👩\u200D💻")]
    [InlineData(null, "")]
    [InlineData("", "")]
    public void One_safe_line(string? text, string expected) => Assert.Equal(expected, HostText.Of(text));

    [Fact]
    public void A_lone_surrogate_is_dropped() => Assert.Equal("ab", HostText.Of("a" + '\uD800' + "b"));

    [Fact]
    public void Lines_stay_where_lines_are_wanted() => Assert.Equal("a\nb\nc d", HostText.OfLines("a\r\nb\u2028c\td\u001B[0m"));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdef", 5, "abcd…")]
    [InlineData("abc👩", 4, "abc…")]
    [InlineData("👩\u200D💻x", 5, "👩…")]
    [InlineData("abc", 0, "…")]
    public void A_cut_splits_no_character(string text, int longest, string expected) => Assert.Equal(expected, HostText.Of(text, longest));
}
