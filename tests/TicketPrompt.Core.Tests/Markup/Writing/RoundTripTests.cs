using TicketPrompt.Markup;
using TicketPrompt.Sources;
using TicketPrompt.Tests.Markup.Judge;

namespace TicketPrompt.Tests.Markup.Writing;

/// <summary>What a GFM parser reads is what the tree says, whatever the tree.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Trait("Category", "Slow")]
    public void Gives_back_the_tree_of_random_documents(int depth)
    {
        for (int seed = 0; seed < 600; seed++)
        {
            Document document = new RandomDocument(seed, depth).Make();

            AssertSame(document, MarkdownWriter.Write(document), seed);
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Gives_back_the_tree_of_random_adf()
    {
        for (int seed = 10_000; seed < 10_600; seed++)
        {
            Document document = new RandomDocument(seed).Make();
            SourceValue adf = PlainReader.Wrap(AdfEmitter.Emit(document));

            string? markdown = RichText.ToMarkdown(adf, MarkupFormat.Markdown);

            AssertSame(document, markdown ?? "", seed);
            Assert.Equal(markdown, RichText.ToMarkdown(adf, MarkupFormat.Html));
        }
    }

    /// <summary>A model reads the text raw: a line by itself says what it says, unless a mark of the source goes on behind it.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Ends_marks_and_links_with_their_line()
    {
        int judged = 0;
        for (int seed = 20_000; seed < 21_000; seed++)
        {
            foreach (Paragraph paragraph in new RandomDocument(seed, 0).Make().Blocks.OfType<Paragraph>())
            {
                List<Inline>[] lines = Lines(paragraph);
                string[] written = MarkdownWriter.Write(new Document([paragraph])).Split("  \n");
                if (lines.Length > 1 && lines.Length == written.Length)
                {
                    judged++;
                    Assert.All(lines.Zip(written), line => AssertSame(new Document([new Paragraph(line.First)]), line.Second, seed));
                }
            }
        }

        Assert.True(judged > 100, $"only {judged} paragraphs");
    }

    private static List<Inline>[] Lines(Paragraph paragraph)
    {
        List<List<Inline>> lines = [[]];
        foreach (Inline inline in paragraph.Inlines)
        {
            if (inline is LineBreak { Style: { Marks: Marks.None, Href: null } })
            {
                lines.Add([]);
            }
            else
            {
                lines[^1].Add(inline);
            }
        }

        return [.. lines.Where(line => line.Exists(inline => inline is Image || inline is TextRun run && !string.IsNullOrWhiteSpace(run.Text)))];
    }

    [Theory]
    [InlineData("a_b", "*a_b*")]
    [InlineData("1. a", "1. a")]
    [InlineData("a", "- a")]
    [InlineData("[!NOTE]", "[!NOTE]: u")]
    public void Sees_a_difference(string text, string markdown) =>
        Assert.NotNull(MarkupJudge.FindMismatch(new Document([new Paragraph([new TextRun(text)])]), markdown));

    private static void AssertSame(Document document, string markdown, int seed)
    {
        string? mismatch = MarkupJudge.FindMismatch(document, markdown);
        Assert.True(mismatch is null, $"seed {seed}\n{mismatch}");
    }
}
