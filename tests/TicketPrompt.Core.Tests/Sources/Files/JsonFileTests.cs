using System.Text;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Sources.Files;

public sealed class JsonFileTests
{
    private const string Ticket = """{"key":"A-1","summary":"S"}""";

    [Theory]
    [InlineData("""{"key":"A-1"}""", "A-1")]
    [InlineData("""[{"key":"A-1"},{"key":"A-2"}]""", "A-1 A-2")]
    [InlineData(""" { "issues" : [ {"key":"A-1"}, {"key":"A-2"} ] } """, "A-1 A-2")]
    [InlineData("""{"count":2,"value":[{"key":"A-1"},null,{"key":"A-2"}]}""", "A-1 A-2")]
    [InlineData("""{"Issues":{"key":"A-1"}}""", "A-1")]
    [InlineData("""{"data":{"issues":{"nodes":[{"identifier":"E-1","title":"T"}]}}}""", "E-1")]
    [InlineData("""[{"issues":[{"key":"A-1"}]},[{"key":"A-2"}]]""", "A-1 A-2")]
    [InlineData("""{"issues":[[{"key":"A-1"}],{"value":[{"key":"A-2"}]}]}""", "A-1 A-2")]
    [InlineData("""{"key":"A-1","items":[{"x":1}],"fields":{"summary":"S"}}""", "A-1")]
    [InlineData("""{"items":[{"sku":1},{"sku":2}],"key":"A-1","summary":"S"}""", "A-1")]
    [InlineData("""{"items":["a","b"],"key":"A-1"}""", "A-1")]
    [InlineData("[]", "")]
    [InlineData("""{"issues":[]}""", "")]
    [InlineData("""{"issues":null}""", "")]
    [InlineData("\n\n[\n{\"a\":1},\n{\"key\":\"A-1\"},\n5]", "TicketUnreadable:4 A-1 TicketUnreadable:6")]
    [InlineData("12", "TicketUnreadable:1")]
    [InlineData("\"PAY-1\"", "TicketUnreadable:1")]
    public void Reads_what_a_file_holds(string content, string expected) =>
        Assert.Equal(expected, string.Join(' ', TicketFiles.Summary("t.json", content)));

