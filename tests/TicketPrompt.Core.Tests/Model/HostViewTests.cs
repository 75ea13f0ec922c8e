using TicketPrompt.Model;

namespace TicketPrompt.Tests.Model;

/// <summary>What a view shows of a value: one safe line, and lines only where they belong.</summary>
public sealed class HostViewTests
{
    private const string Hostile = "a\u001B[31m\u202Eb\nc";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("G")]
    public void Without_a_member_an_object_is_its_own_text(string? format) => Assert.Equal("42", HostView.Of(42, format, _ => "no"));

    [Theory]
    [InlineData("Summary", "ab c")]
    [InlineData("Description", "ab\nc")]
    [InlineData("Environment", "ab\nc")]
    [InlineData("AcceptanceCriteria", "ab\nc")]
    [InlineData("Body", "ab\nc")]
    [InlineData("Content", "ab\nc")]
    [InlineData("text", "ab\nc")]
    public void Rich_text_keeps_its_lines_and_drives_nothing(string member, string shown) => Assert.Equal(shown, Show(Hostile, member));

    [Theory]
    [InlineData("Comments")]
    [InlineData("Subtasks")]
    [InlineData("Links")]
    [InlineData("Attachments")]
    [InlineData("Findings")]
    [InlineData("Omissions")]
    [InlineData("Messages")]
    [InlineData("Variables")]
    public void Lists_of_records_have_a_line_each(string member) => Assert.Equal("ab c\n1\n", Show(new object?[] { Hostile, 1, null }, member));

    [Fact]
    public void Other_values_are_one_line()
    {
        Assert.Equal("", Show(null));
        Assert.Equal("x, ab c", Show(new[] { "x", Hostile }));
        Assert.Equal("2026-10-01 10:00", Show(TicketDate.Of(new DateTimeOffset(2026, 10, 1, 10, 0, 30, TimeSpan.FromHours(2)))));
        Assert.Equal("a: 1; ab c: x, y", Show(new FieldMap(["a", Hostile], [1, new object[] { "x", "y" }])));
        Assert.Equal("True", Show(true), ignoreCase: true);
        Assert.Equal("1.2.3", Show(new Version(1, 2, 3)));
        Assert.Equal("Warning", Show(FindingLevel.Warning));
        TicketComment comment = new() { Author = "Zoe", Body = Hostile, CreatedDate = TicketDate.Of(new DateTimeOffset(2026, 10, 1, 10, 0, 0, TimeSpan.Zero)) };
        Assert.Equal("Zoe (2026-10-01 10:00): ab c", Show(new[] { comment }, "Comments"));
        Assert.Equal(160, Show(new[] { new string('x', 500) }).Length);
    }

    [Fact]
    public void A_member_that_is_not_there_is_a_fault_of_the_format()
    {
        Assert.Equal("Int32 has no member 'no' to show.", HostView.Unknown(1, "no\u001B[1m").Message);
        FormatException e = Assert.Throws<FormatException>(() => string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:Nothing}", new TicketComment()));
        Assert.Equal("TicketComment has no member 'Nothing' to show.", e.Message);
    }

    private static string Show(object? value, string member = "Labels") => HostView.Of(new object(), member, _ => value);
}
