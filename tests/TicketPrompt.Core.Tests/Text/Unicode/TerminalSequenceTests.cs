using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Tests.Text.Unicode;

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
    [InlineData("a\u001BO b", "a b")]
    [InlineData("a\u001BPq a\nb\u001B\\c", "ac")]
    [InlineData("a\u001B]0;é\nb\u0007c", "ac")]
    public void Whole_sequences_go(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("a\u001B]0;title\nnext", "a\nnext")]
    [InlineData("a\u001B]0;title", "a")]
    [InlineData("a\u001B]0;my title é", "a")]
    [InlineData("a\u001B]0;title\n", "a\n")]
    [InlineData("a\u001B]0;title\n\nnext\u0007", "a\n\nnext")]
    [InlineData("a\u001B]0;title\u007Fb\u0007c", "abc")]
    [InlineData("a\u001B]0;title\u001B[31mred\u0007", "ared")]
    public void An_unfinished_string_goes_to_the_end_of_its_line(string text, string expected) =>
        Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("â\u0080\u009CTimeoutâ\u0080\u009D is wrong", "âTimeoutâ is wrong")]
    [InlineData("one \u009D two\nthree", "one  two\nthree")]
    public void A_wrongly_decoded_quotation_mark_takes_no_text_with_it(string text, string expected) =>
        Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("x", 0)]
    [InlineData("\u001B", 1)]
    [InlineData("\u001B/", 1)]
    [InlineData("\u001B0", 2)]
    [InlineData("\u001B~", 2)]
    [InlineData("\u001B\u007F", 1)]
    [InlineData("\u001B /0x", 4)]
    [InlineData("\u001B /\u007F", 1)]
    [InlineData("\u001BN", 2)]
    [InlineData("\u001BN x", 2)]
    [InlineData("\u001BN!x", 3)]
    [InlineData("\u001BO~x", 3)]
    [InlineData("\u001BO\u007Fx", 2)]
    [InlineData("\u001B[@x", 3)]
    [InlineData("\u001B[~x", 3)]
    [InlineData("\u001B[\u007Fx", 2)]
    [InlineData("\u001B[0? /@x", 7)]
    [InlineData("\u001B[0? /1@x", 6)]
    [InlineData("\u009B@x", 2)]
    [InlineData("\u009B1;2~x", 5)]
    [InlineData("\u009B1;2\u007F", 4)]
    public void Ranges_of_a_sequence_end_where_they_should(string text, int length) => Assert.Equal(length, TerminalSequence.LengthAt(text, 0));

    [Theory]
    [InlineData("\u001B]0;a b\u0007c", 8)]
    [InlineData("\u001B]0;a\tb\u0007c", 8)]
    [InlineData("\u001B]0;a\u00A0é\u0007c", 8)]
    [InlineData("\u001B]0;a\r\nb\u0007c", 9)]
    [InlineData("\u001B]0;a\u009Cc", 6)]
    [InlineData("\u001B]0;a\u001B\\c", 7)]
    [InlineData("\u001B]\u0007c", 3)]
    [InlineData("\u009D0;a b\u0007c", 7)]
    [InlineData("\u0098a\u009Cc", 3)]
    [InlineData("\u009Ea\u009Cc", 3)]
    [InlineData("\u009Fa\u009Cc", 3)]
    public void A_string_goes_with_its_terminator(string text, int length) => Assert.Equal(length, TerminalSequence.LengthAt(text, 0));

    [Theory]
    [InlineData("\u001B]0;a\n", 5)]
    [InlineData("\u001B]0;a\n\nb\u0007c", 5)]
    [InlineData("\u001B]0;a\n\rb\u0007c", 5)]
    [InlineData("\u001B]0;a\r\rb\u0007c", 5)]
    [InlineData("\u001B]0;a\r\n\r\nb\u0007c", 5)]
    [InlineData("\u001B]0;a\tb", 7)]
    [InlineData("\u001B]0;a\u0000b\u0007c", 5)]
    [InlineData("\u001B]0;a\u001Fb\u0007c", 5)]
    [InlineData("\u001B]0;a\u007Fb\u0007c", 5)]
    [InlineData("\u001B]0;a\u0080b\u0007c", 5)]
    [InlineData("\u001B]0;a\u009Fb\u0007c", 5)]
    [InlineData("\u001B]0;a\u001B", 5)]
    [InlineData("\u001B]0;a b", 7)]
    [InlineData("\u001B]0;a~\u00A0é", 8)]
    [InlineData("\u001B]", 2)]
    [InlineData("\u009D0;a b", 1)]
    [InlineData("\u009D0;a\n\nb\u0007c", 1)]
    public void A_string_that_is_broken_off_ends_with_its_line_or_at_a_control(string text, int length) =>
        Assert.Equal(length, TerminalSequence.LengthAt(text, 0));

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
