using System.Text.Json;
using TicketPrompt.Sources.Files;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Tickets;

/// <summary>Every sample of Fixtures/Shapes gives the tickets of the .expected.json beside it.</summary>
public sealed class ShapeSampleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Shapes");

    public static TheoryData<string> Samples => new(Directory.EnumerateFiles(Folder)
        .Select(file => Path.GetFileName(file)!)
        .Where(name => !name.EndsWith(".expected.json", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_a_sample_as_its_expected_file_says(string name)
    {
        List<string> differences = [];
        TicketReading[] readings = Read(name);
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, Path.GetFileNameWithoutExtension(name) + ".expected.json")));
        JsonElement[] tickets = expected.RootElement.ValueKind == JsonValueKind.Array ? [.. expected.RootElement.EnumerateArray()] : [expected.RootElement];

        Assert.Equal(tickets.Length, readings.Length);
        for (int i = 0; i < tickets.Length; i++)
        {
            if (tickets[i].TryGetProperty("error", out JsonElement error))
            {
                Assert.Equal(error.GetString(), readings[i].Error?.Code.ToString());
                continue;
            }

            Assert.Null(readings[i].Error);
            MappedTicket ticket = readings[i].Ticket!;

            // Field by field, and as the complete ticket that leaves a cmdlet.
            differences.AddRange(ExpectedTicket.Differences(tickets[i], ticket, offsetsCount: true).Select(line => $"{name}[{i}] {line}"));
            Assert.Equal(
                ExpectedTicket.Differences(tickets[i], ticket, offsetsCount: true),
                ExpectedTicket.Differences(tickets[i], ticket.ToTicket(), offsetsCount: true));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static TicketReading[] Read(string name)
    {
        string path = Path.Combine(Folder, name);
        using FileStream stream = File.OpenRead(path);
        return [.. TicketReader.Read(new TicketFile(stream, path), new ReadContext())];
    }
}
