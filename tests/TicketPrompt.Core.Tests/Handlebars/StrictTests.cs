namespace TicketPrompt.Tests.Handlebars;

/// <summary>In a strict rendering a variable that resolves to nothing is an error with its place.</summary>
public sealed class StrictTests
{
    private const string Data = """{"a":{"b":null,"c":{"d":1}},"list":[],"text":"","nul":null}""";

    [Theory]
    [InlineData("{{missing}}", 1, 3)]
    [InlineData("x\n {{a.missing}}", 2, 4)]
    [InlineData("{{upper missing}}", 1, 9)]
    [InlineData("{{#each missing}}{{/each}}", 1, 9)]
    [InlineData("{{#with a.missing}}{{/with}}", 1, 9)]
    [InlineData("{{#missing}}{{/missing}}", 1, 4)]
    [InlineData("{{#if (eq missing 1)}}{{/if}}", 1, 11)]
    [InlineData("{{> p missing}}", 1, 7)]
    [InlineData("{{> p x=missing}}", 1, 9)]
    [InlineData("{{../a}}", 1, 3)]
    [InlineData("{{@index}}", 1, 3)]
    [InlineData("{{list.[0]}}", 1, 3)]
    [InlineData("{{#if a includeZero=missing}}{{/if}}", 1, 21)]
    [InlineData("{{a.c.d.e}}", 1, 3)]
    public void Refuses_what_is_missing(string template, int line, int column)
    {
        TemplateRenderException error = Assert.Throws<TemplateRenderException>(() => TemplateTester.Prompt(template, Data, true, ("p", "")));

        Assert.Equal((TemplateErrorCode.VariableMissing, line, column), (error.Code, error.Line, error.Column));
    }

    [Theory]
    [InlineData("{{nul}}{{text}}{{list}}{{a.b}}{{a.b.deeper}}")]
    [InlineData("{{#if missing}}{{else}}{{/if}}{{#unless missing}}{{/unless}}{{default missing ''}}")]
    [InlineData("{{#if (and missing a)}}{{/if}}{{#if (not (or missing a.missing))}}{{/if}}")]
    [InlineData("{{#each list}}{{nope}}{{/each}}{{#if nul}}{{nope}}{{/if}}")]
    [InlineData("{{history}}")]
    [InlineData("{{lookup a 'missing'}}{{lookup list 0}}")]
    public void Takes_null_and_exempt_places(string template) => Assert.Equal("", TemplateTester.RenderStrict(template, Data));

    [Fact]
    public void Renders_missing_as_nothing_otherwise() => Assert.Equal("[]", TemplateTester.Render("[{{missing}}{{a.missing.x}}]", Data));
}
