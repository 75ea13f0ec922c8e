using TicketPrompt.Markup;
using TicketPrompt.Markup.Wiki;
using TicketPrompt.Tests.Markup.Judge;
using TicketPrompt.Tests.Markup.Readers;

namespace TicketPrompt.Tests.Markup.Wiki;

public class WikiReaderTests
{
    public static TheoryData<string, string, string> Cases => CaseFile.Read("wiki-cases.txt");

    public static TheoryData<string> Prose => [.. CaseFile.Lines("wiki-prose.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_each_construct(string name, string wiki, string tree)
    {
        _ = name;
        Assert.Equal(tree, TreeText.Of(WikiReader.Read(wiki)));
    }

    [Theory]
    [MemberData(nameof(Prose))]
    public void Leaves_prose_as_it_is(string line) => Assert.Equal("p " + line, TreeText.Of(WikiReader.Read(line)));

    [Theory]
    [MemberData(nameof(Prose))]
    public void Leaves_prose_as_it_is_between_other_text(string line)
    {
        Assert.Equal($"p before {line} behind", TreeText.Of(WikiReader.Read($"before {line} behind")));
        Assert.Equal($"-\n  p ‹strong x› {line}", TreeText.Of(WikiReader.Read($"* *x* {line}")));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Reads_what_a_random_document_was_written_as()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Document tree = new RandomTree(seed, TreeLimits.Wiki).Next();
            string wiki = new WikiPrinter(seed).Print(tree);
            Document read = WikiReader.Read(wiki);
            string? mismatch = MarkupJudge.FindMismatch(tree, read, wiki) ?? MarkupJudge.FindMismatch(tree, MarkdownWriter.Write(read));
            Assert.True(mismatch is null, $"seed {seed}\n{mismatch}\n----\n{wiki}");
        }
    }

    [Theory]
    [InlineData("a\r\nb\rc\n\r\nd", "p a⏎b⏎c\np d")]
    [InlineData("", "")]
    [InlineData(" \n\t\n\u00A0", "")]
    public void Takes_any_line_ends(string wiki, string tree) => Assert.Equal(tree, TreeText.Of(WikiReader.Read(wiki)));
}