    [Theory]
    [InlineData("""{"names":{"customfield_1":"Story Points"},"issues":[{"key":"A-1","fields":{"summary":"S","customfield_1":3}}]}""")]
    [InlineData("""{"issues":[{"key":"A-1","fields":{"summary":"S","customfield_1":3}}],"names":{"customfield_1":"Story Points"}}""")]
    public void Finds_names_before_and_behind_the_list(string content)
    {
        foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            TicketReading reading = Assert.Single(TicketFiles.Read("t.json", [.. encoding.GetPreamble(), .. encoding.GetBytes(content)]));
            Assert.Equal(3.0, reading.Ticket![TicketField.StoryPoints]);
        }
    }

    [Theory]
    [InlineData("{\"key\":\"A-1\"}{\"key\":\"A-2\"}", "A-1 A-2")]
    [InlineData("{\"key\":\"A-1\"}\n{\"key\":\"A-2\"}\n", "A-1 A-2")]
    [InlineData("[{\"key\":\"A-1\"}][{\"key\":\"A-2\"}, {\"key\":\"A-3\"}]", "A-1 A-2 A-3")]
    [InlineData("{\"total\":1,\"issues\":[{\"key\":\"A-1\"}]}{\"issues\":[{\"key\":\"A-2\"}],\"total\":1}", "A-1 A-2")]
    [InlineData("{\"key\":\"A-1\",\"summary\":\"S\",\"tasks\":[{\"key\":\"A-9\"}]}[{\"key\":\"A-2\"}] {\"issues\":[]} {\"key\":\"A-3\"}", "A-1 A-2 A-3")]
    public void Documents_behind_each_other_are_all_read(string content, string expected) =>
        Assert.Equal(expected, string.Join(' ', TicketFiles.Summary("t.json", content)));

    [Theory]
    [InlineData("", "TicketUnreadable:1")]
    [InlineData("  \n ", "TicketUnreadable:1")]
    [InlineData("[{\"key\":\"A-1\"},\n{\"key\":\"A-2\"},\n{\"key\": oops},\n{\"key\":\"A-4\"}]", "A-1 A-2 TicketUnreadable:3")]
    [InlineData("[{\"key\":\"A-1\"},\n{\"key\":\"A-2\"", "A-1 TicketUnreadable:2")]
    [InlineData("{\"issues\":[{\"key\":\"A-1\"},\n{\"key\":\"A-2\"}],\n\"total\": oops}", "A-1 A-2 TicketUnreadable:3")]
    [InlineData("{\"issues\":[{\"key\":\"A-1\"},\n{\"key\" \"A-2\"}]}", "A-1 TicketUnreadable:2")]
    [InlineData("{\"key\":\"A-1\",\n}", "TicketUnreadable:2")]
    [InlineData("{\"key\":\"A-1\"},\n{\"key\":\"A-2\"}", "A-1 TicketUnreadable:1")]
    [InlineData("{\"key\":\"A-1\"}\n{\"key\":\"A-2\"}\n}", "A-1 A-2 TicketUnreadable:3")]
    [InlineData("{\"issues\":[{\"key\":\"A-1\"}]}\n\n{\"issues\":[{\"key\" 1}]}", "A-1 TicketUnreadable:3")]
    [InlineData("[{\"key\":\"A-1\"}]\n]", "A-1 TicketUnreadable:2")]
    [InlineData("{'key':'A-1'}", "TicketUnreadable:1")]
    [InlineData("// x\n[]", "TicketUnreadable:1")]
    public void Broken_JSON_is_one_error_behind_what_came_before(string content, string expected) =>
        Assert.Equal(expected, string.Join(' ', TicketFiles.Summary("t.json", content)));

    [Fact]
    public void An_error_names_file_line_and_column_and_what_to_do()
    {
        TicketReadError error = TicketFiles.Read("dir/t.json", "[\n  {\"key\": oops}\n]").Single().Error!;

        Assert.Equal(("dir/t.json", 2, 11), (error.Path, error.Line, error.Column));
        Assert.StartsWith("dir/t.json:2:11: This is not valid JSON: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void Columns_count_on_the_line_on_which_a_list_began()
    {
        TicketReadError error = TicketFiles.Read("t.json", """{"issues":[{"key":"A-1"},{"key": oops}]}""")[1].Error!;

        Assert.Equal((1, 34), (error.Line, error.Column));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200_000)]
    public void Columns_count_on_a_later_line_however_long_it_is(int length)
    {
        string line = $$"""{"pad":"{{new string('x', length)}}","issues":[{"key":"A-1"},{"key": oops}]}""";
        TicketReadError error = TicketFiles.Read("t.json", "\n\n" + line)[1].Error!;

        Assert.Equal((3, line.IndexOf("oops", StringComparison.Ordinal) + 1), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("-0", 0L)]
    [InlineData("9223372036854775807", 9223372036854775807L)]
    [InlineData("1.5", 1.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("1e400", "1e400")]
    [InlineData("\"a\\u00e9\\n\"", "aé\n")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"\\ud83d x\\n\\\"\"", "\uFFFD x\n\"")]
    [InlineData("true", true)]
    [InlineData("\"2026-10-01T10:00:00Z\"", "2026-10-01T10:00:00Z")]
    public void Values_keep_what_they_say(string json, object expected)
    {
        TicketReading reading = Assert.Single(TicketFiles.Read("t.json", $$"""{"key":"A-1","x":{{json}}}"""));

        Assert.Equal(expected, reading.Ticket!.ToTicket().Fields["x"]);
    }

    [Fact]
    public void Integers_longer_than_a_long_keep_their_digits()
    {
        FieldMap fields = TicketFiles.Read("t.json", """{"key":"A-1","x":12345678901234567890,"y":123456789012345678901234567890123}""").Single().Ticket!.ToTicket().Fields;

        Assert.Equal(12345678901234567890m, fields["x"]);
        Assert.Equal("123456789012345678901234567890123", fields["y"]);
    }

    [Fact]
    public void Of_repeated_names_the_last_counts() =>
        Assert.Equal("A-2", TicketFiles.Summary("t.json", """{"key":"A-1","key":"A-2"}""").Single());

    [Fact]
    public void Bytes_that_are_no_UTF8_are_an_error_behind_what_came_before()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("[{\"key\":\"A-1\"},\n{\"key\":\"A-2\",\"summary\":\""), 0xE9, .. "\"},{\"key\":\"A-3\"}]"u8];
        TicketReading[] readings = TicketFiles.Read("t.json", content);

        Assert.Equal(["A-1", "UnsupportedFile:2"], TicketFiles.Summary(readings));
        Assert.Contains("byte 40", readings[1].Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public void It_does_not_matter_how_the_bytes_arrive(int chunk)
    {
        string text = "{\"issues\":[" + string.Join(",\n", Enumerable.Range(1, 400).Select(i => $$"""{"key":"A-{{i}}","summary":"größe 😀 {{new string('x', i)}}"}""")) + "],\"names\":{\"a\":\"b\"}}";
        using ChunkedStream stream = new(Encoding.UTF8.GetBytes(text), chunk);

        string[] keys = TicketFiles.Summary(TicketReader.Read(new TicketFile(stream, "t.json"), new ReadContext()));

        Assert.Equal(Enumerable.Range(1, 400).Select(i => "A-" + i), keys);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_too()
    {
        using ChunkedStream stream = new(Encoding.UTF8.GetBytes("""{"issues":[{"key":"A-1"}]}"""), 5, canSeek: false);

        Assert.Equal(["A-1"], TicketFiles.Summary(TicketReader.Read(new TicketFile(stream, "t.json"), new ReadContext())));
    }

    [Fact]
    public void The_first_ticket_comes_before_the_last_is_read()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat(Ticket, 50_000)) + "]"));
        TicketFile file = new(stream, "t.json");

        _ = TicketReader.Read(file, new ReadContext()).First();

        Assert.InRange(file.BytesRead, 1, file.Length / 2);
    }

    [Fact]
    public void Cancelling_ends_the_reading()
    {
        using CancellationTokenSource source = new();
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat(Ticket, 50_000)) + "]"));
        IEnumerable<TicketReading> readings = TicketReader.Read(new TicketFile(stream, "t.json"), new ReadContext(), source.Token);

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (TicketReading _ in readings)
            {
                source.Cancel();
            }
        });
    }

    [Fact]
    public void Deep_values_are_cut_and_the_rest_comes()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 50_000)) + "1" + new string('}', 50_000);
        string[] keys = SmallStack.Run(() => TicketFiles.Summary("t.json", $$"""[{"key":"A-1","x":{{deep}}},{"key":"A-2"}]"""));

        Assert.Equal(["A-1", "A-2"], keys);
    }

    [Fact]
    public void A_million_brackets_are_an_error() =>
        Assert.Equal(["TicketLimit:1"], SmallStack.Run(() => TicketFiles.Summary("t.json", new string('[', 1_100_000))));

    [Theory]
    [InlineData("t.txt")]
    [InlineData("json")]
    [InlineData("t.json.bak")]
    public void Other_endings_are_an_error_that_names_the_known_ones(string name)
    {
        TicketReadError error = TicketFiles.Read(name, "[]").Single().Error!;

        Assert.Equal(TicketReadCode.UnsupportedFile, error.Code);
        Assert.Contains(".jsonl", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Endings_count_without_case() => Assert.Equal(["A-1"], TicketFiles.Summary("T.JSON", Ticket));
}
