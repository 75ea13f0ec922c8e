using TicketPrompt.Safety;

namespace TicketPrompt.Tests.Safety;

public sealed class TerminalSequenceTests
{
    [Theory]
    [InlineData("a\u001B[31mred\u001B[0mb", "aredb")]
    [InlineData("a\u001B[2J\u001B[1;1Hb", "ab")]
    [InlineData("a\u001B[38;2;1;2;3mb", "ab")]
    [InlineData("a\u001B[?25lb", "ab")]
    [InlineData("a\u001B[0 qb", "ab")]
    [InlineData("a\u001B]0;title\u0007b", "ab")]
    [InlineData("a\u001B]0;title\u001B\\b", "ab")]
    [InlineData("a\u001B]8;;https://x.example\u001B\\link\u001B]8;;\u001B\\b", "alinkb")]
    [InlineData("a\u001B]52;c;aGk=\u009Cb", "ab")]
    [InlineData("a\u001BPq#0;2;0\n0;0\u001B\\b", "ab")]
    [InlineData("a\u001B^private\u001B\\b", "ab")]
    [InlineData("a\u001B_app\u001B\\b", "ab")]
    [InlineData("a\u001BXsos\u001B\\b", "ab")]
    [InlineData("a\u001B(Bb", "ab")]
    [InlineData("a\u001B7b\u001B8c", "abc")]
    [InlineData("a\u001Bcb", "ab")]
    [InlineData("a\u001BOPb", "ab")]
    [InlineData("a\u009B31mred\u009B0mb", "aredb")]
    [InlineData("a\u009D0;title\u0007b", "ab")]
    [InlineData("a\u0090q\u009Cb", "ab")]
    [InlineData("a\u001B", "a")]
    [InlineData("a\u001B[", "a")]
    [InlineData("a\u001B[31", "a")]
    [InlineData("a\u001B[31é", "aé")]
    [InlineData("a\u001Bé", "aé")]
    [InlineData("a\u001BOé", "aé")]
    [InlineData("a\u001BN", "a")]
    [InlineData("a\u001B(", "a(")]
    public void Whole_sequences_go(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("a\u001B]0;title\nnext", "a\nnext")]
    [InlineData("a\u001B]0;title", "a")]
    [InlineData("a\u001B]0;title\u001B[31mred\u0007", "ared")]
    public void An_unfinished_string_goes_to_the_end_of_its_line(string text, string expected) =>
        Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("â\u0080\u009CTimeoutâ\u0080\u009D is wrong", "âTimeoutâ is wrong")]
    [InlineData("one \u009D two\nthree", "one  two\nthree")]
    public void A_wrongly_decoded_quotation_mark_takes_no_text_with_it(string text, string expected) =>
        Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData(@"printf '\e[31m' and \x1b[0m and ^[[2J and \033[1m")]
    [InlineData("int[] a = b[3]; c]0; [31m")]
    public void What_only_looks_like_a_sequence_stays(string text) => Assert.Same(text, TextSanitizer.Sanitize(text));

    [Fact]
    public void A_flood_of_introducers_is_linear()
    {
        foreach (string part in new[] { "\u001B]", "\u009D", "\u001B[", "\u001BP\n", "\u001B", "\u001B]x\u009D" })
        {
            Assert.DoesNotContain('\u001B', TextSanitizer.Sanitize(string.Concat(Enumerable.Repeat(part, 300_000))));
        }
    }
}
