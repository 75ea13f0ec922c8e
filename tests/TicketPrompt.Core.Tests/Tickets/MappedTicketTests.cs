using TicketPrompt.Model;
using TicketPrompt.Tickets;
using static TicketPrompt.Tests.Tickets.GraphReader;

namespace TicketPrompt.Tests.Tickets;

public sealed class MappedTicketTests
{
    private readonly GraphReader _reader = new();

    [Fact]
    public void Reads_a_field_only_when_asked_and_only_once()
    {
        MappedTicket ticket = Read(Map(("key", "PAY-1"), ("fields", Map(("summary", "S"), ("status", Map(("name", "Open"))), ("description", "D")))));
        _reader.Asked.Clear();

        Assert.Equal("Open", ticket[TicketField.Status]);
        Assert.Equal("Open", ticket[TicketField.Status]);

        Assert.Equal(["fields", "status", "name"], _reader.Asked);
    }

    [Fact]
    public void Reads_one_of_300_custom_fields_without_the_others()
    {
        Dictionary<string, object?> fields = Map(("summary", "S"));
        for (int i = 0; i < 300; i++)
        {
            fields.Add("customfield_" + i, Map(("value", i)));
        }

        MappedTicket ticket = Read(Map(("key", "PAY-1"), ("fields", fields)));
        _reader.Asked.Clear();

        Assert.True(((ITicketValues)ticket).TryGetField("customfield_7", out object? value));
        Assert.Equal(7, ((FieldMap)value!)["value"]);
        Assert.True(_reader.Asked.Count < 20, string.Join(' ', _reader.Asked));
    }

    [Theory]
    [InlineData("title", "T")]
    [InlineData("Points", 5.0)]
    [InlineData("issueKey", "A-1")]
    [InlineData("Issue key", "A-1")]
    [InlineData("region", "EU")]
    [InlineData("subject", "other")]
    public void A_source_name_resolves_lazily_and_on_the_complete_ticket(string name, object expected)
    {
        MappedTicket ticket = Read(Map(("Issue key", "A-1"), ("title", "T"), ("subject", "other"), ("points", "5"), ("region", "EU")));

        Assert.True(TicketLookup.TryGet(ticket, name, out object? lazy));
        Assert.True(TicketLookup.TryGet(ticket.ToTicket(), name, out object? complete));
        Assert.Equal(expected, lazy);
        Assert.Equal(expected, complete);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("details")]
    [InlineData("nothing")]
    public void A_name_that_the_source_does_not_have_resolves_to_nothing(string name)
    {
        MappedTicket ticket = Read(Map(("key", "A-1"), ("title", "T")));

        Assert.False(TicketLookup.TryGet(ticket, name, out _));
        Assert.False(TicketLookup.TryGet(ticket.ToTicket(), name, out _));
    }

    [Fact]
    public void A_name_that_is_there_and_null_resolves_to_null()
    {
        MappedTicket ticket = Read(Map(("key", "A-1"), ("details", null), ("region", null)));

        foreach (ITicketValues values in new ITicketValues[] { ticket, ticket.ToTicket() })
        {
            Assert.True(TicketLookup.TryGet(values, "details", out object? details));
            Assert.True(TicketLookup.TryGet(values, "region", out object? region));
            Assert.Null(details);
            Assert.Null(region);
        }
    }

    [Fact]
    public void Of_a_class_only_the_known_names_are_read_and_notes_are_fields()
    {
        OpaqueIssue issue = new();
        issue.Members.Add("Issue_Key", "A-1");
        issue.Members.Add("Title", "T");
        issue.Members.Add("Secret", "no");
        issue.Notes.Add("region", "EU");
        issue.Notes.Add("body", "B");

        MappedTicket ticket = Read(issue);

        Assert.Equal("A-1", ticket[TicketField.Key]);
        Assert.Equal("T", ticket[TicketField.Summary]);
        Assert.Equal("B", ticket[TicketField.Description]);
        Assert.Equal(["region"], ticket.ToTicket().Fields.Names);
        Assert.False(((ITicketValues)ticket).TryGetField("Secret", out _));
        Assert.DoesNotContain("Secret", _reader.Asked.Take(_reader.Asked.Count - 1));
    }

    [Theory]
    [InlineData("JiraPS.Issue")]
    [InlineData("AtlassianPS.JiraPS.Issue")]
    [InlineData("Deserialized.JiraPS.Issue")]
    [InlineData("Selected.JiraPS.Issue")]
    [InlineData("deserialized.selected.atlassianps.jiraps.issue")]
    public void JiraPs_is_told_by_its_type_name(string typeName)
    {
        GraphReader reader = new() { Types = ["Other", typeName] };

        TicketReading reading = Assert.Single(TicketReader.Read(reader.Wrap(Map(("Key", "OPS-1"))), new ReadContext()));

        Assert.Equal("jiraps", reading.Ticket![TicketField.Source]);
    }

    [Fact]
    public void Each_ticket_has_its_own_findings_also_when_read_late()
    {
        object first = Map(("key", "A-1"), ("title", "T"), ("x", new object()));
        object second = Map(("key", "A-2"), ("title", "T"), ("y", new object()));
        MappedTicket[] tickets = [.. TicketReader.Read(_reader.Wrap(new List<object?> { first, second }), new ReadContext()).Select(reading => reading.Ticket!)];

        Assert.Equal("fields.y", Assert.Single(tickets[1].ToTicket().Findings).Field);
        Assert.Equal("fields.x", Assert.Single(tickets[0].ToTicket().Findings).Field);
    }

    [Fact]
    public void The_complete_ticket_is_the_same_as_what_was_asked_for()
    {
        MappedTicket ticket = Read(Map(("key", "A-1"), ("title", "T"), ("labels", "a;b"), ("created", "2026-10-01"), ("region", "EU")));
        Ticket complete = ticket.ToTicket();

        Assert.Equal(("A-1", "T", "flat"), (complete.Key, complete.Summary, complete.Source));
        Assert.Equal(["a", "b"], complete.Labels);
        Assert.Equal(new DateTime(2026, 10, 1), complete.Created);
        Assert.Equal("EU", complete.Fields["region"]);
        Assert.Equal("A-1 T", complete.ToString());
        Assert.Throws<NotSupportedException>(() => ((IList<string>)complete.Labels)[0] = "x");
    }

    private MappedTicket Read(object source) => Assert.Single(TicketReader.Read(_reader.Wrap(source), new ReadContext())).Ticket!;
}
