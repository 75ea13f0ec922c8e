using System.Text;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Sources.Files;

public sealed class JsonLinesTests
{
    [Theory]
    [InlineData("{\"key\":\"A-1\"}\n{\"key\":\"A-2\"}\n", "A-1 A-2")]
    [InlineData("{\"key\":\"A-1\"}\r\n\r\n \t\r\n{\"key\":\"A-2\"}", "A-1 A-2")]
    [InlineData("{\"key\":\"A-1\"}\n{oops\n{\"key\":\"A-3\"}", "A-1 TicketUnreadable:2 A-3")]
    [InlineData("{\"key\":\"A-1\"} {\"key\":\"A-2\"}\n{\"key\":\"A-3\"}", "TicketUnreadable:1 A-3")]
    [InlineData("{\"key\":\n\"A-1\"}\n{\"key\":\"A-3\"}", "TicketUnreadable:1 TicketUnreadable:2 A-3")]
    [InlineData("\n\nnull\n5\n\"x\"\n{}\n{\"key\":\"A-1\"}", "TicketUnreadable:3 TicketUnreadable:4 TicketUnreadable:5 TicketUnreadable:6 A-1")]
    [InlineData("{\"issues\":[{\"key\":\"A-1\"},{\"key\":\"A-2\"}]}\n[{\"key\":\"A-3\"}]", "A-1 A-2 A-3")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    public void Reads_a_document_a_line(string content, string expected)
    {
        Assert.Equal(expected, string.Join(' ', TicketFiles.Summary("t.jsonl", content)));
        Assert.Equal(expected, string.Join(' ', TicketFiles.Summary("t.ndjson", content)));
    }

    [Fact]
    public void A_bad_line_says_where()
    {
        TicketReadError error = TicketFiles.Read("t.jsonl", "{\"key\":\"A-1\"}\n{\"k\":\"é\", oops}\n")[1].Error!;

        Assert.Equal((2, 11), (error.Line, error.Column));
        Assert.StartsWith("t.jsonl:2:11: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_UTF8_is_one_error()
    {
        byte[] content = [.. "{\"key\":\"A-1\"}\n{\"key\":\""u8, 0xE9, .. "\"}\n{\"key\":\"A-3\"}"u8];

        Assert.Equal(["A-1", "UnsupportedFile:2", "A-3"], TicketFiles.Summary(TicketFiles.Read("t.jsonl", content)));
    }

    [Fact]
    public void Reads_every_encoding_with_a_mark()
    {
        foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, true) })
        {
            byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes("{\"key\":\"A-1\",\"summary\":\"größe 😀\"}\n{\"key\":\"A-2\"}")];
            TicketReading[] readings = TicketFiles.Read("t.jsonl", content);

            Assert.Equal(["A-1", "A-2"], TicketFiles.Summary(readings));
            Assert.Equal("größe 😀", readings[0].Ticket![TicketField.Summary]);
        }
    }

    [Fact]
    public void A_line_may_be_long_and_deep()
    {
        string text = $$"""{"key":"A-1","summary":"{{new string('x', 3_000_000)}}"}""" + "\n"
            + $$"""{"key":"A-2","x":{{new string('[', 200_000)}}{{new string(']', 200_000)}}}""" + "\n" + """{"key":"A-3"}""";

        Assert.Equal(["A-1", "A-2", "A-3"], SmallStack.Run(() => TicketFiles.Summary("t.jsonl", text)));
    }

    [Fact]
    public void A_file_without_tickets_counts_as_an_empty_container()
    {
        ReadContext context = new();
        Assert.Empty(TicketFiles.Read("t.jsonl", [], context));
        Assert.Equal(1, context.EmptyContainers);
    }
}
