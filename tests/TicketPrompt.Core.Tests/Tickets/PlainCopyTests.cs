using TicketPrompt.Tickets;
using static TicketPrompt.Tests.Tickets.GraphReader;

namespace TicketPrompt.Tests.Tickets;

public sealed class PlainCopyTests
{
    private readonly GraphReader _reader = new();
    private readonly List<Finding> _findings = [];

    [Fact]
    public void Copies_scalars_and_prints_what_is_text_in_all_but_type()
    {
        Guid guid = new("6f9619ff-8b86-d011-b42d-00c04fc964ff");
        FieldMap copy = Copy(Map(
            ("text", "a"), ("number", 1.5m), ("flag", true), ("date", new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc)), ("nothing", DBNull.Value),
            ("uri", new Uri("https://x.example/a")), ("guid", guid), ("version", new Version(1, 2)), ("span", TimeSpan.FromMinutes(90)), ("day", DayOfWeek.Friday), ("letter", 'x'), ("nan", double.NaN)));

        Assert.Equal("a", copy["text"]);
        Assert.Equal(1.5m, copy["number"]);
        Assert.Equal(true, copy["flag"]);
        Assert.IsType<DateTime>(copy["date"]);
        Assert.Null(copy["nothing"]);
        Assert.Equal("https://x.example/a", copy["uri"]);
        Assert.Equal(guid.ToString(), copy["guid"]);
        Assert.Equal("1.2", copy["version"]);
        Assert.Equal("01:30:00", copy["span"]);
        Assert.Equal("Friday", copy["day"]);
        Assert.Equal("x", copy["letter"]);
        Assert.Equal(double.NaN, copy["nan"]);
        Assert.Empty(_findings);
    }

    [Fact]
    public void Cuts_cycles_of_objects_and_lists_but_keeps_shared_references()
    {
        Dictionary<string, object?> shared = Map(("a", 1));
        Dictionary<string, object?> root = Map(("one", shared), ("two", shared));
        List<object?> list = [root];
        list.Add(list);
        root.Add("self", root);
        root.Add("list", list);

        FieldMap copy = Copy(root);

        Assert.Equal(1, ((FieldMap)copy["one"]!)["a"]);
        Assert.Equal(1, ((FieldMap)copy["two"]!)["a"]);
        Assert.Null(copy["self"]);
        Assert.Equal([null, null], Assert.IsAssignableFrom<IReadOnlyList<object?>>(copy["list"]));
        Finding finding = Assert.Single(_findings);
        Assert.Equal((FindingKind.Cycle, 3, "fields.x"), (finding.Kind, finding.Count, finding.Field));
    }

    [Fact]
    public void Cuts_what_is_deeper_than_the_limit()
    {
        object? value = "leaf";
        for (int i = 0; i < 17; i++)
        {
            value = Map(("a", value));
        }

        object? copy = Copy(value!);
        int depth = 0;
        while (copy is FieldMap map)
        {
            depth++;
            copy = map["a"];
        }

        Assert.Equal(16, depth);
        Assert.Null(copy);
        Assert.Equal(FindingKind.TooDeep, Assert.Single(_findings).Kind);
    }

    [Fact]
    public void Takes_a_depth_of_a_million_without_a_deep_stack()
    {
        List<object?> value = [];
        for (int i = 0; i < 1_000_000; i++)
        {
            value = [value];
        }

        SmallStack.Run(() => PlainCopy.Of(_reader.Wrap(value), 16, _findings, "x"));
        Assert.Equal(FindingKind.TooDeep, Assert.Single(_findings).Kind);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Ends_when_shared_references_multiply_beyond_bounds()
    {
        List<object?> value = ["leaf"];
        for (int i = 0; i < 15; i++)
        {
            value = [value, value, value, value, value, value, value, value, value, value];
        }

        Assert.NotNull(PlainCopy.Of(_reader.Wrap(value), 16, _findings, "x"));
        Assert.Equal(FindingKind.TooLarge, Assert.Single(_findings).Kind);
    }

    [Fact]
    public void Objects_of_other_types_are_null_and_never_asked_for_anything()
    {
        FieldMap copy = Copy(Map(("process", new Trap()), ("type", typeof(string)), ("many", new List<object?> { new Trap(), new Trap() })));

        Assert.Null(copy["process"]);
        Assert.Null(copy["type"]);
        Assert.Equal(2, ((IReadOnlyList<object?>)copy["many"]!).Count);
        Finding finding = Assert.Single(_findings);
        Assert.Equal((FindingKind.UnsupportedValue, 4), (finding.Kind, finding.Count));
        Assert.EndsWith(nameof(Trap), finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_object_is_copied_whole()
    {
        Dictionary<string, object?> wide = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < 20_000; i++)
        {
            wide.Add("key" + i, i);
        }

        Assert.Equal(20_000, Copy(wide).Count);
        Assert.Empty(_findings);
    }

    [Fact]
    public void The_copy_cannot_be_changed()
    {
        List<object?> list = [1, 2];
        FieldMap copy = Copy(Map(("list", list)));
        list.Add(3);

        Assert.Equal(2, ((IReadOnlyList<object?>)copy["list"]!).Count);
        Assert.Throws<NotSupportedException>(() => ((IList<object?>)copy["list"]!).Add(3));
    }

    private FieldMap Copy(object value) => (FieldMap)PlainCopy.Of(_reader.Wrap(value), 16, _findings, "fields.x")!;

    private sealed class Trap
    {
        public override string ToString() => throw new InvalidOperationException("ToString was called.");
    }
}
