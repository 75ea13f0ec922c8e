using TicketPrompt.Markup;
using TicketPrompt.Markup.Wiki;
using TicketPrompt.Tests.Markup.Readers;

namespace TicketPrompt.Tests.Adding;

/// <summary>The macro of docs/adding.md: {question}.</summary>
public sealed class AddingMacroTests
{
    private static readonly WikiMacro[] Added =
    [
        new("question", WikiMacroKind.Panel, AlertKind.Note),
    ];

    private static readonly Dictionary<string, WikiMacro> Macros = WikiMacro.OfJira.Values.Concat(Added)
        .ToDictionary(macro => macro.Name, StringComparer.OrdinalIgnoreCase);

    public static TheoryData<string, string, string> Cases => CaseFile.Read("../Adding/wiki-cases.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_row_reads_the_case(string name, string wiki, string tree)
    {
        _ = name;
        Assert.Equal(tree, TreeText.Of(WikiReader.Read(wiki, Macros)));
        Assert.StartsWith("p {question", TreeText.Of(WikiReader.Read(wiki)), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_an_alert() => Assert.Equal(
        "> [!NOTE]\n> **Who pays?**\n>\n> - the *shop*",
        MarkdownWriter.Write(WikiReader.Read("{question:title=Who pays?}\n* the _shop_\n{question}", Macros)).TrimEnd());

    [Fact]
    public void A_macro_without_a_body_that_has_a_row_stays_text()
    {
        Assert.Equal("p a {question:id=4} b", TreeText.Of(WikiReader.Read("a {question:id=4} b", Macros)));
        Assert.Equal("p a b", TreeText.Of(WikiReader.Read("a {anchor:4}b")));
    }
}
