using TicketPrompt.Handlebars;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>What npm's handlebars 4.7.10 prints of a context that a partial's call laid names over.</summary>
public sealed class PartialHashTests
{
    [Theory]
    [InlineData("{{> p o a=1 c=2}}", "a=1 b=1 c=2 ")]
    [InlineData("{{> p o c=1 d=2}}", "a=0 b=1 d=2 c=1 ")]
    [InlineData("{{> j o a=missing c=2}}", "{\"b\":1,\"c\":2}")]
    [InlineData("{{formatDate d \"\"}} {{formatDate d nothing}}", "2026-09-28T07:41:13Z 2026-09-28T07:41:13Z")]
    public void Names_keep_their_place_and_nothing_is_left_out(string template, string expected)
    {
        TemplateData data = new((FieldMap)PlainJson.Read("{\"o\":{\"a\":0,\"b\":1},\"d\":\"2026-09-28T07:41:13Z\"}")!);
        PartialMap partials = new(new Dictionary<string, string> { ["p"] = "{{#each this}}{{@key}}={{this}} {{/each}}", ["j"] = "{{this}}" });

        Assert.Equal(expected, TemplateTester.Prompt(CompiledTemplate.Compile(template, "t", null, partials), data).Text);
    }
}
