using TicketPrompt.Markup;
using TicketPrompt.Markup.Html;
using TicketPrompt.Tests.Markup.Judge;
using TicketPrompt.Tests.Markup.Readers;

namespace TicketPrompt.Tests.Markup.Html;

public class HtmlReaderTests
{
    public static TheoryData<string, string, string> Cases => CaseFile.Read("html-cases.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_each_construct(string name, string html, string tree)
    {
        _ = name;
        Assert.Equal(tree, TreeText.Of(HtmlReader.Read(html)));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Reads_what_a_random_document_was_written_as()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Document tree = new RandomTree(seed, TreeLimits.Html).Next();
            string html = new HtmlPrinter(seed).Print(tree);
            Document read = HtmlReader.Read(html);
            string? mismatch = MarkupJudge.FindMismatch(tree, read, html) ?? MarkupJudge.FindMismatch(tree, MarkdownWriter.Write(read));
            Assert.True(mismatch is null, $"seed {seed}\n{mismatch}\n----\n{html}");
        }
    }
}
