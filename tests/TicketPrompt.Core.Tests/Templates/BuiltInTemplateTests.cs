using System.Text.RegularExpressions;
using TicketPrompt.Model;
using TicketPrompt.Sources.Files;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Templates;

/// <summary>What every built-in template promises, whatever the ticket.</summary>
public sealed partial class BuiltInTemplateTests
{
    private static readonly string Shapes = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Shapes");

    public static TheoryData<string> Names => new(BuiltIn.Names);

    [Fact]
    public void There_are_ten() => Assert.Equal(
        [
            "backend-engineer", "data-engineer", "devops-engineer", "frontend-engineer", "fullstack-engineer", "machine-learning-engineer",
            "mobile-engineer", "qa-engineer", "security-engineer", "site-reliability-engineer",
        ],
        BuiltIn.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_file_is_short_plain_and_described(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(BuiltIn.Folder, name + ".hbs"));
        Assert.True(lines.Length < 120, $"{lines.Length} lines");
        Assert.DoesNotContain(lines, line => line.Any(c => c is < ' ' or > '~') || line.EndsWith(' '));
        TicketTemplate template = BuiltIn.Find(name);
        Assert.NotNull(template.Role);
        Assert.NotNull(template.Description);
        Assert.NotEmpty(template.Tags);
        Assert.Contains("summary", template.Match.Names);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_minimal_ticket_leaves_no_gap(string name)
    {
        AssertTidy(BuiltIn.Render(name, BuiltIn.Ticket(("key", "PAY-1"), ("summary", "Refund fails"))), name);
        AssertTidy(BuiltIn.Render(name, BuiltIn.Ticket(("key", "PAY-1"))), name);
        AssertTidy(BuiltIn.Render(name, BuiltIn.Ticket(("summary", "Refund fails"))), name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_full_ticket_of_every_shape_leaves_no_gap_and_is_shown(string name)
    {
        int count = 0;
        foreach (ITicketValues ticket in ShapeTickets())
        {
            string prompt = BuiltIn.Render(name, ticket);
            AssertTidy(prompt, $"{name} {ticket[TicketField.Key]}");
            foreach (TicketField field in new[] { TicketField.Key, TicketField.Summary, TicketField.Assignee, TicketField.Url })
            {
                Assert.Contains((string?)ticket[field] ?? "", prompt, StringComparison.Ordinal);
            }

            count++;
        }

        Assert.True(count > 20, $"only {count} tickets");
    }

    [Fact]
    public void Whatever_a_person_typed_stands_inside_a_fence()
    {
        const string Typed = "T\u00efped";
        object?[] list = [Typed + " & more"];
        ITicketValues ticket = BuiltIn.Ticket(
            ("key", Typed + " key"), ("summary", Typed), ("description", Typed + "\n\n# Typed heading"), ("issueType", Typed), ("priority", Typed),
            ("status", Typed), ("assignee", Typed), ("reporter", Typed), ("components", list), ("labels", list), ("fixVersions", list), ("affectedVersions", list),
            ("environment", Typed), ("sprint", Typed), ("parent", Typed), ("links", list), ("subtasks", list), ("comments", list), ("attachments", list),
            ("url", Typed), ("created", Typed), ("updated", Typed), ("dueDate", Typed), ("acceptanceCriteria", Typed + " criteria"));
        foreach (string name in BuiltIn.Names)
        {
            string prompt = BuiltIn.Render(name, ticket);
            Assert.DoesNotContain(Typed, OutsideFences(prompt), StringComparison.Ordinal);
            Assert.Equal(25, prompt.Split(Typed).Length);
        }
    }

    [Fact]
    public void Of_many_comments_the_newest_ten_are_shown_and_the_others_counted()
    {
        object?[] comments = [.. Enumerable.Range(1, 13).Select(i => $"Comment no. {i}.")];
        string prompt = BuiltIn.Render("backend-engineer", BuiltIn.Ticket(("key", "A-1"), ("comments", comments)));
        Assert.DoesNotContain("no. 3.", prompt, StringComparison.Ordinal);
        Assert.Contains("(Earlier comments left out: 3.)", prompt, StringComparison.Ordinal);
        Assert.True(prompt.IndexOf("no. 4.", StringComparison.Ordinal) < prompt.IndexOf("no. 13.", StringComparison.Ordinal));
        AssertTidy(prompt, "comments");
    }

    private static IEnumerable<ITicketValues> ShapeTickets()
    {
        foreach (string path in Directory.EnumerateFiles(Shapes).Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal)))
        {
            using FileStream stream = File.OpenRead(path);
            foreach (TicketReading reading in TicketReader.Read(new TicketFile(stream, path), new ReadContext()))
            {
                if (reading.Ticket is MappedTicket ticket)
                {
                    yield return ticket.ToTicket();
                }
            }
        }
    }

    internal static void AssertTidy(string prompt, string what)
    {
        string own = OutsideFences(prompt);
        Assert.False(own.Contains("\n\n\n", StringComparison.Ordinal), $"{what}: two blank lines\n{own}");
        Assert.True(prompt.EndsWith('\n') && !prompt.EndsWith("\n\n", StringComparison.Ordinal), $"{what}: end");
        Assert.False(EmptyHeading().IsMatch(own), $"{what}: empty heading\n{own}");
        foreach (string heading in new[] { "Context", "Your Role", "Deliverables", "Reference" })
        {
            Assert.Contains($"\n## {heading}\n\n", own, StringComparison.Ordinal);
        }
    }

    /// <summary>The template's own text, with a word in place of each fence.</summary>
    private static string OutsideFences(string prompt) => Fence().Replace(prompt, "FENCE");

    [GeneratedRegex(@"<(untrusted-[a-z]+-[0-9a-f]+)>\n\n.*?\n\n</\1>", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^##+ .*\n+(#|\z)", RegexOptions.Multiline)]
    private static partial Regex EmptyHeading();
}
