using System.Text;
using TicketPrompt.Handlebars.Values;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;
using TicketPrompt.Tests.Sources.Files;
using TicketPrompt.Tickets;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tests.Tickets;

/// <summary>Tickets of one layout are read by one plan. It must never say of one ticket what is true of another only.</summary>
public sealed class LayoutPlanTests
{
    public static TheoryData<string> Samples => new(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Shapes"))
        .Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal))
        .Select(file => Path.GetFileName(file)!)
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_ticket_is_the_same_with_a_plan_and_without(string name)
    {
        using FileStream stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Shapes", name));
        ReadContext shared = new();
        foreach (TicketReading reading in TicketReader.Read(new TicketFile(stream, name), new ReadContext()))
        {
            if (reading.Ticket is { } ticket)
            {
                // The second time the plan is an old one.
                _ = Complete(ticket, shared, isPlanned: true);
                Assert.Equal(Complete(ticket, new ReadContext(), isPlanned: false), Complete(ticket, shared, isPlanned: true));
            }
        }
    }

    [Fact]
    public void Values_decide_where_names_do_not() => Assert.Equal(
        ["flat 6", "github 7", "flat 8", "github 9"],
        Summary("""
            [{"number": "6", "title": "a", "html_url": ""},
             {"number": 7, "title": "b", "html_url": "https://github.com/o/r/issues/7"},
             {"number": "8", "title": "c", "html_url": ""},
             {"number": 9, "title": "d", "html_url": "https://github.com/o/r/issues/9"}]
            """).Select(line => line.Replace("o/r#", "", StringComparison.Ordinal)));

    [Fact]
    public void A_ticket_and_a_container_can_have_the_same_names() => Assert.Equal(
        ["flat A-1", "flat A-2", "flat A-3", "flat A-4"],
        Summary("""
            [{"key": "A-1", "summary": "s", "items": "three"},
             {"key": null, "summary": null, "items": [{"key": "A-2", "summary": "t"}]},
             {"key": "A-3", "summary": "u", "items": [1, 2]},
             {"key": null, "summary": null, "items": {"key": "A-4", "summary": "v"}}]
            """));

    [Fact]
    public void Of_two_spellings_the_one_with_a_value_counts_for_each_ticket() => Assert.Equal(
        ["flat A-1", "flat A-2", "flat A-3", "flat A-4"],
        Summary("""
            [{"Issue key": null, "issue_key": "A-1", "title": "a"},
             {"Issue key": "A-2", "issue_key": "", "title": "b"},
             {"Issue key": "A-3", "issue_key": "x", "title": "c"},
             {"Issue key": null, "issue_key": "A-4", "title": "d"}]
            """));

    [Fact]
    public void The_first_alias_with_a_value_counts_for_each_ticket() => Assert.Equal(
        ["a", "b", "c"],
        Read("""
            [{"key": 1, "summary": "a", "title": "x"}, {"key": 2, "summary": null, "title": "b"}, {"key": 3, "summary": "c", "title": null}]
            """).Select(ticket => ticket.Summary));

    [Fact]
    public void Fields_hold_what_this_ticket_did_not_use() => Assert.Equal(
        [
            """{"title":"x","team":"red"}""",
            """{"summary":null,"team":"blue"}""",
            """{"team":null}""",
            """{"team":"green","size":3}""",
        ],
        Read("""
            [{"key": 1, "summary": "a", "title": "x", "team": "red"},
             {"key": 2, "summary": null, "title": "b", "team": "blue"},
             {"key": 3, "summary": "c", "team": null},
             {"key": 4, "summary": "d", "team": "green", "size": 3}]
            """).Select(ticket => JsonText.Of(ticket.Fields, indent: 0)));

    [Fact]
    public void Of_names_that_differ_by_case_the_exact_one_counts() => Assert.Equal(
        ["flat A-1", "flat A-2"],
        Summary("""[{"KEY": "B-1", "key": "A-1", "summary": "s"}, {"KEY": "B-2", "key": "A-2", "summary": "s"}]"""));

    [Fact]
    public void More_layouts_than_are_remembered_take_turns()
    {
        StringBuilder json = new("[");
        for (int i = 0; i < 60; i++)
        {
            json.Append(i == 0 ? "" : ",").Append($$"""{"key": "A-{{i}}", "extra{{i % 20}}": {{i}}, "summary": "s{{i}}"}""");
        }

        Ticket[] tickets = Read(json.Append(']').ToString());

        Assert.Equal(Enumerable.Range(0, 60).Select(i => $$"""A-{{i}} s{{i}} {"extra{{i % 20}}":{{i}}}"""), tickets.Select(ticket => $"{ticket} {JsonText.Of(ticket.Fields, indent: 0)}"));
    }

    [Fact]
    public void What_was_found_out_is_not_asked_again()
    {
        LayoutPlan plan = new(PlainReader.Wrap(new FieldMap(["key", "summary"], ["A-1", "s"])));
        SourceValue source = PlainReader.Wrap(new FieldMap(plan.Layout, ["A-2", "t"]));

        Assert.Empty(plan.TrackersFor(source));
        Assert.False(plan.MayHoldTickets);
        Assert.Empty(plan.PlacesOf(TicketField.Status, FlatShape.Shape));
        Assert.Single(plan.PlacesOf(TicketField.Summary, FlatShape.Shape));
        Assert.Same(plan.PlacesOf(TicketField.Summary, FlatShape.Shape), plan.PlacesOf(TicketField.Summary, FlatShape.Shape));
    }

    [Fact]
    public void A_plan_serves_whatever_shape_is_asked_for()
    {
        LayoutPlan plan = new(PlainReader.Wrap(new FieldMap(["key", "summary", "html_url"], ["A-1", "s", "u"])));

        for (int i = 0; i < 2; i++)
        {
            Assert.Single(plan.PlacesOf(TicketField.Url, GitHubShape.Shape));
            Assert.Equal(3, plan.PlacesOf(TicketField.Url, FlatShape.Shape).Single());
        }
    }

    private static string Complete(MappedTicket ticket, ReadContext context, bool isPlanned)
    {
        SourceValue source = isPlanned ? ticket.Source : ticket.Source.Through(reader => new WatchingReader(reader));
        LayoutPlan? plan = context.PlanFor(source);
        Assert.Equal(isPlanned, plan is not null);
        return JsonText.Of(new MappedTicket(source, ticket.Shape, context, plan, ticket.Names).ToTicket(), indent: 1);
    }

    private static Ticket[] Read(string json) => [.. TicketFiles.Read("t.json", json).Select(reading => reading.Ticket!.ToTicket())];

    private static string[] Summary(string json) => [.. Read(json).Select(ticket => $"{ticket.Source} {ticket.Key}")];
}
