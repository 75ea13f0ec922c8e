using NJsonSchema;
using TicketPrompt.Handlebars.Values;
using TicketPrompt.Sources;
using TicketPrompt.Templates;

namespace TicketPrompt.Tests.Templates;

/// <summary>templates/ticket-template.schema.json says what the loader does. The cases stand in Fixtures/Checking/metadata.yaml.</summary>
public sealed class TemplateSchemaTests
{
    private static readonly string Templates = Path.Combine(AppContext.BaseDirectory, "templates");
    private static readonly FieldMap Cases = ReadCases();

    public static TheoryData<string> Right => [.. Texts("right")];

    public static TheoryData<string> Wrong => [.. Texts("wrong")];

    public static TheoryData<string> BuiltIn => [.. Directory.GetFiles(Templates).Where(TemplateFile.IsTemplate).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Takes_what_the_loader_takes(string yaml)
    {
        _ = TemplateFile.Parse($"---\n{yaml}\n---\ntext", "t.hbs");
        Assert.Empty(await Problems(yaml));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Refuses_what_the_loader_refuses(string yaml)
    {
        Assert.Equal("TemplateMetadata", Assert.Throws<TemplateFileException>(() => TemplateFile.Parse($"---\n{yaml}\n---\ntext", "t.hbs")).Code);
        Assert.NotEmpty(await Problems(yaml));
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public async Task Takes_every_built_in_template(string file)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Templates, file));
        string[] parts = text.Split("---\n", 3);
        string yaml = TemplateFile.Parse(text, file).FirstLine == 1 ? text : parts[1];
        bool hasMetadata = parts.Length == 3 || !file.EndsWith(".hbs", StringComparison.Ordinal);
        Assert.Empty(hasMetadata ? await Problems(yaml) : []);
    }

    [Fact]
    public async Task Describes_every_key_and_how_an_editor_finds_it()
    {
        JsonSchema schema = await Schema();
        Assert.All(schema.Properties, property => Assert.False(string.IsNullOrEmpty(property.Value.Description), property.Key));
        Assert.Contains("# yaml-language-server: $schema=", schema.Description, StringComparison.Ordinal);
        string[] ours = ["name", "description", "role", "tags", "match", "variables", "template", "template_format", "input_variables", "input", "ext", "model", "config"];
        Assert.All(ours, key => Assert.Contains(key, schema.Properties.Keys));
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(Path.Combine(Templates, "ticket-template.schema.json"));

    private static async Task<IEnumerable<string>> Problems(string yaml)
    {
        object? value = Yaml.Read(yaml, YamlLimits.Template).SingleOrDefault()?.Value;
        return (await Schema()).Validate(JsonText.Of(value, 0)).Select(error => error.ToString());
    }

    private static IEnumerable<string> Texts(string key) => ((IReadOnlyList<object?>)Cases[key]!).Cast<string>();

    private static FieldMap ReadCases()
    {
        using StreamReader reader = TextFile.Open(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Checking", "metadata.yaml"));
        return (FieldMap)Yaml.Read(reader.ReadToEnd(), YamlLimits.Template).Single().Value!;
    }
}
