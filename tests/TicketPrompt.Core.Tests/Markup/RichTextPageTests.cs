using System.Text.RegularExpressions;
using TicketPrompt.Markup;
using TicketPrompt.Sources;

namespace TicketPrompt.Tests.Markup;

/// <summary>The examples of docs/rich-text.md give what the page says.</summary>
public sealed partial class RichTextPageTests
{
    public static TheoryData<string, string> Wiki => Rows("## Wiki markup");

    public static TheoryData<string, string> Html => Rows("## HTML");

    [Theory]
    [MemberData(nameof(Wiki))]
    public void Wiki_markup_becomes_what_the_page_says(string wiki, string markdown) => Assert.Equal(markdown, Convert(wiki, MarkupFormat.Wiki));

    [Theory]
    [MemberData(nameof(Html))]
    public void Html_becomes_what_the_page_says(string html, string markdown) => Assert.Equal(markdown, Convert(html, MarkupFormat.Html));

    private static string? Convert(string text, MarkupFormat format) => RichText.ToMarkdown(PlainReader.Wrap(text), format);

    private static TheoryData<string, string> Rows(string heading)
    {
        string page = File.ReadAllText(Path.Combine(RoomTests.Root, "docs", "rich-text.md")).ReplaceLineEndings("\n");
        int start = page.IndexOf(heading, StringComparison.Ordinal);
        int end = page.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        TheoryData<string, string> rows = [];
        foreach (string row in page[start..end].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('`')))
        {
            string[] cells = [.. Bar().Split(row[1..^1]).Select(cell => cell.Trim())];
            rows.Add(Code(cells[1]), Code(cells[2]));
        }

        Assert.True(rows.Count > 15, $"{heading} has few examples");
        return rows;
    }

    /// <summary>What a code span of the table says.</summary>
    private static string Code(string cell)
    {
        int fence = cell.TakeWhile(c => c == '`').Count();
        string code = cell[fence..^fence];
        code = fence > 1 ? code[1..^1] : code;
        return code.Replace("\\|", "|").Replace('⏎', '\n');
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
