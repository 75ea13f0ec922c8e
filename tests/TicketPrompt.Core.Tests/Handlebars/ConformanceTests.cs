using System.Text.Json;
using TicketPrompt.Handlebars;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>
/// Cases whose expected text handlebars.js 4.7.10 with noEscape has rendered: <c>handlebars-cases.json</c> is the shared corpus,
/// <c>handlebars-topics.json</c> and <c>handlebars-random.json</c> our own, written by hand and generated from a grammar.
/// </summary>
public sealed class ConformanceTests
{
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (string file in Directory.GetFiles(Folder, "handlebars-*.json"))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            JsonElement root = document.RootElement;
            foreach (JsonElement element in root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : root.GetProperty("cases").EnumerateArray())
            {
                cases.Add(Path.GetFileName(file), element.GetProperty("name").GetString()!);
            }
        }

        return cases;
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures", "templates");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Renders_as_handlebars_js(string file, string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        JsonElement root = document.RootElement;
        bool isShared = root.ValueKind == JsonValueKind.Array;
        JsonElement element = (isShared ? root : root.GetProperty("cases")).EnumerateArray().First(e => e.GetProperty("name").GetString() == name);
        JsonElement holder = isShared ? element : root;
        string template = element.GetProperty("template").GetString()!;
        Dictionary<string, string> partials = holder.GetProperty("partials").EnumerateObject()
            .ToDictionary(property => property.Name, property => property.Value.GetString()!);
        TemplateData data = new((FieldMap)PlainJson.Read(holder.GetProperty("data"))!);
        string Render() => TemplateTester.Prompt(CompiledTemplate.Compile(template, "case", null, new PartialMap(partials)), data).Text;

        if (element.TryGetProperty("expected", out JsonElement expected))
        {
            Assert.Equal(expected.GetString(), Render());
        }
        else
        {
            Assert.ThrowsAny<TemplateException>(Render);
        }
    }
}
