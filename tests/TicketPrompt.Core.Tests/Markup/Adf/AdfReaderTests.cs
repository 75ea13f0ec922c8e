using TicketPrompt.Markup;
using TicketPrompt.Tests.Markup.Readers;

namespace TicketPrompt.Tests.Markup.Adf;

/// <summary>What each type of node becomes.</summary>
public sealed class AdfReaderTests
{
    // npm @atlaskit/adf-schema 57.7, json-schema/v1/full.json.
    private const string SchemaNodes =
        "blockCard blockTaskItem blockquote bodiedExtension bodiedSyncBlock bulletList caption codeBlock date decisionItem decisionList doc "
        + "embedCard emoji expand extension hardBreak heading inlineCard inlineExtension layoutColumn layoutSection listItem media mediaGroup "
        + "mediaInline mediaSingle mention nestedExpand orderedList panel paragraph placeholder rule status syncBlock table tableCell "
        + "tableHeader tableRow taskItem taskList text";

    private const string SchemaMarks =
        "alignment annotation backgroundColor border breakout code dataConsumer em fontSize fragment indentation link strike strong subsup "
        + "textColor underline";

    public static TheoryData<string, string, string> Cases => CaseFile.Read("adf-cases.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_each_construct(string name, string content, string markdown)
    {
        _ = name;
        Assert.Equal(markdown, RichText.ToMarkdown(JsonData.Parse($$"""{"type":"doc","version":1,"content":{{content}}}"""), MarkupFormat.Markdown));
    }

    [Fact]
    public void Has_a_case_for_every_type_of_the_schema()
    {
        string cases = string.Concat(Cases.Select(row => (string)row[1])) + "\"type\":\"doc\"";

        Assert.Equal(43, SchemaNodes.Split(' ').Length);
        Assert.Equal(17, SchemaMarks.Split(' ').Length);
        Assert.All($"{SchemaNodes} {SchemaMarks}".Split(' '), type => Assert.Contains($"\"type\":\"{type}\"", cases, StringComparison.Ordinal));
    }
}
