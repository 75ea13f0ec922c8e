using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Tickets;
using static TicketPrompt.Tests.Tickets.GraphReader;

namespace TicketPrompt.Tests.Tickets;

public sealed class TicketReaderTests
{
    private readonly GraphReader _reader = new();
    private readonly ReadContext _context = new();

    [Fact]
    public void Says_what_was_looked_for_and_what_is_there()
    {
        Dictionary<string, object?> source = Map();
        for (int i = 0; i < 30; i++)
        {
            source.Add("property\u001b[2J" + i, i);
        }

        source.Add(new string('x', 500), 1);
        TicketReadError error = ErrorOf(source);

        Assert.Equal(TicketReadCode.TicketUnreadable, error.Code);
        Assert.Contains("key, issueKey, number, id", error.Message, StringComparison.Ordinal);
        Assert.Contains("summary, title", error.Message, StringComparison.Ordinal);
        Assert.Contains("property?[2J0, property?[2J1", error.Message, StringComparison.Ordinal);
        Assert.Contains("and 19 more", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(error.Message, char.IsControl);
        Assert.InRange(error.Message.Length, 1, 900);
        Assert.NotEmpty(error.Remedy);
    }

    [Theory]
    [InlineData(null, "Null")]
    [InlineData("PAY-1", "'PAY-1'")]
    [InlineData(12, "12")]
    [InlineData(true, "true")]
    public void A_bare_value_is_no_ticket(object? value, string shown)
    {
        TicketReadError error = ErrorOf(value);

        Assert.Equal(TicketReadCode.TicketUnreadable, error.Code);
        Assert.Contains(shown, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_empty_containers()
    {
        Assert.Empty(TicketReader.Read(_reader.Wrap(Map(("issues", new List<object?>()))), _context));
        Assert.Empty(TicketReader.Read(_reader.Wrap(new List<object?>()), _context));
        Assert.Empty(TicketReader.Read(_reader.Wrap(Map(("issues", null))), _context));
        Assert.Equal(3, _context.EmptyContainers);
    }

    [Fact]
    public void A_list_that_holds_itself_is_one_error_and_its_tickets_come()
    {
        List<object?> list = [Map(("key", "A-1"))];
        list.Add(list);
        list.Add(Map(("key", "A-2")));

        TicketReading[] readings = [.. TicketReader.Read(_reader.Wrap(list), _context)];

        Assert.Equal(["A-1", null, "A-2"], readings.Select(reading => reading.Ticket?[TicketField.Key]));
        Assert.Equal(TicketReadCode.TicketUnreadable, readings[1].Error!.Code);
    }

    [Fact]
    public void Lists_in_lists_beyond_the_limit_are_an_error()
    {
        List<object?> list = [Map(("key", "A-1"))];
        for (int i = 0; i < 1_000_000; i++)
        {
            list = [list];
        }

        TicketReading reading = SmallStack.Run(() => Assert.Single(TicketReader.Read(_reader.Wrap(list), _context)));
        Assert.Equal(TicketReadCode.TicketLimit, reading.Error!.Code);
    }

    [Fact]
    public void Shared_empty_lists_end()
    {
        List<object?> list = [];
        for (int i = 0; i < 15; i++)
        {
            list = [list, list, list, list, list, list, list, list, list, list];
        }

        TicketReading reading = Assert.Single(TicketReader.Read(_reader.Wrap(list), _context));
        Assert.Equal(TicketReadCode.TicketLimit, reading.Error!.Code);
    }

    [Fact]
    public void Tickets_of_a_container_come_one_by_one()
    {
        List<object?> list = [];
        for (int i = 0; i < 1000; i++)
        {
            list.Add(Map(("key", "A-" + i)));
        }

        _ = TicketReader.Read(_reader.Wrap(list), _context).First();
        Assert.True(_reader.Asked.Count < 100, "More was read than the first ticket.");
    }

    [Fact]
    public void Deep_and_cyclic_tickets_are_read()
    {
        Dictionary<string, object?> cyclic = Map(("key", "A-1"), ("summary", "S"));
        cyclic.Add("parent", cyclic);
        cyclic.Add("comments", new List<object?> { cyclic });
        cyclic.Add("labels", new List<object?> { cyclic, "x" });
        cyclic.Add("other", cyclic);

        Ticket ticket = SmallStack.Run(() => Assert.Single(TicketReader.Read(_reader.Wrap(cyclic), _context)).Ticket!.ToTicket());

        Assert.Equal("A-1", ticket.Parent!.Key);
        Assert.Equal(["x"], ticket.Labels);
        Assert.Contains(ticket.Findings, finding => finding.Kind == FindingKind.Cycle);
    }

    private TicketReadError ErrorOf(object? value) => Assert.Single(TicketReader.Read(_reader.Wrap(value), _context)).Error!;
}
