using System.Buffers;
using System.Text;
using TicketPrompt.Sources.Files;

namespace TicketPrompt.Tests.Sources.Files;

public sealed class Utf8ValidityTests
{
    // The smallest and largest characters of each length, and around the surrogates.
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("a\u007F\u0080é\u07FF\u0800\uD7FF\uE000漢\uFFFF\U00010000😀\U0010FFFFz");

    [Fact]
    public void Cut_anywhere_it_is_valid_up_to_the_last_whole_character()
    {
        for (int length = 0; length <= Text.Length; length++)
        {
            Check(Text.AsSpan(0, length).ToArray());
            Check([.. Text, .. Text, .. Text.AsSpan(0, length)]);
        }
    }

    [Fact]
    public void One_wrong_byte_anywhere_ends_it()
    {
        for (int at = 0; at < Text.Length; at++)
        {
            foreach (byte wrong in new byte[] { 0x00, 0x61, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xF5, 0xFF })
            {
                byte[] bytes = [.. Text];
                bytes[at] = wrong;
                Check(bytes);
                Check([.. bytes, .. Text]);
                Check([.. bytes.AsSpan(0, at + 1)]);
            }
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80 })]
    [InlineData(new byte[] { 0x61, 0x80, 0x80, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0 })]
    public void Bytes_that_no_character_begins_end_it(byte[] bytes) => Check(bytes);

    // .NET's own decoder, character by character.
    private static void Check(byte[] bytes)
    {
        int at = 0;
        OperationStatus status = OperationStatus.Done;
        while (at < bytes.Length && (status = Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out int length)) == OperationStatus.Done)
        {
            at += length;
        }

        Assert.Equal(at, Utf8Validity.PrefixOf(bytes, out bool isCut));
        Assert.Equal(status == OperationStatus.NeedMoreData, isCut);
    }
}
