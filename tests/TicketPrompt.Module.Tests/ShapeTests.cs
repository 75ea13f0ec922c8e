using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json;

namespace TicketPrompt.ModuleTests;

/// <summary>Objects of every tracker, as ConvertFrom-Json hands them over, become the tickets that their samples expect.</summary>
public sealed class ShapeTests
{
    private static readonly string[] RichText = ["description", "environment", "acceptanceCriteria", "body"];

    private static readonly string[] Traces = ["System.Object", "System.Collections", "@{", "{{", "TicketPrompt.", "PSCustomObject"];

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.Fixture("Shapes"), "*.json")
        .Select(path => Path.GetFileName(path)!)
        .Where(name => !name.EndsWith(".expected.json", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_from_ConvertFrom_Json_gives_its_expected_tickets(string name)
    {
        using Shell shell = new();
        ShellResult result = shell.Run("param($o) $o | ConvertTo-Ticket", JsonObjects.Parse(File.ReadAllText(Repository.Fixture("Shapes", name))));
        JsonElement expected = JsonDocument.Parse(File.ReadAllText(Repository.Fixture("Shapes", Path.ChangeExtension(name, ".expected.json")))).RootElement;
        JsonElement[] tickets = [.. (expected.ValueKind == JsonValueKind.Array ? expected.EnumerateArray() : Enumerable.Repeat(expected, 1))];

        Assert.Equal(tickets.Count(IsError), result.ErrorIds.Count(id => id == "TicketUnreadable"));
        JsonElement[] readable = [.. tickets.Where(ticket => !IsError(ticket))];
        Assert.Equal(readable.Length, result.Output.Count);
        for (int i = 0; i < readable.Length; i++)
        {
            CompareObject(readable[i], result.Output[i]!.BaseObject, name);
        }
    }

    [Fact]
    public void Objects_of_one_pipeline_need_not_have_the_same_properties()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("""
            $added = [pscustomobject]@{ key = 'A-3' }
            $added.psobject.Properties.Add([psscriptproperty]::new('summary', { 'counted ' + $this.key }))
            $changed = [pscustomobject]@{ key = 'A-4'; summary = 'before' }
            & {
                [pscustomobject]@{ key = 'A-1'; summary = 'one' }
                [pscustomobject]@{ Summary = 'two'; labels = 'x'; Key = 'A-2' }
                $added
                $changed
                $changed.summary = 'after'; $changed.psobject.Properties.Add([psnoteproperty]::new('labels', @('late')))
                $changed
                [pscustomobject]@{ fields = [pscustomobject]@{ summary = 'of Jira'; issuetype = [pscustomobject]@{ name = 'Bug' } }; key = 'A-5'; self = 'https://x/1' }
            } | ConvertTo-EngineerPrompt -TemplateText '{{ticket.source}} {{ticket.key}} {{ticket.summary}} {{ticket.labels}}'
            """);
        Assert.Empty(result.Errors);
        Assert.Equal(["flat A-1 one ", "flat A-2 two x", "flat A-3 counted A-3 ", "flat A-4 before ", "flat A-4 after late", "jira A-5 of Jira "], result.Output.Select(prompt => prompt!.ToString()));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_prompt_of_a_sample_shows_what_PowerShell_makes_of_objects(string name)
    {
        using Shell shell = new();
        ShellResult result = shell.Run("param($o) $o | ConvertTo-EngineerPrompt", JsonObjects.Parse(File.ReadAllText(Repository.Fixture("Shapes", name))));
        Assert.All(result.Texts, prompt =>
        {
            foreach (string trace in Traces)
            {
                Assert.DoesNotContain(trace, prompt, StringComparison.Ordinal);
            }
        });
    }

    private static bool IsError(JsonElement ticket) => ticket.TryGetProperty("error", out _);

    private static void CompareObject(JsonElement expected, object? actual, string place)
    {
        foreach (JsonProperty property in expected.EnumerateObject())
        {
            object? value = actual is IDictionary map ? map[property.Name] : PSObject.AsPSObject(actual!).Properties[property.Name]?.Value;
            Compare(property.Value, value, $"{place} {property.Name}", RichText.Contains(property.Name));
        }
    }

    private static void Compare(JsonElement expected, object? actual, string place, bool isRichText)
    {
        actual = actual is PSObject wrapped ? wrapped.BaseObject : actual;
        switch (expected.ValueKind)
        {
            case JsonValueKind.Null:
                Assert.True(actual is null or ICollection { Count: 0 }, $"{place}: {actual} in place of nothing");
                break;
            case JsonValueKind.Array:
                object?[] items = [.. ((IEnumerable)actual!).Cast<object?>()];
                Assert.True(items.Length == expected.GetArrayLength(), $"{place}: {items.Length} elements in place of {expected.GetArrayLength()}");
                for (int i = 0; i < items.Length; i++)
                {
                    Compare(expected[i], items[i], $"{place}[{i}]", isRichText);
                }

                break;
            case JsonValueKind.Object:
                CompareObject(expected, actual, place);
                break;
            case JsonValueKind.Number:
                Assert.True(expected.GetDouble() == Convert.ToDouble(actual, CultureInfo.InvariantCulture), $"{place}: {actual} in place of {expected}");
                break;
            default:
                CompareText(expected.ToString(), actual, place, isRichText);
                break;
        }
    }

    private static void CompareText(string expected, object? actual, string place, bool isRichText)
    {
        string text = actual switch
        {
            DateTimeOffset date => date.UtcDateTime.ToString("o", CultureInfo.InvariantCulture),
            DateTime date => date.ToString("o", CultureInfo.InvariantCulture),
            bool boolean => boolean ? "True" : "False",
            _ => actual?.ToString() ?? "",
        };
        if (actual is DateTimeOffset && DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant))
        {
            expected = instant.UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
        }
        else if (actual is DateTime)
        {
            expected = DateTime.Parse(expected, CultureInfo.InvariantCulture).ToString("o", CultureInfo.InvariantCulture);
        }
        else if (isRichText)
        {
            (expected, text) = (Normal(expected), Normal(text));
        }

        Assert.True(expected == text, $"{place}:\n{text}\nin place of\n{expected}");
    }

    // Line ends, blank ends and the kind of bullet do not matter.
    private static string Normal(string markdown) =>
        string.Join('\n', markdown.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim().Replace("\n* ", "\n- ", StringComparison.Ordinal);
}
