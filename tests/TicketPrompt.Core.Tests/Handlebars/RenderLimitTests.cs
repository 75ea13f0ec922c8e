using TicketPrompt.Handlebars;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>No template and no data can kill the process, on a small stack either.</summary>
public sealed class RenderLimitTests
{
    [Fact]
    public void Ends_a_partial_that_calls_itself()
    {
        TemplateRenderException error = Fails("{{> loop}}", ("loop", "x{{> loop}}"));

        Assert.Equal(TemplateErrorCode.RenderFailed, error.Code);
        Assert.Contains("loop", error.Message, StringComparison.Ordinal);
        Assert.Equal(("loop", "_loop.hbs", 1, 2), (error.Template, error.File, error.Line, error.Column));
    }

    [Fact]
    public void Ends_partials_that_call_each_other() =>
        Assert.Equal(TemplateErrorCode.RenderFailed, Fails("{{> a}}", ("a", "{{> b}}"), ("b", "{{#if true}}{{> a}}{{/if}}")).Code);

    [Fact]
    public void Ends_an_inline_partial_that_calls_itself() =>
        Assert.Equal(TemplateErrorCode.RenderFailed, Fails("{{#*inline \"a\"}}{{> a}}{{/inline}}{{> a}}").Code);

    [Fact]
    public void Ends_partial_blocks_that_call_each_other() =>
        Assert.Equal(
            TemplateErrorCode.RenderFailed,
            Fails("{{#> a}}x{{/a}}", ("a", "{{#> a}}{{> @partial-block}}{{/a}}")).Code);

    [Fact]
    public void Ends_partials_that_double() =>
        Assert.Contains(
            Fails("{{> p0}}", Doubling("x")).Code,
            new[] { TemplateErrorCode.RenderFailed, TemplateErrorCode.OutputLimit });

    [Fact]
    public void Ends_partials_that_double_and_print_nothing() =>
        Assert.Equal(TemplateErrorCode.RenderFailed, Fails("{{> p0}}", Doubling("")).Code);

    [Fact]
    public void Ends_partials_that_double_and_print_much() =>
        Assert.Equal(TemplateErrorCode.OutputLimit, Fails("{{> p0}}", Doubling(new string('x', 1000))).Code);

    [Fact]
    [Trait("Category", "Slow")]
    public void Ends_loops_in_loops()
    {
        string numbers = "{\"l\":[" + string.Join(',', Enumerable.Range(0, 1000)) + "]}";

        Assert.Equal(
            TemplateErrorCode.RenderFailed,
            FailsWith("{{#each l}}{{#each ../l}}{{#each @root.l}}{{#if x}}{{/if}}{{/each}}{{/each}}{{/each}}", numbers).Code);
    }

    [Fact]
    public void Ends_a_prompt_that_grows_too_long()
    {
        string data = "{\"l\":[" + string.Join(',', Enumerable.Range(0, 10_000)) + "]}";

        TemplateRenderException error = FailsWith($"a\n{{{{#each l}}}}\n{new string('x', 5_000)}{{{{/each}}}}", data);

        Assert.Equal(TemplateErrorCode.OutputLimit, error.Code);
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public void Renders_64_blocks_in_each_of_4_partials_on_a_small_stack() =>
        Assert.Equal("1,2,3,4,end", OnOneMegabyte(() => RenderDeep(4)));

    [Fact]
    public void Renders_or_refuses_64_blocks_in_each_of_32_partials_on_a_small_stack()
    {
        string text = OnOneMegabyte(() =>
        {
            try
            {
                return RenderDeep(32);
            }
            catch (TemplateRenderException error) when (error.Code == TemplateErrorCode.RenderFailed)
            {
                return "refused";
            }
        });

        Assert.True(text == "refused" || text.EndsWith("31,32,end", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Renders_64_sub_expressions_in_64_blocks_on_a_small_stack()
    {
        string sub = string.Concat(Enumerable.Repeat("(not ", 63)) + "x" + new string(')', 63);
        string open = string.Concat(Enumerable.Repeat($"{{{{#if {sub}}}}}", 64));
        string close = string.Concat(Enumerable.Repeat("{{/if}}", 64));

        Assert.Equal("in", OnOneMegabyte(() => TemplateTester.Render($"{open}in{close}")));
    }

    [Fact]
    public void Renders_63_blocks_of_20_blocks_each_on_a_small_stack()
    {
        string open = string.Concat(Enumerable.Repeat($"{{{{#if true}}}}{string.Concat(Enumerable.Repeat("{{#if true}}x{{/if}}", 20))}", 63));
        string close = string.Concat(Enumerable.Repeat("{{/if}}", 63));

        Assert.Equal(new string('x', 63 * 20), OnOneMegabyte(() => TemplateTester.Render($"{open}{close}")));
    }

    [Fact]
    public void Renders_2500_blocks_in_a_row_on_a_small_stack() =>
        Assert.Equal(
            string.Concat(Enumerable.Range(0, 2_500).Select(i => i % 2 == 0 ? "x" : "")),
            OnOneMegabyte(() => TemplateTester.Render(string.Concat(Enumerable.Range(0, 2_500).Select(i => $"{{{{#if {(i % 2 == 0 ? "true" : "false")}}}}}x{{{{/if}}}}")))));

    [Fact]
    public void Stops_when_it_is_told_to()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        CompiledTemplate template = TemplateTester.Compile("{{> p0}}", Doubling(""));

        Assert.ThrowsAny<OperationCanceledException>(() =>
            template.Render(TemplateTester.Root(null), new RenderOptions { CancellationToken = stop.Token }));
    }

    private static (string, string)[] Doubling(string text) =>
    [
        .. Enumerable.Range(0, 25).Select(i => ($"p{i}", $"{{{{> p{i + 1}}}}}{{{{> p{i + 1}}}}}")),
        ("p25", text),
    ];

    private static string RenderDeep(int partials)
    {
        string open = string.Concat(Enumerable.Repeat("{{#if true}}", 64));
        string close = string.Concat(Enumerable.Repeat("{{/if}}", 64));
        return TemplateTester.Render(
            $"{open}{{{{> p1}}}}{close}",
            null,
            [.. Enumerable.Range(1, partials).Select(i => ($"p{i}", $"{open}{i},{(i < partials ? $"{{{{> p{i + 1}}}}}" : "end")}{close}"))]);
    }

    private static TemplateRenderException Fails(string template, params (string, string)[] partials) =>
        OnOneMegabyte(() => Assert.Throws<TemplateRenderException>(() => TemplateTester.Render(template, null, partials)));

    private static TemplateRenderException FailsWith(string template, string data) =>
        OnOneMegabyte(() => Assert.Throws<TemplateRenderException>(() => TemplateTester.Render(template, data)));

    private static T OnOneMegabyte<T>(Func<T> work) => SmallStack.Run(work, 1024 * 1024);
}
