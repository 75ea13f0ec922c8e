using System.Text.Json;
using TicketPrompt.Templates;
using TicketPrompt.Templates.Checking;
using TicketPrompt.Tests.Handlebars;

namespace TicketPrompt.Tests.Templates;

/// <summary>
/// Wrong templates that people write: where the error stands, what its advice says, and that what it advises is right. The cases
/// stand in Fixtures/Checking/wrong-templates.json.
/// </summary>
public sealed class WrongTemplateTests
{
    private static readonly JsonElement[] All = [.. Read().EnumerateArray()];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, All.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_where_and_what_to_write(int number)
    {
        string text = Text(number, "text");
        IReadOnlyList<TemplateDiagnostic> found = Check(text);
        string all = $"{text}\n{string.Join("\n", found)}";

        TemplateDiagnostic? sought = found.FirstOrDefault(one => $"{one.Line}:{one.Column}" == Text(number, "at") && one.Code == Text(number, "code"));
        Assert.True(sought is not null, $"sought at {Text(number, "at")}: {all}");
        Assert.True(sought.Message.Contains(Text(number, "says"), StringComparison.Ordinal), $"sought '{Text(number, "says")}': {all}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_advised_is_right(int number) => Assert.Empty(Check(Text(number, "mended")));

    [Theory]
    [InlineData("{{#if (eq ticket.key \"b\"}}x{{/if}} {{upper(ticket.key)}}\n{{ticket.labels[0]}}{{#each x as y}}{{/each}}", "1:25 1:43 2:16 2:24")]
    [InlineData("{{#if ticket.key}}\n{{#each ticket.labels}}\n{{/if}}\n{{uper ticket.key}}", "2:1 4:3")]
    [InlineData("{{#if ticket.key}}a{{/fi}}\n{{a | upper}}\n{{/each}}\n{{else}}", "1:20 2:5 3:1 4:1")]
    [InlineData("{{#ifEquals ticket.key == 1}}a{{/ifEquals}}{{ }}", "1:24 1:47")]
    [InlineData("{{ticket.key\n\n{{ticket.summary}} {{a + 1}}", "3:1 3:24")]
    [InlineData("{{!-- a\n{{a + 1}}", "1:1 2:5")]
    public void Goes_on_after_a_fault(string text, string places) =>
        Assert.Equal(places, string.Join(' ', Check(text).Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => $"{one.Line}:{one.Column}")));

    [Fact]
    public void A_text_of_nothing_but_faults_ends_soon()
    {
        string text = string.Concat(Enumerable.Repeat("{{#if (a}}{{b | c}}\n", 2000));

        Assert.InRange(Check(text).Count, 1, 100);
    }

    private static IReadOnlyList<TemplateDiagnostic> Check(string text) =>
        TemplateChecker.Check(new TemplateDefinition { Text = text }, "t.hbs", new PartialMap(new Dictionary<string, string>()), isPartial: false);

    private static string Text(int number, string name) => All[number].GetProperty(name).GetString()!;

    private static JsonElement Read()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Checking", "wrong-templates.json")));
        return document.RootElement.Clone();
    }
}
