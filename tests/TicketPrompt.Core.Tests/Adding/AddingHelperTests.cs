using TicketPrompt.Handlebars;
using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Values;
using TicketPrompt.Tests.Handlebars;

namespace TicketPrompt.Tests.Adding;

/// <summary>The helper of docs/adding.md: {{slug}}.</summary>
public sealed class AddingHelperTests
{
    [Theory]
    [InlineData("{{slug title}}", "till-prints-the-receipt-twice")]
    [InlineData("{{#if (eq (slug title) 'x')}}no{{else}}yes{{/if}}", "yes")]
    [InlineData("[{{slug nothing}}]", "[]")]
    [InlineData("{{slug}}", "a field")]
    public void The_first_row_makes_a_slug(string template, string expected) => Assert.Equal(expected, Render(template, First.All));

    [Theory]
    [InlineData("{{slug title separator='_'}}", "till_prints_the_receipt_twice")]
    [InlineData("{{slug title}}", "till-prints-the-receipt-twice")]
    public void The_grown_row_takes_a_separator(string template, string expected) => Assert.Equal(expected, Render(template, Grown.All));

    [Theory]
    [InlineData("{{slug title 4}}", "slug takes one argument, not 2: {{slug text separator=\"-\"}}.")]
    [InlineData("{{slug title by='_'}}", "slug has no argument by=. It is written {{slug text separator=\"-\"}}.")]
    public void Its_usage_stands_in_errors(string template, string message) =>
        Assert.Equal(message, Assert.Throws<TemplateSyntaxException>(() => Render(template, Grown.All)).Message);

    [Fact]
    public void Without_the_row_there_is_no_such_helper() =>
        Assert.StartsWith("There is no helper slug.", Assert.Throws<TemplateSyntaxException>(() => Render("{{slug title}}", [])).Message, StringComparison.Ordinal);

    [Fact]
    public void Help_names_every_helper_that_handlebars_js_does_not_have()
    {
        string about = File.ReadAllText(Path.Combine(RoomTests.Root, "module", "en-US", "about_TicketPrompt.help.txt"));
        string[] words = about.Split("Helpers beyond those of handlebars.js:")[1].Split("No helper reads")[0].Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

        Assert.Empty(HelperTable.All.Except(HandlebarsHelpers.All).Select(helper => helper.Name).Except(words));
    }

    private static string Render(string template, IReadOnlyList<HelperDefinition> added)
    {
        Dictionary<string, HelperDefinition> helpers = HelperTable.All.Concat(added).ToDictionary(helper => helper.Name, StringComparer.Ordinal);
        CompiledTemplate compiled = CompiledTemplate.Compile(template, "test", null, new PartialMap(new Dictionary<string, string>()), helpers: helpers);
        return TemplateTester.Prompt(compiled, TemplateTester.Root("""{"title":"Till prints the receipt twice!","slug":"a field"}""")).Text;
    }

    private static class First
    {
        public static IReadOnlyList<HelperDefinition> All { get; } =
        [
            new("slug", "{{slug text}}", 1, 1) { Value = Slug },
        ];

        /// <summary>Small ASCII letters and digits with hyphens between the words, for names of branches.</summary>
        private static string Slug(HelperCall call, Renderer renderer) => string.Join("-", PlainWords(call.Text(renderer, 0)));
    }

    private static class Grown
    {
        public static IReadOnlyList<HelperDefinition> All { get; } =
        [
            new("slug", "{{slug text separator=\"-\"}}", 1, 1) { HashNames = ["separator"], Value = Slug },
        ];

        private static string Slug(HelperCall call, Renderer renderer)
        {
            string separator = call.Named("separator") is Operand operand ? ValueText.Of(operand.Get(renderer)) : "-";
            return string.Join(separator, PlainWords(call.Text(renderer, 0)));
        }
    }

    private static string[] PlainWords(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : ' '))
            .Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
