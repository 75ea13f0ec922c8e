using System.Text;
using Markdig.Syntax;
using TicketPrompt.Handlebars.Writing;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>What a text leaves open, held against a GFM parser.</summary>
public sealed class MarkdownBlocksTests
{
    private static readonly string[] Pieces =
    [
        "```", "~~~", "````", "`", "~", "<pre>", "</pre>", "<script>", "</script>", "<STYLE x>", "<textarea>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>",
        "<!X", ">", "<div>", "</div>", "<b>", "> ", "> ", "- ", "* ", "1. ", "2) ", "# ", "---", "===", "    ", "  ", "\t", "a", "b c", "\\", "\n", "\n", "\n", "\n", "\n\n",
    ];

    [Theory]
    [InlineData("plain", null)]
    [InlineData("```\ncode", "```")]
    [InlineData("```\ncode\n```", null)]
    [InlineData("```js\ncode", "```")]
    [InlineData("~~~~ a`b\ncode\n~~~", "~~~~")]
    [InlineData("``` a`b", null)]
    [InlineData("   ```\ncode\n  ```", null)]
    [InlineData("   ```\ncode\n    ```", "   ```")]
    [InlineData("    ```\ncode", null)]
    [InlineData("text\n    ```", null)]
    [InlineData("```\n```x", "```")]
    [InlineData("> ```\n> code", "> ```")]
    [InlineData("> ```\ncode", null)]
    [InlineData("- a\n\n  ```\n  code", "  ```")]
    [InlineData("- ```\n  code\n- b", null)]
    [InlineData("10. a\n    > ~~~\n    > code", "    > ~~~")]
    [InlineData("-\n  ```", "  ```")]
    [InlineData("-\n\n  ```", "  ```")]
    [InlineData("- \n  - a\n\n\n  ```", "  ```")]
    [InlineData("text\n2. ```", null)]
    [InlineData("text\n1. ```", "   ```")]
    [InlineData("-\t```", "    ```")]
    [InlineData("<pre>a", "</pre>")]
    [InlineData("<pre>a</pre> <pre>", null)]
    [InlineData("<Script src=x>\n\na", "</script>")]
    [InlineData("<scripts>\n\n```", "```")]
    [InlineData("<style", "</style>")]
    [InlineData("text <pre>", null)]
    [InlineData("text\n<textarea>", "</textarea>")]
    [InlineData("<!-- a\n\nb", "-->")]
    [InlineData("<!-->", null)]
    [InlineData("<![CDATA[ a > ]]", "]]>")]
    [InlineData("<?php\n\n", "?>")]
    [InlineData("<!DOCTYPE", ">")]
    [InlineData("<! a", null)]
    [InlineData("<div>\n```\na", null)]
    [InlineData("<div>\n\n```\na", "```")]
    [InlineData("<x y=\"z\">\n```", null)]
    [InlineData("<x y=\"z\"> a\n```", "```")]
    [InlineData("text\n<x>\n```", "```")]
    [InlineData("<x y='>'>\n```", null)]
    [InlineData("<x y=\">\n```", "```")]
    [InlineData("<x <y>\n```", "```")]
    [InlineData("<x `>\n```", "```")]
    [InlineData("</x>\n```", null)]
    [InlineData("</x y>\n```", "```")]
    [InlineData("</pre>\n```", null)]
    [InlineData("<x-1>  \n```", null)]
    [InlineData("<1>\n```", "```")]
    [InlineData("<div/> a\n```", null)]
    [InlineData("<div/x> a\n```", "```")]
    [InlineData("</H1 a\n```", null)]
    [InlineData("text\n<address\n```", null)]
    [InlineData("<blockquotes> a\n```", "```")]
    [InlineData("# a\n    ```", null)]
    [InlineData("####### a\n```", "```")]
    [InlineData("a\n===\n2. ```", "   ```")]
    [InlineData("a\n=== b\n2. ```", null)]
    [InlineData("- - -\n  ```", "  ```")]
    [InlineData("a\n-\n  ```", "  ```")]
    [InlineData("1234567890. ```", null)]
    [InlineData("123456789. ```", "           ```")]
    [InlineData("-     ```\n", null)]
    [InlineData("-    ```\n", "     ```")]
    [InlineData(">```\n>a", "> ```")]
    [InlineData("> a\n```", "```")]
    [InlineData("> <!--\n\na", null)]
    [InlineData("a\r\n```\r\nb", "```")]
    [InlineData("a\r```\rb\r```", null)]
    public void Says_what_a_text_leaves_open(string text, string? closer)
    {
        MarkdownBlocks blocks = MarkdownBlocks.After(text);

        Assert.Equal(closer, blocks.Open is { } open ? blocks.Prefix + open.Closer : null);
    }

    [Theory]
    [InlineData("> ```\ncode", "> ```")]
    [InlineData("> ```\ncode\n> ```\nafter", null)]
    [InlineData("> ```\n> code\n> ```\nafter", null)]
    [InlineData("> <!--\na", null)]
    public void Says_what_code_a_quote_left_without_an_end(string text, string? closer) => Assert.Equal(closer, MarkdownBlocks.After(text).Unclosed?.Closer);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Agrees_with_a_parser_on_what_is_open(int seed)
    {
        Random random = new(seed);
        int open = 0;
        for (int round = 0; round < 4_000; round++)
        {
            string text = RandomText(random);
            MarkdownBlocks blocks = MarkdownBlocks.After(text);
            string next = text + (text.EndsWith('\n') ? "" : "\n") + blocks.Prefix;

            Assert.True(IsRaw(next + "zzz") == blocks.Open is not null, text + $"\n=> {blocks.Open}");
            if (blocks.Open is { } block)
            {
                open++;
                Assert.False(IsRaw(next + block.Closer + "\n" + blocks.Prefix + "zzz"), text + $"\n=> {block}");
            }
        }

        Assert.InRange(open, 400, 3_600);
    }

    [Fact]
    public void A_line_of_many_starts_and_a_text_of_many_levels_cost_no_more_than_their_length()
    {
        foreach (string text in new[]
        {
            string.Concat(Enumerable.Repeat("- ", 200_000)) + string.Concat(Enumerable.Repeat("\n", 200_000)),
            string.Concat(Enumerable.Repeat("> ", 200_000)) + string.Concat(Enumerable.Repeat("\n> > > > >", 50_000)),
            string.Concat(Enumerable.Repeat("<!--\n", 200_000)),
            string.Concat(Enumerable.Repeat("<a ", 400_000)),
        })
        {
            MarkdownBlocks.After(text);
        }
    }

    private static string RandomText(Random random)
    {
        StringBuilder text = new();
        for (int i = random.Next(1, 14); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    /// <summary>Whether the last line is code in a fence, or HTML that a blank line would not end.</summary>
    private static bool IsRaw(string text)
    {
        LeafBlock? last = Markdig.Markdown.Parse(text).Descendants<LeafBlock>().FirstOrDefault(leaf => leaf.Lines.ToString().Contains("zzz", StringComparison.Ordinal));
        return last is FencedCodeBlock or Markdig.Syntax.HtmlBlock { Type: not (HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock) };
    }
}
