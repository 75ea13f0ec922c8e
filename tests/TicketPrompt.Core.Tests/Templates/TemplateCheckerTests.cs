using TicketPrompt.Sources;
using TicketPrompt.Templates;
using TicketPrompt.Templates.Checking;
using TicketPrompt.Tests.Handlebars;

namespace TicketPrompt.Tests.Templates;

/// <summary>What the checker finds. The cases stand in Fixtures/Checking/cases.yaml.</summary>
public sealed class TemplateCheckerTests
{
    private static readonly IReadOnlyList<FieldMap> All = ReadCases();

    public static TheoryData<string> Names => [.. All.Select(c => (string)c["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds(string name)
    {
        FieldMap sought = All.Single(c => (string)c["name"]! == name);
        string[] expected = [.. ((IReadOnlyList<object?>)sought["found"]!).Cast<string>()];
        string[] found = [.. Check(sought).Select(diagnostic => diagnostic.ToString())];
        Assert.True(
            expected.Length == found.Length && expected.Zip(found).All(pair => IsLike(pair.First, pair.Second)),
            $"expected:\n{string.Join("\n", expected)}\nfound:\n{string.Join("\n", found)}");
        Assert.DoesNotContain(found, line => line.Any(char.IsControl));
    }

    [Fact]
    public void Two_thousand_doubling_partials_with_names_of_their_own_end()
    {
        Dictionary<string, string> partials = Enumerable.Range(0, 25)
            .ToDictionary(i => $"p{i}", i => $"{{{{> p{(i + 1) % 25} a{i}=1}}}}{{{{> p{(i + 1) % 25} b{i}=1}}}}");
        TemplateDefinition definition = new() { Text = "{{> p0}}" };
        Assert.Empty(TemplateChecker.Check(definition, "t.hbs", new PartialMap(partials), isPartial: false));
    }

    private static bool IsLike(string expected, string found) => expected.EndsWith("...", StringComparison.Ordinal)
        ? found.StartsWith(expected[..^3], StringComparison.Ordinal)
        : found == expected;

    private static IReadOnlyList<TemplateDiagnostic> Check(FieldMap sought)
    {
        string file = sought["file"] as string ?? "t.hbs";
        Dictionary<string, string> partials = sought["partials"] is FieldMap map
            ? map.ToDictionary(entry => entry.Key, entry => (string)entry.Value!, StringComparer.OrdinalIgnoreCase)
            : [];
        using TemporaryFile written = new((string)sought["text"]!, file);
        return [.. TemplateChecker.CheckFile(written.Path, new PartialMap(partials))
            .Select(diagnostic => diagnostic with { File = Path.GetFileName(diagnostic.File) })];
    }

    private static FieldMap[] ReadCases()
    {
        using StreamReader reader = TextFile.Open(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Checking", "cases.yaml"));
        return [.. ((IReadOnlyList<object?>)Yaml.Read(reader.ReadToEnd(), YamlLimits.Template).Single().Value!).Cast<FieldMap>()];
    }

    private sealed class TemporaryFile : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("ticketprompt").FullName;

        public TemporaryFile(string text, string name)
        {
            Path = System.IO.Path.Combine(_folder, name);
            File.WriteAllText(Path, text);
        }

        public string Path { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
