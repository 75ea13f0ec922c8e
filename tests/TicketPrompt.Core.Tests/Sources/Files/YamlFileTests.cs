using System.Text;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Text;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Sources.Files;

public sealed class YamlFileTests
{
    [Theory]
    [InlineData("key: A-1\n", "A-1")]
    [InlineData("- key: A-1\n- key: A-2\n", "A-1 A-2")]
    [InlineData("issues:\n  - key: A-1\n  - key: A-2\n", "A-1 A-2")]
    [InlineData("---\nkey: A-1\n---\n- key: A-2\n- key: A-3\n...\n---\nissues: []\n", "A-1 A-2 A-3")]
    [InlineData("%YAML 1.2\n---\nkey: A-1\n", "A-1")]
    [InlineData("[{key: A-1}, {\"key\": \"A-2\"}]", "A-1 A-2")]
    [InlineData("# nothing\n", "")]
    [InlineData("", "")]
    [InlineData("---\n---\nkey: A-1", "A-1")]
    [InlineData("- key: A-1\n-\n- text\n- a: 1\n- key: A-2\n", "A-1 TicketUnreadable:3 TicketUnreadable:4 A-2")]
    [InlineData("number: 5\ntitle: T\nhtml_url: https://github.com/o/r/issues/5\n", "o/r#5")]
    public void Reads_what_a_file_holds(string content, string expected)
    {
        Assert.Equal(expected, string.Join(' ', TicketFiles.Summary("t.yaml", content)));
        Assert.Equal(expected, string.Join(' ', TicketFiles.Summary("t.yml", content.Replace("\n", "\r\n", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("- key: A-1\n- key: \"A-2\n- key: A-3\n", "A-1 TicketUnreadable:2 A-3")]
    [InlineData("- key: A-1\n- key: A-2\n   summary: S\n  x\n- key: A-3\n", "A-1 TicketUnreadable:3 A-3")]
    [InlineData("- key: A-1\n- key: A-2\n  key: A-9\n- key: A-3\n", "A-1 TicketUnreadable:3 A-3")]
    [InlineData("- key: A-1\n- &x\n  key: A-2\n- *x\n- key: A-3\n", "A-1 A-2 TicketUnreadable:4 A-3")]
    [InlineData("- key: A-1\n- !!python/object:x {key: A-2}\n- key: A-3\n", "A-1 TicketUnreadable:2 A-3")]
    [InlineData("key: A-1\n---\nkey: [A-2\n---\nkey: A-3\n", "A-1 TicketUnreadable:3 A-3")]
    [InlineData("key: 'A-1\n", "TicketUnreadable:1")]
    [InlineData("issues:\n  - key: A-1\n  - key: 'A-2\n", "TicketUnreadable:3")]
    public void After_a_broken_record_the_next_one_is_read(string content, string expected) =>
        Assert.Equal(expected, string.Join(' ', TicketFiles.Summary("t.yaml", content)));

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("007", 7L)]
    [InlineData("0x1F", 31L)]
    [InlineData("0o17", 15L)]
    [InlineData("5.50", 5.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("~", null)]
    [InlineData("", null)]
    [InlineData("Null", null)]
    [InlineData("TRUE", true)]
    [InlineData("yes", "yes")]
    [InlineData("on", "on")]
    [InlineData("2026-10-01", "2026-10-01")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("1_000", "1_000")]
    [InlineData("12:30:45", "12:30:45")]
    [InlineData("'5'", "5")]
    [InlineData("!!str 5", "5")]
    [InlineData("-.inf", double.NegativeInfinity)]
    [InlineData("1e999", "1e999")]
    [InlineData("123456789012345678901234567890123", "123456789012345678901234567890123")]
    [InlineData("\"\\u00e9\"", "é")]
    public void Scalars_follow_the_core_schema(string scalar, object? expected)
    {
        FieldMap fields = TicketFiles.Read("t.yaml", $"key: A-1\nx: {scalar}\n").Single().Ticket!.ToTicket().Fields;

        Assert.True(fields.ContainsKey("x"));
        Assert.Equal(expected, fields["x"]);
    }

    [Theory]
    [InlineData("fixVersions: [1.10, 2.0]", "1.10, 2.0")]
    [InlineData("fixVersions: 1.10", "1.10")]
    [InlineData("fixVersions: [007, 1e3, 0x10, 0o17, +5, .5, 5]", "007, 1e3, 0x10, 0o17, +5, .5, 5")]
    [InlineData("fixVersions: [True, 'x']", "True, x")]
    public void Where_text_is_meant_a_number_is_as_it_was_written(string line, string expected) =>
        Assert.Equal(expected, string.Join(", ", TicketFiles.Read("t.yaml", $"key: A-1\n{line}\n").Single().Ticket!.ToTicket().FixVersions));

    [Fact]
    public void A_key_of_digits_keeps_its_zeros()
    {
        Ticket ticket = TicketFiles.Read("t.yaml", "key: 0042\nsummary: 1.10\nversion: 1.10\nbuilds: [007, 8, 0.0]\nflag: True\nstory_points: 5.0\n").Single().Ticket!.ToTicket();

        Assert.Equal("0042", ticket.Key);
        Assert.Equal("1.10", ticket.Summary);
        Assert.Equal(5.0, ticket.StoryPoints);
        Assert.Equal(1.1, ticket.Fields["version"]);
        Assert.Equal(true, ticket.Fields["flag"]);
        Assert.True(((ITicketValues)ticket).TryGetField("version", out object? version));
        Assert.Equal("1.10", ScalarText.Of(version));
        Assert.Equal(new object[] { "007", 8L, 0.0 }, (IReadOnlyList<object?>)ticket.Fields["builds"]!);
    }

    [Theory]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Separators_of_lines_that_YAML_does_not_know_are_characters(string separator)
    {
        string content = $"key: A-1\nsummary: a{separator}b\nx{separator}y: 1\ndescription: |\n  c{separator}d\nlabels: ['e{separator}f', \"g{separator}h\"]\n";
        Ticket ticket = TicketFiles.Read("t.yaml", content).Single().Ticket!.ToTicket();

        Assert.Equal($"a{separator}b", ticket.Summary);
        Assert.Equal($"c{separator}d\n", ticket.Description);
        Assert.Equal([$"e{separator}f", $"g{separator}h"], ticket.Labels);
        Assert.True(ticket.Fields.ContainsKey($"x{separator}y"));
    }

    [Fact]
    public void An_error_shows_its_line_with_a_caret() =>
        Assert.Equal("summary: Use when: asked\n                 ^", TicketFiles.Read("t.yaml", "key: A-1\nsummary: Use when: asked\n").Single().Error!.Excerpt);

    [Fact]
    public void An_error_names_line_and_column()
    {
        TicketReadError error = TicketFiles.Read("t.yaml", "---\nkey: A-1\n---\n\nkey: A-2\nkey: A-3\n")[1].Error!;

        Assert.Equal((6, 1), (error.Line, error.Column));
        Assert.Contains("'key' is there twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Block_text_and_dates_come_through()
    {
        Ticket ticket = TicketFiles.Read("t.yaml", "key: A-1\ncreated: 2026-10-01T08:00:00+02:00\ndue: 2026-10-05\ndescription: |\n  One\n\n  - two\nlabels: [a, 'b,c']\n").Single().Ticket!.ToTicket();

        Assert.Equal("One\n\n- two\n", ticket.Description);
        Assert.Equal(new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.FromHours(2)), ticket.Created);
        Assert.Equal(["a", "b,c"], ticket.Labels);
    }

    [Theory]
    [InlineData("[", "TicketLimit")]
    [InlineData("{a: ", "TicketLimit")]
    [InlineData("- ", "TicketLimit")]
    [InlineData("? ", "TicketUnreadable")]
    public void Deep_nesting_is_an_error_and_ends_soon(string opening, string error)
    {
        string deep = string.Concat(Enumerable.Repeat(opening, 20_000));
        string[] summary = SmallStack.Run(() => TicketFiles.Summary("t.yaml", $"key: A-1\n---\nx:\n  {deep}\n---\nkey: A-3\n"));

        Assert.Equal(["A-1", error + ":4", "A-3"], summary);
    }

    [Fact]
    public void Many_documents_and_broken_ones_end_soon()
    {
        string content = string.Concat(Enumerable.Repeat("---\nkey: [\n", 5000));

        TicketReading[] readings = TicketFiles.Read("t.yaml", content);

        Assert.Equal(100, readings.Length);
        Assert.All(readings, reading => Assert.Equal(TicketReadCode.TicketUnreadable, reading.Error!.Code));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_an_error_behind_what_came_before()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 1000).Select(i => $"- key: A-{i}\n"))), .. "- key: \""u8, 0xE9, .. "\"\n"u8];
        string[] summary = TicketFiles.Summary(TicketFiles.Read("t.yaml", content));

        Assert.Equal("A-1", summary[0]);
        Assert.Equal("UnsupportedFile:1001", summary[^1]);
        Assert.Equal(1001, summary.Length);
    }

    [Fact]
    public void Reads_UTF16() =>
        Assert.Equal(["A-1"], TicketFiles.Summary(TicketFiles.Read("t.yaml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("key: A-1\n")])));
}
