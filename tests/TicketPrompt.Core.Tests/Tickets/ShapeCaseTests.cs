using System.Text.Json;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Tickets;

/// <summary>The cases of Fixtures/ShapeCases: a list a shape of a name, an input, and the tickets expected of it.</summary>
public sealed class ShapeCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "ShapeCases");

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string file in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
            {
                using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
                foreach (JsonElement element in document.RootElement.EnumerateArray())
                {
                    cases.Add(Path.GetFileNameWithoutExtension(file), element.GetProperty("name").GetString()!);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_a_case_as_expected(string shape, string name)
    {
        string path = Path.Combine(Folder, shape + ".json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement expected = document.RootElement.EnumerateArray().Single(element => element.GetProperty("name").GetString() == name).GetProperty("expected");

        TicketReading[] readings = [.. TicketReader.Read(InputOf(path, name), new ReadContext())];

        JsonElement[] tickets = expected.ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray()] : [expected];
        Assert.Equal(tickets.Length, readings.Length);
        for (int i = 0; i < tickets.Length; i++)
        {
            if (tickets[i].TryGetProperty("error", out JsonElement error))
            {
                Assert.Equal(error.GetString(), readings[i].Error?.Code.ToString());
                continue;
            }

            Assert.True(readings[i].Error is null, readings[i].Error?.Message);
            string[] differences = [.. ExpectedTicket.Differences(tickets[i], readings[i].Ticket!.ToTicket(), offsetsCount: true).Select(line => $"[{i}] {line}")];
            Assert.True(differences.Length == 0, string.Join('\n', differences));
        }
    }

    private static SourceValue InputOf(string path, string name)
    {
        using FileStream stream = File.OpenRead(path);
        ContainerRules noContainers = new([], _ => null);
        return new TicketFile(stream, path).Read(noContainers, CancellationToken.None).Single(item => item.Value["name"].Text == name).Value["input"];
    }
}
