using System.Text.Json.Nodes;
using TicketPrompt.Model;
using TicketPrompt.Tests.Sources.Files;

namespace TicketPrompt.Tests.Tickets;

/// <summary>
/// Goes through every sample, puts something that nobody understands in the place of each value in turn, and looks for the word:
/// whatever field lacks something then must be named by a finding.
/// </summary>
public sealed class SampleLossTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Shapes");

    public static TheoryData<string> Samples => new(Directory.EnumerateFiles(Folder, "*.json")
        .Select(file => Path.GetFileName(file)!)
        .Where(name => !name.EndsWith(".expected.json", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_has_nothing_to_report(string name) => Assert.Empty(
        Read(File.ReadAllText(Path.Combine(Folder, name))).Where(ticket => ticket is not null).SelectMany(ticket => ticket!.Findings).Select(finding => finding.ToString()));

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_a_ticket_lacks_of_a_sample_is_named(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name));
        Ticket?[] whole = Read(text);
        List<string> silent = [];
        foreach (string path in Leaves(JsonNode.Parse(text)!, ""))
        {
            JsonNode changed = JsonNode.Parse(text)!;
            Replace(changed, path);
            Ticket?[] tickets = Read(changed.ToJsonString());
            if (tickets.Length != whole.Length)
            {
                continue;
            }

            for (int i = 0; i < whole.Length; i++)
            {
                // What is no ticket any more is an error, and what is another tracker's is another ticket.
                if (whole[i] is not { } before || tickets[i] is not { } after || before.Source != after.Source)
                {
                    continue;
                }

                string[] lacking = [.. TicketFields.All.Where(field => field is not (TicketField.Fields or TicketField.Source) && !(IsCriteria(field) && path.Contains("description", StringComparison.Ordinal)) && Lacks(before, after, field)).Select(field => TicketFieldNames.All[(int)field])];
                if (lacking.Length > 0 && !after.Findings.Any(finding => lacking.Contains(finding.Field.Split('[')[0])))
                {
                    silent.Add($"{path.Replace('\u0001', '/')}: {string.Join(", ", lacking)}");
                }
            }
        }

        Assert.True(silent.Count == 0, string.Join('\n', silent));
    }

    private static Ticket?[] Read(string json) => [.. TicketFiles.Read("t.json", json).Select(reading => reading.Ticket?.ToTicket())];

    // A section of the description: its words are still there when its heading is none any more.
    private static bool IsCriteria(TicketField field) => field == TicketField.AcceptanceCriteria;

    private static bool Lacks(Ticket before, Ticket after, TicketField field)
    {
        string[] had = [.. Atoms(((ITicketValues)before)[field])];
        HashSet<string> has = [.. Atoms(((ITicketValues)after)[field])];
        return had.Length > 0 && has.Count < had.Distinct().Count();
    }

    private static IEnumerable<string> Atoms(object? value) => value switch
    {
        null or "" => [],
        string text => [text],
        TicketDate date => [date.Text],
        IFieldLookup record => record.FieldNames.SelectMany(name => record.TryGetField(name, out object? member) && member is not (null or false) ? Atoms(member).Select(atom => $"{name}={atom}") : []),
        System.Collections.IEnumerable list => list.Cast<object?>().SelectMany((element, i) => Atoms(element).Select(atom => $"{i}.{atom}")),
        _ => [value.ToString()!],
    };

    private static IEnumerable<string> Leaves(JsonNode node, string path) => node switch
    {
        // The names of a page say of no ticket what it says.
        JsonObject map => map.Where(member => member.Value is not null && member.Key != "names").SelectMany(member => Leaves(member.Value!, $"{path}\u0001{member.Key}")),
        JsonArray list => list.SelectMany((element, i) => element is null ? [] : Leaves(element, $"{path}\u0001{i}")),
        _ => [path],
    };

    private static void Replace(JsonNode root, string path)
    {
        string[] steps = path.Split('\u0001', StringSplitOptions.RemoveEmptyEntries);
        JsonNode at = root;
        foreach (string step in steps[..^1])
        {
            at = at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        }

        JsonNode strange = new JsonObject { ["strange"] = 1 };
        if (at is JsonArray array)
        {
            array[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = strange;
        }
        else
        {
            at[steps[^1]] = strange;
        }
    }
}
