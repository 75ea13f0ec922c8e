using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Tests.Text.Unicode;

public sealed class CodePointTests
{
    [Theory]
    [InlineData(0x0000, 1)]
    [InlineData(0xFFFF, 1)]
    [InlineData(0x10000, 2)]
    [InlineData(0x10FFFF, 2)]
    public void Takes_two_code_units_beyond_the_first_plane(int codePoint, int length) => Assert.Equal(length, CodePoint.Length(codePoint));
}
