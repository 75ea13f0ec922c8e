using System.Text;
using TicketPrompt.Handlebars.Values;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;
using TicketPrompt.Tests.Sources.Files;
using TicketPrompt.Tickets;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tests.Tickets;

/// <summary>Tickets of one layout are read by one binding. It must never say of one ticket what is true of another only.</summary>
public sealed class ShapeBindingTests
{
    public static TheoryData<string> Samples => new(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Shapes"))
        .Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal))
        .Select(file => Path.GetFileName(file)!)
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_ticket_is_the_same_whoever_makes_its_layout(string name)
    {
        using FileStream stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Shapes", name));
        ReadContext shared = new();
        foreach (TicketReading reading in TicketReader.Read(new TicketFile(stream, name), new ReadContext()))
        {
            if (reading.Ticket is { } ticket)
            {
                // The second time the binding is an old one.
                _ = Complete(ticket.Source, ticket, shared);
                string expected = Complete(new ByNameReader(PlainReader.Instance).Wrap(ticket.Source.Raw), ticket, new ReadContext());
                Assert.Equal(expected, Complete(ticket.Source, ticket, shared));
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

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_shape_fits_no_object_without_one_of_its_telltales(string name)
    {
        using FileStream stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Shapes", name));
        foreach (TicketReading reading in TicketReader.Read(new TicketFile(stream, name), new ReadContext()))
        {
            if (reading.Ticket?.Source.Raw is FieldMap whole)
            {
                foreach (TicketShape tracker in TicketShapes.Trackers)
                {
                    Assert.True(!tracker.IsMatch(PlainReader.Wrap(whole)) || tracker.IsPossibleOn(whole.Layout), tracker.Name);
                    Assert.False(tracker.IsMatch(PlainReader.Wrap(Without(whole, tracker.Telltales))), tracker.Name);
                }
            }
        }
    }

    [Fact]
    public void What_was_found_out_is_not_asked_again()
    {
        FieldMap map = new(["key", "summary"], ["A-1", "s"]);
        ReadContext context = new();
        LayoutBindings bindings = context.BindingsOf(PlainReader.Wrap(map));
        ShapeBinding flat = bindings.To(FlatShape.Shape);

        Assert.Same(bindings, context.BindingsOf(PlainReader.Wrap(new FieldMap(map.Layout, ["A-2", "t"]))));
        Assert.Empty(bindings.Trackers);
        Assert.False(bindings.MayHoldTickets);
        Assert.Empty(flat.PlacesOf(TicketField.Status));
        Assert.Single(flat.PlacesOf(TicketField.Summary));
        Assert.Same(flat, bindings.To(FlatShape.Shape));
        Assert.Same(flat.PlacesOf(TicketField.Summary), flat.PlacesOf(TicketField.Summary));
    }

    [Fact]
    public void Dictionaries_of_the_same_names_share_a_layout()
    {
        ReadContext context = new();
        LayoutBindings first = context.BindingsOf(new GraphReader().Wrap(GraphReader.Map(("number", 1), ("title", "a"))));

        Assert.Same(first, context.BindingsOf(new GraphReader().Wrap(GraphReader.Map(("number", 2), ("title", "b")))));
        Assert.NotSame(first, context.BindingsOf(new GraphReader { Types = ["JiraPS.Issue"] }.Wrap(GraphReader.Map(("number", 2), ("title", "b")))));
        Assert.NotSame(first, context.BindingsOf(new GraphReader().Wrap(GraphReader.Map(("title", "b"), ("number", 2)))));
        Assert.Equal(["servicenow", "github"], first.Trackers.Select(tracker => tracker.Name));
    }

    [Fact]
    public void A_layout_serves_whatever_shape_is_asked_for()
    {
        LayoutBindings bindings = new(new RowLayout(["key", "summary", "html_url"]));

        for (int i = 0; i < 2; i++)
        {
            Assert.Equal("html_url", Assert.Single(bindings.To(GitHubShape.Shape).PlacesOf(TicketField.Url)).Steps[0]);
            Assert.Equal("htmlUrl", Assert.Single(bindings.To(FlatShape.Shape).PlacesOf(TicketField.Url)).Steps[0]);
        }
    }

    private static FieldMap Without(FieldMap map, string[] names)
    {
        FieldMapBuilder rest = new();
        foreach ((string name, object? value) in map)
        {
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                rest.Add(name, value);
            }
        }

        return rest.ToMap();
    }

    private static string Complete(SourceValue source, MappedTicket ticket, ReadContext context)
    {
        ShapeBinding binding = context.BindingsOf(source).To(ticket.Shape);
        return JsonText.Of(new MappedTicket(source, binding, context, ticket.Names).ToTicket(), indent: 1);
    }

    private static Ticket[] Read(string json) => [.. TicketFiles.Read("t.json", json).Select(reading => reading.Ticket!.ToTicket())];

    private static string[] Summary(string json) => [.. Read(json).Select(ticket => $"{ticket.Source} {ticket.Key}")];

    /// <summary>Looks into a document as its own reader does, and knows no layouts.</summary>
    private sealed class ByNameReader(SourceReader inner) : SourceReader
    {
        public SourceValue Wrap(object? raw) => new(this, raw);

        public override SourceKind KindOf(object? raw) => inner.KindOf(raw);

        public override bool TryGet(object raw, string name, out object? value) => inner.TryGet(raw, name, out value);

        public override IEnumerable<string> Names(object raw) => inner.Names(raw);

        public override IEnumerable<object?> Items(object raw) => inner.Items(raw);
    }
}
