using System.Text.Json;
using TicketPrompt.Model;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;
using TicketPrompt.Tests.Tickets;
using TicketPrompt.Tickets;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Tests.Adding;

/// <summary>The tracker of docs/adding.md: <see cref="TallyShape"/>.</summary>
public sealed class AddingTrackerTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Adding");

    private static readonly TicketShape[] Trackers =
    [
        .. TicketShapes.Trackers,
        TallyShape.Shape,
    ];

    [Fact]
    public void The_table_reads_the_sample_as_its_expected_file_says()
    {
        SourceValue issue = Sample();
        ReadContext context = new();
        MappedTicket ticket = new(issue, context.BindingsOf(issue).To(TallyShape.Shape), context);
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "tally.expected.json")));

        Assert.Empty(ExpectedTicket.Differences(expected.RootElement, ticket, offsetsCount: true));
        Assert.Empty(ExpectedTicket.Differences(expected.RootElement, ticket.ToTicket(), offsetsCount: true));
    }

    [Fact]
    public void The_telltale_finds_the_shape_and_no_other_tracker_takes_it()
    {
        SourceValue issue = Sample();
        RowLayout layout = ((FieldMap)issue.Raw!).Layout;

        Assert.Same(TallyShape.Shape, TicketShapes.Of(issue, [.. Trackers.Where(tracker => tracker.IsPossibleOn(layout))]));
        Assert.Null(TicketShapes.Of(issue));
    }

    [Fact]
    public void Help_names_every_tracker()
    {
        string about = Letters(File.ReadAllText(Path.Combine(RoomTests.Root, "module", "en-US", "about_TicketPrompt.help.txt")));
        string help = Letters(File.ReadAllText(Path.Combine(RoomTests.Root, "module", "en-US", "TicketPrompt.Cmdlets.dll-Help.xml")));

        Assert.All(TicketShapes.Trackers, tracker => Assert.Contains(Letters(tracker.Name), about, StringComparison.OrdinalIgnoreCase));
        Assert.All(TicketShapes.Trackers, tracker => Assert.Contains(Letters(tracker.Name), help, StringComparison.OrdinalIgnoreCase));
    }

    private static SourceValue Sample()
    {
        using FileStream stream = File.OpenRead(Path.Combine(Folder, "tally.json"));
        return Assert.Single(new TicketFile(stream, "tally.json").Read(new ContainerRules([], _ => null), CancellationToken.None)).Value;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
