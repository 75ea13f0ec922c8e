using TicketPrompt.Markup;
using TicketPrompt.Tests.Markup.Judge;
using TicketPrompt.Tests.Markup.Readers;

namespace TicketPrompt.Tests.Markup.Writing;

/// <summary>Text is escaped where it would mean something, and only there.</summary>
public sealed class TextTests
{
    public static TheoryData<string, string, string> Cases => CaseFile.Read("text-cases.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Escapes_what_would_mean_something(string name, string text, string markdown)
    {
        _ = name;
        Document document = new([new Paragraph([new TextRun(text)])]);

        Assert.Equal(markdown, MarkdownWriter.Write(document));
        Assert.Null(MarkupJudge.FindMismatch(document, markdown));
    }

    [Theory]
    [InlineData("\u200B# a", "\u200B\\# a")]
    [InlineData("\u200D1. a", "\u200D1\\. a")]
    public void Escapes_behind_what_cannot_be_seen(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownWriter.Write(new Document([new Paragraph([new TextRun(text)])])));

    [Fact]
    public void Marks_nothing_that_cannot_be_seen() => Assert.Equal(
        "a\u200Bb",
        MarkdownWriter.Write(new Document([new Paragraph([new TextRun("a"), new TextRun("\u200B", new Style(Marks.Strong | Marks.Code, "u")), new TextRun("b")])])));
}
