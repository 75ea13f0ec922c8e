using System.Globalization;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Tickets;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2026-10-01", "2026-10-01")]
    [InlineData("03/Okt/26 9:05 AM", "2026-10-03T09:05:00")]
    [InlineData("3-déc-2026", "2026-12-03")]
    [InlineData("Di, 29 Sep 2026 08:00:00 +0200", "2026-09-29T08:00:00+02:00")]
    [InlineData("mar., 29 sept. 2026 08:00:00 +0200", "2026-09-29T08:00:00+02:00")]
    [InlineData("3/jui/26 9:05 AM", "3/jui/26 9:05 AM")]
    [InlineData("2026-10-01 10:00:00 CEST", "2026-10-01T10:00:00+02:00")]
    [InlineData("2026-10-01 10:00:00 IST", "2026-10-01 10:00:00 IST")]
    [InlineData("09/28/2026 07:41:13 +02:00", "2026-09-28T07:41:13+02:00")]
    [InlineData("09/10/2026 07:41:13", "09/10/2026 07:41:13")]
    [InlineData("1790848800000", "2026-10-01T10:00:00Z")]
    [InlineData("1790848800", "2026-10-01T10:00:00Z")]
    [InlineData("20261001", "20261001")]
    [InlineData("/Date(1790848800000+0200)/", "2026-10-01T10:00:00Z")]
    [InlineData("2026-10-01T10:00:00Z", "2026-10-01T10:00:00Z")]
    [InlineData("2026-10-01t10:00:00z", "2026-10-01T10:00:00Z")]
    [InlineData("2026-10-01T10:00:00.000+0000", "2026-10-01T10:00:00Z")]
    [InlineData("2026-10-01T10:00:00.120-0530", "2026-10-01T10:00:00.12-05:30")]
    [InlineData("2026-10-01T10:00:00+02", "2026-10-01T10:00:00+02:00")]
    [InlineData("2026-10-01T10:00Z", "2026-10-01T10:00:00Z")]
    [InlineData("2026-10-01T9:00:00 Z", "2026-10-01T09:00:00Z")]
    [InlineData("2026-10-01T09:00:01z", "2026-10-01T09:00:01Z")]
    [InlineData("2026-10-01 08:00:00", "2026-10-01T08:00:00")]
    [InlineData("2026-10-01 08:00:00 +02:00", "2026-10-01T08:00:00+02:00")]
    [InlineData("2026-10-01 08:00:00 UTC", "2026-10-01T08:00:00Z")]
    [InlineData("2026-10-01T08:00:00.123456789Z", "2026-10-01T08:00:00.1234567Z")]
    [InlineData("Tue, 29 Sep 2026 08:00:00 +0200", "2026-09-29T08:00:00+02:00")]
    [InlineData("Tue, 1 Sep 2026 08:00:00 GMT", "2026-09-01T08:00:00Z")]
    [InlineData("29 Sep 26 08:00 +0000", "2026-09-29T08:00:00Z")]
    [InlineData("03/Sep/26 9:05 AM", "2026-09-03T09:05:00")]
    [InlineData("03/Sep/26 12:05 AM", "2026-09-03T00:05:00")]
    [InlineData("03/Sep/26 12:30 PM", "2026-09-03T12:30:00")]
    [InlineData("03/sep/26 11:59 pm", "2026-09-03T23:59:00")]
    [InlineData("3/Sept/2026 21:05", "2026-09-03T21:05:00")]
    [InlineData("03/Sep/26", "2026-09-03")]
    [InlineData("03/Sep/97 9:05 AM", "1997-09-03T09:05:00")]
    [InlineData(" 2026-10-01 ", "2026-10-01")]
    [InlineData("next week", "next week")]
    [InlineData("2026-13-01", "2026-13-01")]
    [InlineData("2026-02-30T10:00:00Z", "2026-02-30T10:00:00Z")]
    [InlineData("2026-10-01T24:00:00Z", "2026-10-01T24:00:00Z")]
    [InlineData("2026-10-01T10:00:00+25:00", "2026-10-01T10:00:00+25:00")]
    [InlineData("2026-10-01x", "2026-10-01x")]
    [InlineData("2026-10-01T10:00:00Z trailing", "2026-10-01T10:00:00Z trailing")]
    [InlineData("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00")]
    [InlineData("10/01/2026", "10/01/2026")]
    [InlineData("03/Sep/26 13:05 AM", "03/Sep/26 13:05 AM")]
    public void Reads_text(string text, string expected) => Assert.Equal(expected, Read(text)!.Text);

    [Theory]
    [InlineData("2026-10-01 08:00:00", "2026-10-01T08:00:00Z")]
    [InlineData("2026-10-01 08:00:00 +02:00", "2026-10-01T08:00:00+02:00")]
    [InlineData("2026-10-01", "2026-10-01")]
    public void Without_an_offset_some_sources_mean_UTC(string text, string expected) =>
        Assert.Equal(expected, DateReader.Read(PlainReader.Wrap(text), assumeUtc: true)!.Text);

    [Fact]
    public void Dates_of_NET_keep_their_meaning()
    {
        DateTime clock = new(2026, 10, 1, 8, 0, 0, DateTimeKind.Unspecified);
        DateTime local = new(2026, 10, 1, 8, 0, 0, DateTimeKind.Local);
        DateTimeOffset offset = new(2026, 10, 1, 8, 0, 0, TimeSpan.FromHours(2));

        Assert.Equal("2026-10-01T08:00:00", Read(clock)!.Text);
        Assert.Equal("2026-10-01T08:00:00Z", DateReader.Read(PlainReader.Wrap(clock), assumeUtc: true)!.Text);
        Assert.Equal("2026-10-01T08:00:00Z", Read(DateTime.SpecifyKind(clock, DateTimeKind.Utc))!.Text);
        Assert.Equal(new DateTimeOffset(local.ToUniversalTime()), Read(local)!.Value);
        Assert.EndsWith("Z", Read(local)!.Text, StringComparison.Ordinal);
        Assert.Equal("2026-10-01T08:00:00+02:00", Read(offset)!.Text);
    }

    [Fact]
    public void A_date_that_nobody_set_and_what_is_no_date_are_null()
    {
        Assert.Null(Read(default(DateTime)));
        Assert.Null(Read(default(DateTimeOffset)));
        Assert.Null(Read(null));
        Assert.Null(Read(""));
        Assert.Null(Read("  "));
        Assert.Null(Read(true));
        Assert.Null(Read(FieldMap.Empty));
    }

    [Fact]
    public void The_value_is_what_a_program_can_use()
    {
        Assert.IsType<DateTimeOffset>(Read("2026-10-01T10:00:00Z")!.Value);
        Assert.Equal(DateTimeKind.Unspecified, Assert.IsType<DateTime>(Read("2026-10-01")!.Value).Kind);
        Assert.IsType<string>(Read("soon")!.Value);
    }

    [Fact]
    public void The_culture_has_no_say()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            strange.DateTimeFormat.AbbreviatedMonthNames = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", ""];
            strange.DateTimeFormat.TimeSeparator = ".";
            strange.DateTimeFormat.DateSeparator = "~";
            strange.NumberFormat.NegativeSign = "minus";
            strange.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = strange;
            Assert.Equal("2026-09-03T09:05:00", Read("03/Sep/26 9:05 AM")!.Text);
            Assert.Equal("2026-10-01T08:00:00.25+02:00", Read("2026-10-01T08:00:00.250+0200")!.Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static TicketDate? Read(object? value) => DateReader.Read(PlainReader.Wrap(value));
}
