using TicketPrompt.Markup;
using TicketPrompt.Model;
using TicketPrompt.Sources;

namespace TicketPrompt.Tests.Markup.Adf;

/// <summary>What is no valid document gives what text it has; nothing throws, overflows or hangs.</summary>
public sealed class MalformedAdfTests
{
    [Theory]
    [InlineData("""{"type":"doc"}""", null)]
    [InlineData("""{"type":"doc","content":null}""", null)]
    [InlineData("""{"type":"doc","content":[]}""", null)]
    [InlineData("""{"type":"doc","content":"plain"}""", "plain")]
    [InlineData("""{"type":"doc","content":{"type":"paragraph","content":{"type":"text","text":"one"}}}""", "one")]
    [InlineData("""{"type":"doc","content":[5,null,true,["a",{"type":"text","text":"b"}]]}""", "5trueab")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","text":"no content"}]}""", "no content")]
    [InlineData("""{"type":"paragraph","content":[{"type":"text","text":"not a document"}]}""", "not a document")]
    [InlineData("""{"type":"doc","content":[{"content":[{"text":"no types"}]}]}""", "no types")]
    [InlineData("""{"type":"doc","content":[{"type":"heading","attrs":[],"content":[{"type":"text","text":"h","marks":"strong"}]}]}""", "# h")]
    [InlineData("""{"type":"doc","content":[{"type":"heading","attrs":{"level":"99"},"content":[{"type":"text","text":7}]}]}""", "###### 7")]
    [InlineData("""{"type":"doc","content":[{"type":"orderedList","attrs":{"order":-5},"content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}]}""", "0. a")]
    [InlineData("""{"type":"doc","content":[{"type":"listItem","content":[{"type":"text","text":"a"}]},{"type":"text","text":"b"}]}""", "- a\n\nb")]
    [InlineData("""{"type":"doc","content":[{"type":"tableCell","content":[{"type":"text","text":"a"}]}]}""", "|  |\n| --- |\n| a |")]
    [InlineData("""{"type":"doc","content":[{"type":"table","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}]}""", "|  |\n| --- |\n| a |")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]},{"type":"text","text":"b"}]}]}""", "a\n\nb")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"date","attrs":{"timestamp":"soon"}},{"type":"date","attrs":{"timestamp":1e300}},{"type":"mention"},{"type":"status"},{"type":"emoji"},{"type":"inlineCard"},{"type":"mediaInline"}]}]}""", "soon1e+300")]
    [InlineData("""{"no":"document"}""", null)]
    public void Degrades_to_its_text(string json, string? markdown) =>
        Assert.Equal(markdown, RichText.ToMarkdown(JsonData.Parse(json), MarkupFormat.Markdown));

    [Theory]
    [InlineData("blockquote")]
    [InlineData("bulletList")]
    [InlineData("listItem")]
    [InlineData("table")]
    [InlineData("panel")]
    [InlineData("constellation")]
    [InlineData("paragraph")]
    [Trait("Category", "Slow")]
    public void Keeps_text_ten_thousand_levels_down(string type)
    {
        FieldMap node = Node("text", text: "deep");
        for (int i = 0; i < 10_000; i++)
        {
            node = Node(type, new object?[] { node, Node("text", text: "x") });
        }

        string? markdown = null;
        Thread small = new(() => markdown = RichText.ToMarkdown(PlainReader.Wrap(Node("doc", new object?[] { node })), MarkupFormat.Markdown), 256 * 1024);
        small.Start();
        Assert.True(small.Join(TimeSpan.FromMinutes(3)));

        Assert.Contains("deep", markdown, StringComparison.Ordinal);
        Assert.Equal(10_000, markdown!.Count(c => c == 'x'));
    }

    [Fact]
    public void Ends_at_a_cycle()
    {
        object?[] content = [Node("text", text: "round"), null, null];
        FieldMap node = Node("blockquote", content);
        content[1] = node;
        content[2] = node;

        Assert.Equal("> round", RichText.ToMarkdown(PlainReader.Wrap(Node("doc", new object?[] { node })), MarkupFormat.Markdown));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Ends_where_nodes_share_their_content_without_end()
    {
        FieldMap node = Node("text", text: "x");
        for (int i = 0; i < 64; i++)
        {
            node = Node("constellation", new object?[] { node, node });
        }

        Task<string?> task = Task.Run(() => RichText.ToMarkdown(PlainReader.Wrap(Node("doc", new object?[] { node })), MarkupFormat.Markdown));

        Assert.NotNull(await task.WaitAsync(TimeSpan.FromMinutes(3)));
    }

    [Theory]
    [InlineData("a_b *c* ")]
    [InlineData("*")]
    [InlineData("[a](")]
    [InlineData("` ``")]
    [InlineData("<a&b;")]
    [InlineData("https://x.example/*a*")]
    [InlineData("- a\n")]
    [InlineData("  ")]
    [Trait("Category", "Slow")]
    public async Task Takes_ten_megabytes(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 10_000_000 / part.Length));
        FieldMap document = Node("doc", new object?[] { Node("paragraph", new object?[] { Node("text", text: text + "end") }) });

        Task<string?> task = Task.Run(() => RichText.ToMarkdown(PlainReader.Wrap(document), MarkupFormat.Markdown));

        string? markdown = await task.WaitAsync(TimeSpan.FromMinutes(3));
        Assert.EndsWith("end", markdown!.TrimEnd('>'), StringComparison.Ordinal);
    }

    private static FieldMap Node(string type, object? content = null, string? text = null)
    {
        FieldMapBuilder node = new();
        node.Add("type", type);
        node.Add(text is null ? "content" : "text", text ?? content);
        return node.ToMap();
    }
}
