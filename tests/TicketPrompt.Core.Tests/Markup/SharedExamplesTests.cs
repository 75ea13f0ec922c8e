using System.Text.Json;
using TicketPrompt.Markup;
using TicketPrompt.Sources;
using TicketPrompt.Tests.Markup.Judge;

namespace TicketPrompt.Tests.Markup;

/// <summary>The examples of shared/markup, copied to Fixtures/Markup: any rendering that says the same as an acceptable one will do.</summary>
public sealed class SharedExamplesTests
{
    public static TheoryData<string> Adf => Names("adf-*.json");

    public static TheoryData<string> Wiki => Names("wiki-*.json");

    public static TheoryData<string> Html => Names("html-*.json");

    [Theory]
    [MemberData(nameof(Adf))]
    public void Renders_the_shared_examples_of_adf(string name) => Check(name, MarkupFormat.Markdown);

    [Theory]
    [MemberData(nameof(Wiki))]
    public void Renders_the_shared_examples_of_wiki_markup(string name) => Check(name, MarkupFormat.Wiki);

    [Theory]
    [MemberData(nameof(Html))]
    public void Renders_the_shared_examples_of_html(string name) => Check(name, MarkupFormat.Html);

    private static TheoryData<string> Names(string pattern) =>
        [.. Directory.GetFiles(Folder, pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures", "Markup");

    private static void Check(string name, MarkupFormat format)
    {
        using JsonDocument example = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name)));
        SourceValue input = JsonData.Wrap(example.RootElement.GetProperty("input"));
        string[] acceptable = [.. example.RootElement.GetProperty("acceptable").EnumerateArray().Select(item => item.GetString()!)];

        string? markdown = RichText.ToMarkdown(input, format);

        Assert.True(
            acceptable.Contains(markdown) || acceptable.Any(one => ParsedOutline.Of(one).SequenceEqual(ParsedOutline.Of(markdown!))),
            $"{name}:\n{markdown}\n\nacceptable:\n{string.Join("\n\n", acceptable)}");
    }
}
