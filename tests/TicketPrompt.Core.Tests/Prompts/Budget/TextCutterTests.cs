using System.Globalization;
using TicketPrompt.Prompts.Budget;

namespace TicketPrompt.Tests.Prompts.Budget;

/// <summary>Where and how long texts are cut.</summary>
public sealed class TextCutterTests
{
    private static readonly TokenCounter Counter = new(TokenEncoding.O200kBase);

    [Theory]
    [InlineData("First paragraph here.\n\nSecond one. It goes on and on and on and on.", "First paragraph here.\n\n[...")]
    [InlineData("First sentence here. Second one goes on and on and on and on and on.", "First sentence here. [...")]
    [InlineData("first line goes here\nsecond line goes on and on and on and on and on", "first line goes here\n\n[...")]
    [InlineData("some words without an end go on and on and on and on and on and on", "some words without an end [...")]
    public void Cuts_at_a_paragraph_else_a_sentence_else_a_line_else_a_word(string text, string start)
    {
        TextCut cut = Cut(text, 7, 5);
        Assert.StartsWith(start, cut.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Says_how_much_is_missing()
    {
        string text = BudgetTester.Prose(new Random(1), 500);
        TextCut cut = Cut(text, 200, 20);
        int whole = BudgetTester.Count(text);
        string kept = cut.Text.Substring(0, cut.Text.IndexOf("[...", StringComparison.Ordinal)).TrimEnd();
        Assert.StartsWith(kept, text, StringComparison.Ordinal);
        Assert.Equal(BudgetTester.Count(kept), cut.Kept);
        Assert.Equal(whole - cut.Kept, cut.Omitted);
        Assert.EndsWith($"[... about {cut.Omitted} tokens omitted]", cut.Text, StringComparison.Ordinal);
        Assert.InRange(cut.Kept, 178, 202);
    }

    [Theory]
    [InlineData("```", "```\n")]
    [InlineData("~~~~", "~~~~\n")]
    [InlineData("  ```", "  ```\n")]
    [InlineData("> ```", "> ```\n")]
    public void Closes_fenced_code_that_is_open_at_the_cut(string fence, string closing)
    {
        string text = $"See:\n\n{fence}csharp\n{string.Concat(Enumerable.Repeat("var a = b + c;\n", 40))}{fence}\n\nDone.";
        string cut = Cut(text, 60, 10).Text;
        Assert.Contains($"var a = b + c;\n{closing}\n[... about", cut, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_no_opening_line_of_code_alone()
    {
        string text = "Intro words here.\n```csharp\n" + string.Concat(Enumerable.Repeat("var a = b + c;\n", 40)) + "```\n";
        Assert.StartsWith("Intro words here.\n\n[...", Cut(text, 6, 1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_what_reads_as_one_character_whole()
    {
        string[] characters = ["👩‍💻", "🏳️‍🌈", "🇩🇪", "👍🏽", "1️⃣", "e\u0301", "\U0002000B", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "क्षि"];
        foreach (string character in characters)
        {
            string text = string.Concat(Enumerable.Repeat(character, 100));
            for (int at = 0; at <= character.Length * 3; at++)
            {
                int cut = TextBoundary.AtOrBefore(text, at);
                Assert.InRange(cut, 0, at);
                int[] starts = StringInfo.ParseCombiningCharacters(text);
                Assert.Contains(cut, starts);
            }
        }
    }

    [Fact]
    public void Keeps_a_redacted_secrets_label_whole()
    {
        string text = string.Concat(Enumerable.Repeat("abc[REDACTED:github-token:1]", 10));
        for (int at = 0; at < text.Length; at++)
        {
            string head = text.Substring(0, TextBoundary.AtOrBefore(text, at));
            Assert.Equal(head.Split('[').Length, head.Split(']').Length);
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("漢")]
    [InlineData("👩‍💻")]
    [InlineData("e\u0301")]
    public void Cuts_text_without_any_spaces(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 3000));
        TextCut cut = Cut(text, 100, 10);
        Assert.InRange(cut.Kept, 40, 140);
        Assert.StartsWith(part, cut.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(300)]
    [InlineData(700)]
    public void Keeps_the_section_of_acceptance_criteria(int tokens)
    {
        const string Criteria = "## Acceptance criteria\n\n- Refunds succeed.\n- Retries are safe.";
        string text = BudgetTester.Prose(new Random(1), 300) + "\n\n" + Criteria + "\n\n## Notes\n\n" + BudgetTester.Prose(new Random(2), 600);
        TextPart part = new("description", text, TextSection.OfCriteria(text));
        part.Keep(tokens, 10, Counter);
        Assert.Contains(Criteria, part.Shown, StringComparison.Ordinal);
        Assert.Single(part.Shown.Split("[...").Skip(1));
        Assert.InRange(part.Cut!.Kept, tokens, tokens + 40);
    }

    private static TextCut Cut(string text, double kept, double window) =>
        TextCutter.Cut(new MeasuredText(text, Counter), default, kept, window, Counter);
}
