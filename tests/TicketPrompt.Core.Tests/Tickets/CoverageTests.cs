using TicketPrompt.Tests.Sources.Files;
using TicketPrompt.Tests.Templates;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Tickets;

/// <summary>
/// The table of docs/coverage.md: what of each tracker's answer stands in a prompt. Each sample of Fixtures/Coverage holds a word
/// for each thing that such an answer can say; the table says whether all built-in templates show it.
/// </summary>
public sealed class CoverageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Coverage");

    // What the samples say, and how a prompt shows it. Work items of Azure DevOps are numbers only.
    private static readonly (string Name, string[] Words)[] Things =
    [
        ("description", ["w-description"]),
        ("criteria", ["w-criteria"]),
        ("comments", ["w-comment"]),
        ("parent", ["w-parent", "WPARENT-1", "4001"]),
        ("subtasks", ["w-subtask", "WSUBTASK-13", "4002"]),
        ("links", ["w-link", "WLINK-9", "4003"]),
        ("references", ["w-reference"]),
        ("attachments", ["w-attachment"]),
        ("sprint", ["w-sprint"]),
        ("points", ["77"]),
        ("people", ["w-assignee"]),
        ("reporter", ["w-reporter"]),
        ("due", ["2026-12-24"]),
    ];

    [Fact]
    public void The_table_says_what_the_built_in_templates_show()
    {
        List<string> table = ["| answer | " + string.Join(" | ", Things.Select(thing => thing.Name)) + " |", "|---|" + string.Concat(Things.Select(_ => "---|"))];
        foreach (string file in Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file);
            TicketReading reading = Assert.Single(TicketFiles.Read(Path.GetFileName(file), text));
            Assert.True(reading.Error is null, $"{file}: {reading.Error?.Message}");
            Assert.Empty(reading.Ticket!.ToTicket().Findings);
            string[] prompts = [.. BuiltIn.Names.Select(name => BuiltIn.Render(name, Assert.Single(TicketFiles.Read(Path.GetFileName(file), text)).Ticket!))];
            IEnumerable<string> cells = Things.Select(thing =>
                !thing.Words.Any(word => text.Contains(word, StringComparison.Ordinal) || (thing.Name == "due" && text.Contains("24/Dec/26", StringComparison.Ordinal)) || (thing.Name == "due" && text.Contains("24 Dec 2026", StringComparison.Ordinal))) ? " "
                : prompts.All(prompt => thing.Words.Any(word => prompt.Contains(word, StringComparison.Ordinal))) ? "yes" : "no");
            table.Add($"| {Path.GetFileNameWithoutExtension(file).Replace('_', ' ')} | {string.Join(" | ", cells)} |");
        }

        string page = File.ReadAllText(Path.Combine(RoomTests.Root, "docs", "coverage.md"));
        Assert.True(page.Contains(string.Join('\n', table), StringComparison.Ordinal), "docs/coverage.md must have this table:\n" + string.Join('\n', table));
    }
}
