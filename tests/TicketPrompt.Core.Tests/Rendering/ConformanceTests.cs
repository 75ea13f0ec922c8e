using System.Text.Json;
using TicketPrompt.Rendering;

namespace TicketPrompt.Tests.Rendering;

/// <summary>Cases whose expected text handlebars.js 4.7.10 with noEscape has rendered.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "templates"), "handlebars-*.json"))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (JsonElement element in document.RootElement.EnumerateArray())
            {
                cases.Add(element.GetProperty("name").GetString()!, element.GetRawText());
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Renders_as_handlebars_js(string name, string json)
    {
        _ = name;
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement element = document.RootElement;
        string template = element.GetProperty("template").GetString()!;
        Dictionary<string, string> partials = element.GetProperty("partials").EnumerateObject()
            .ToDictionary(property => property.Name, property => property.Value.GetString()!);
        TemplateData data = new((FieldMap)PlainJson.Read(element.GetProperty("data"))!);
        string Render() => CompiledTemplate.Compile(template, "case", null, new PartialMap(partials))
            .Render(data, new RenderOptions { Now = TemplateTester.Now }).Text;

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
