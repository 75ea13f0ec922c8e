using TicketPrompt.Sources;

namespace TicketPrompt.Tests.Sources;

public sealed class YamlFaultTests
{
    [Theory]
    [InlineData("summary: Use when: asked\n", 1, 18, "Put the text in quotes: summary: 'Use when: asked'")]
    [InlineData("a: 1\nlist:\n  - say: hello: world\n", 3, 15, "quotes: say: 'hello: world'")]
    [InlineData("role: @x\n", 1, 7, "'@x'")]
    [InlineData("role: `x`\n", 1, 7, "'`x`'")]
    [InlineData("role: %x\n", 1, 7, "quotes")]
    [InlineData("role: 'It's urgent'\n", 1, 11, "'It''s urgent'")]
    [InlineData("role: \"say \"hi\" now\"\n", 1, 13, "\\\"")]
    [InlineData("role: \"x\" y\n", 1, 11, "\\\"")]
    [InlineData("a: 1\n b: 2\n", 2, 2, "deeper than the key above")]
    [InlineData("a:\n  b: 1\n   c: 2\n", 3, 4, "deeper than the key above")]
    [InlineData("a:\n    b: 1\n  c: 2\n", 3, 3, "indented otherwise")]
    [InlineData("template: |\n  hello\n world\n", 3, 2, "indented less than the text above")]
    [InlineData("a:\n\tb: 2\n", 2, 1, "Replace the tab by spaces")]
    [InlineData("a: 1\nb:\n  c: 1\n\td: 2\n", 4, 1, "Replace the tab by spaces")]
    [InlineData("a: |\n  x\n  \ty\nb:\n\tc: 2\n", 5, 1, "Replace the tab by spaces")]
    [InlineData("labels: [*]\n", 1, 10, "'*'")]
    [InlineData("match: { labels: [*api] }\n", 1, 19, "'*api'")]
    [InlineData("labels: *api\n", 1, 9, "'*api'")]
    [InlineData("a: [1, 2\nb: 3\n", 1, 4, "Close it with ]")]
    [InlineData("a: {x: 1\nb: 3\n", 1, 4, "Close it with }")]
    [InlineData("a: \"x\nb: 3\n", 1, 4, "never closed")]
    [InlineData("a: 'x\nb: 3\n", 1, 4, "never closed")]
    [InlineData("a\nb: 1\n", 1, 1, "'a' is no 'key: value'")]
    [InlineData("a:b\nc: d\n", 1, 3, "A space belongs after the colon")]
    [InlineData("a: 1\nb\n", 2, 1, "'b' is no 'key: value'")]
    [InlineData("a: 1\nb:c\n", 2, 3, "A space belongs after the colon")]
    [InlineData("a: 1\n- b\n", 2, 1, "Put a key above the list")]
    [InlineData("- a\nb: 1\n", 2, 1, "Begin it with '- '")]
    [InlineData("a: |x\n  b\n", 1, 4, "next line")]
    [InlineData("a: > x\n  text\n", 1, 4, "next line")]
    [InlineData("a: \"\\d\"\n", 1, 4, "Write two of them")]
    [InlineData("a: [x: y: z]\n", 1, 9, "quotes")]
    [InlineData("a: [\n", 1, 4, "Close it with ]")]
    [InlineData("a:\n  - b\n  - [x,\n", 3, 5, "Close it with ]")]
    [InlineData("a: ]\n", 1, 4, "goes in quotes")]
    [InlineData("tags: [a b, , c]\n", 1, 13, "a value was expected")]
    public void Says_what_a_writer_can_do_and_where(string yaml, int line, int column, string advice)
    {
        YamlReadException error = Assert.Throws<YamlReadException>(() => Yaml.Read(yaml, YamlLimits.Template).ToList());

        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("scanning", error.Message, StringComparison.Ordinal);
        Assert.Equal(yaml.Split('\n')[line - 1].Replace('\t', ' ') + "\n" + new string(' ', column - 1) + "^", error.Excerpt);
    }
}
