using System.Diagnostics;
using System.Text.Json;
using TicketPrompt.Prompts.Budget;

namespace TicketPrompt.Tests.Prompts.Budget;

/// <summary>Counting tokens, held against counts made with another program: the npm packages tiktoken and js-tiktoken, which agreed.</summary>
public sealed class TokenCounterTests
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Budget", "golden-counts.json");

    public static TheoryData<string> Encodings => [TokenEncoding.O200kBase, TokenEncoding.Cl100kBase];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Counts_as_tiktoken_does(string encoding)
    {
        TokenCounter counter = new(encoding);
        using JsonDocument golden = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        string[] wrong =
        [
            .. golden.RootElement.EnumerateArray()
                .Select(one => (Kind: one.GetProperty("kind").GetString()!, Text: one.GetProperty("text").GetString()!, Expected: one.GetProperty(encoding).GetInt32()))
                .Where(one => counter.Count(one.Text) != one.Expected)
                .Select(one => $"{one.Kind}: {counter.Count(one.Text)}, not {one.Expected}: {one.Text}"),
        ];
        Assert.Empty(wrong);
        Assert.True(golden.RootElement.GetArrayLength() > 300);
    }

    [Theory]
    [InlineData("<|endoftext|>", 7)]
    [InlineData("say <|endofprompt|> now", 8)]
    [InlineData("", 0)]
    public void Counts_what_looks_like_a_special_token_as_text(string text, int tokens)
    {
        Assert.Equal(tokens, new TokenCounter(TokenEncoding.Cl100kBase).Count(text));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Counts_the_same_whole_and_in_pieces(string encoding)
    {
        TokenCounter counter = new(encoding);
        for (int seed = 0; seed < 40; seed++)
        {
            string text = BudgetTester.Prose(new Random(seed), 400);
            text = seed % 2 == 0 ? text.Replace("\n\n", " ", StringComparison.Ordinal) : text;
            Assert.Equal(BudgetTester.Count(text, encoding), counter.Count(text));
            Assert.Equal(BudgetTester.Count(text, encoding), new MeasuredText(text, counter).Tokens);
        }
    }

    [Fact]
    public void Counts_halves_of_surrogate_pairs_as_the_character_that_is_written_for_them()
    {
        TokenCounter counter = new(TokenEncoding.O200kBase);
        Assert.Equal(counter.Count("a \uFFFD b"), counter.Count("a \uD83D b"));
        Assert.Equal(counter.Count("\uFFFD"), counter.Count("\uDC00"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("漢")]
    [InlineData("=")]
    [InlineData(" ")]
    [InlineData("Kq7/+x")]
    [InlineData("👍")]
    [Trait("Category", "Slow")]
    public void Counts_a_word_of_a_hundred_thousand_characters_in_a_moment(string part)
    {
        // Measured: the tokenizer alone takes 4 s for letters and 35 s for ideographs.
        string text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        TokenCounter counter = new(TokenEncoding.O200kBase);
        Stopwatch watch = Stopwatch.StartNew();
        int tokens = counter.Count(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
        Assert.True(tokens > 100);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    [Trait("Category", "Slow")]
    public void Never_counts_too_few_in_a_long_word(string encoding)
    {
        TokenCounter counter = new(encoding);
        string[] alphabets = ["a", "ab", "abcdefghijklmnopqrstuvwxyz", "0123456789abcdef", "漢字文化日本語", "мирпошел", "=-", "TGlnaHQgd29yay4="];
        for (int seed = 0; seed < 24; seed++)
        {
            Random random = new(seed);
            string alphabet = alphabets[seed % alphabets.Length];
            string text = string.Concat(Enumerable.Range(0, 5000).Select(_ => alphabet[random.Next(alphabet.Length)]));
            int exact = BudgetTester.Count(text, encoding);
            Assert.InRange(counter.Count(text), exact, exact + 8);
        }
    }
}
