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

    private static IReadOnlyList<TemplateDiagnostic> Check(string text) =>
        TemplateChecker.Check(new TemplateDefinition { Text = text }, "t.hbs", new PartialMap(new Dictionary<string, string>()), isPartial: false);

    private static string Text(int number, string name) => All[number].GetProperty(name).GetString()!;

    private static JsonElement Read()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Checking", "wrong-templates.json")));
        return document.RootElement.Clone();
    }
}
