using TicketPrompt.Markup;
using TicketPrompt.Markup.Html;
using TicketPrompt.Markup.Wiki;

namespace TicketPrompt.Tests.Markup.Readers;

/// <summary>What is no markup is text, quickly and whatever the stack: each unit, again and again, before a last word.</summary>
public class HostileTests
{
    private const int Length = 100_000;
    private const int SmallStack = 256 * 1024;

    // Quadratic work on this much text takes minutes, linear work less than a second on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] WikiUnits =
    [
        "{code}", "{code:java}", "{code:", "{noformat}", "{quote}", "{quote}\n", "{panel:title=x}", "{panel}{quote}", "{info}{note}", "{color:", "{color}",
        "{anchor", "{adf}", "{adf:display=inline}", "{adf:display=inline}{", "{", "}", "{{", "{{{", "{{}", "{{}}", "{{a}", "}}", "{*}", "[", "[[a|", "[a|", "[a|https://x", "[~", "[^",
        "[{{", "!", "!a.b", "!a.b!", "|", "||", "|a", "|a\n", "| |\n", "|x\na\n", "|[", "|{{", "|!", "\\", "\\\\", "\\\\a\\", "\\{", "*", "*a ", "*a* ", "_a ", "-",
        "*_", "_*", "*[", "+", "^", "a^", "~", "a~1", "??", "(", ":", "://", "http://", "https://x/(((", "https://x*_", "a:\\", "&nbsp;", "* ", "* \n", "** x\n",
        "# a\n* b\n", "h1. ", "h1.x\n", "bq. ", "----\n", "\n\n", "\0", "\uD800", "a\r",
    ];

    private static readonly string[] HtmlUnits =
    [
        "<div>", "<b>", "<p>", "<ul>", "<li>", "<ul><li>", "<ol><ul>", "<table>", "<td>", "<table><tr><td>", "<tbody>", "<blockquote>", "<a>", "<a href=x>",
        "<h1>", "<h1><div>", "<font a=b>", "<p><font a=b>", "<span>", "<details><summary>", "<div class=panel>", "<div class=panelHeader>", "<code> x", "<br>",
        "<hr>", "<img src=a>", "<input type=checkbox>", "<li><input type=checkbox>", "<o:p><p>", "<svg>", "</div>", "</b>", "</table>", "</p>", "<b></i>",
        "<i><b></i>", "<ol><li></ul>", "<td><ul></div>", "<div><ul></div>", "<ul></li>", "<table><tr><td colspan=1000 rowspan=65534></td></tr></table>",
        "<td colspan=1000>", "<", "<>", "</", "&", "&amp;", "&#x41;", "&nbsp;", " \n", "\0", "<pre></pre>", "<script></script>",
    ];

    [Fact]
    [Trait("Category", "Slow")]
    public void Wiki_markup_that_never_ends_is_read_to_its_end() => ReadAll(WikiUnits, "\n\nend", text => MarkdownWriter.Write(WikiReader.Read(text)));

    [Fact]
    [Trait("Category", "Slow")]
    public void Html_that_never_ends_is_read_to_its_end() => ReadAll(HtmlUnits, "<p>end", text => MarkdownWriter.Write(HtmlReader.Read(text)));

    [Theory]
    [InlineData("<!--")]
    [InlineData("<p a=b ")]
    [InlineData("<script>")]
    [InlineData("<template>")]
    [InlineData("<pre>")]
    [InlineData("<pre><div>")]
    [InlineData("<![CDATA[")]
    public void Html_that_hides_the_rest_ends(string unit) => Assert.NotNull(Run(unit, () => HtmlReader.Read(Repeat(unit)).ToString()));

    [Fact]
    [Trait("Category", "Slow")]
    public void Deep_structure_keeps_its_text()
    {
        const int Depth = 10_000;
        foreach ((string open, string close) in new[] { ("<div>", "</div>"), ("<ul><li>", "</li></ul>"), ("<blockquote>", "</blockquote>"), ("<table><tr><td>", "</td></tr></table>"), ("<b><i>", "</i></b>") })
        {
            string html = string.Concat(Enumerable.Repeat(open + "in ", Depth)) + "core" + string.Concat(Enumerable.Repeat(close + "out ", Depth));
            string markdown = Run(open, () => MarkdownWriter.Write(HtmlReader.Read(html)));
            Assert.Contains("core", markdown, StringComparison.Ordinal);
            Assert.Equal(Depth, markdown.Split("in").Length - 1);
        }
    }

    private static void ReadAll(string[] units, string last, Func<string, string> read)
    {
        foreach (string unit in units)
        {
            string text = Repeat(unit) + last;
            Assert.True(Run(unit, () => read(text)).Contains("end", StringComparison.Ordinal), $"{unit} loses the last word");
        }
    }

    private static string Repeat(string unit) => string.Concat(Enumerable.Repeat(unit, Length / unit.Length));

    private static string Run(string name, Func<string?> read)
    {
        string? result = null;
        Exception? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = read();
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            SmallStack)
        { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(Patience), $"{name} does not end");
        Assert.True(failure is null, $"{name}: {failure}");
        return result!;
    }
}
