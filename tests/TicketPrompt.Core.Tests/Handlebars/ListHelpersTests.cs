using TicketPrompt.Model;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>The helpers that take parts of lists.</summary>
public sealed class ListHelpersTests
{
    private const string Data = """{"list": ["a", "b", "c"], "none": [], "text": "abc", "n": 2}""";

    [Theory]
    [InlineData("{{last list 2}}", "b, c")]
    [InlineData("{{first list 2}}", "a, b")]
    [InlineData("{{last list \"1\"}}", "c")]
    [InlineData("{{last list 9}}", "a, b, c")]
    [InlineData("{{last list 0}}", "")]
    [InlineData("{{last none 2}}", "")]
    [InlineData("{{last text 2}}", "")]
    [InlineData("{{last missing 2}}", "")]
    [InlineData("{{#each (last list n)}}{{this}}{{#if @first}}-{{/if}}{{/each}}", "b-c")]
    [InlineData("{{subtract list.length 2}}", "1")]
    [InlineData("{{subtract 1.5 \"1\"}}", "0.5")]
    public void Take_a_part_or_a_difference(string template, string expected) => Assert.Equal(expected, TemplateTester.Render(template, Data));

    [Fact]
    public void Recent_takes_those_created_last_whichever_way_the_tracker_lists_them()
    {
        FieldMap Comment(int day) => new(["body", "created"], ["b" + day, TicketDate.Of(new DateTimeOffset(2026, 10, day, 0, 0, 0, TimeSpan.Zero))]);
        string Render(params object?[] list) => TemplateTester.Render("{{#each (recent list 2)}}{{body}} {{/each}}", new FieldMap(["list"], [Array.AsReadOnly(list)]));
        Assert.Equal("b2 b3 ", Render(Comment(3), Comment(2), Comment(1)));
        Assert.Equal("b2 b3 ", Render(Comment(1), Comment(2), Comment(3)));
        Assert.Equal(" b1 ", Render(Comment(3), FieldMap.Empty, Comment(1)));
    }

    [Theory]
    [InlineData("{{last list -1}}")]
    [InlineData("{{first list 1.5}}")]
    [InlineData("{{first list text}}")]
    [InlineData("{{subtract text 1}}")]
    [InlineData("{{subtract missing 1}}")]
    public void A_count_that_is_no_number_fails_and_says_how_it_is_written(string template)
    {
        TemplateRenderException error = Assert.Throws<TemplateRenderException>(() => TemplateTester.Render(template, Data));
        Assert.Contains("{{", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{last list}}")]
    [InlineData("{{first list 1 2}}")]
    [InlineData("{{subtract 1}}")]
    public void A_wrong_number_of_arguments_is_an_error_of_the_template(string template) =>
        Assert.Throws<TemplateSyntaxException>(() => TemplateTester.Render(template, Data));
}
