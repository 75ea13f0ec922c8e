using TicketPrompt.Safety;

namespace TicketPrompt.Tests.Safety;

public sealed class TextCleanerTests
{
    private const string Token = "ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";

    [Fact]
    public void Sanitises_before_it_redacts()
    {
        TextCleaner cleaner = new(CleaningOptions.Default);

        Assert.Equal("token [REDACTED:github-token:1]", cleaner.Clean("token " + Token.Insert(20, "\u200B").Insert(30, "\u001B[31m"), "description"));
    }

    [Fact]
    public void Leaves_what_the_switches_say()
    {
        string text = $"a\u200B {Token} <|im_start|>";

        Assert.Equal($"a {Token} <|im_start|>", new TextCleaner(new CleaningOptions { Redact = false }).Clean(text, "f"));
        Assert.Equal("a\u200B [REDACTED:github-token:1] <|im_start|>", new TextCleaner(new CleaningOptions { Sanitize = false }).Clean(text, "f"));

        TextCleaner neither = new(new CleaningOptions { Sanitize = false, Redact = false });
        Assert.Same(text, neither.Clean(text, "f"));
        Assert.Equal(FindingKind.RoleMarker, Assert.Single(neither.Findings).Kind);
    }

    [Fact]
    public void Sums_up_by_field_kind_and_detail()
    {
        TextCleaner cleaner = new(CleaningOptions.Default);

        cleaner.Clean("a\u200Bb\u200Bc\u202Ed", "summary");
        cleaner.Clean($"\u200B{Token}\u200B <!-- x -->", new FieldPath("comments", 2, "body"));

        Assert.Equal(
            [
                "RemovedCharacters in summary: zero-width space (U+200B) (2) @1 Warning",
                "RemovedCharacters in summary: bidirectional control (U+202E) @5 Warning",
                "RemovedCharacters in comments[2].body: zero-width space (U+200B) (2) @0 Warning",
                "Redacted in comments[2].body: github-token @1 Warning",
                "HiddenComment in comments[2].body: <!-- x --> @43 Information",
            ],
            cleaner.Findings.Select(finding => $"{finding} @{finding.Position} {finding.Level}"));
    }

    [Theory]
    [InlineData("\u200Bການ")]
    [InlineData("ការ\u200B ឯក")]
    [InlineData("ការ\u200B\u200Bឯក")]
    [InlineData("ไทย\u200BGitHub")]
    [InlineData("ബട്ടണ്\u200D\u200C വിടവ്")]
    [InlineData(" \u200Dक")]
    [InlineData("\u1820 \u180E\u1820")]
    [InlineData("\u200Ea9 09 50 c1")]
    [InlineData("\u200E1\u200E/\u200E2\u200E/\u200E2017")]
    [InlineData("\u200E-5")]
    [InlineData("\u061C-5")]
    [InlineData("חסר Bearer \u200Eabc")]
    [InlineData("ה\u200FGitHub")]
    [InlineData("سلام\u061C!")]
    public void What_scripts_write_for_themselves_goes_without_a_warning(string text)
    {
        TextCleaner cleaner = new(CleaningOptions.Default);
        string clean = cleaner.Clean(text, "f");

        Assert.True(clean.Length < text.Length);
        Assert.All(cleaner.Findings, finding => Assert.Equal((FindingKind.RemovedCharacters, FindingLevel.Information), (finding.Kind, finding.Level)));
        Assert.NotEmpty(cleaner.Findings);
    }

    [Theory]
    [InlineData("pay\u200Bment")]
    [InlineData("pay\u200Ement")]
    [InlineData("ក\u200B\u200B\u200B\u200Bខ")]
    [InlineData("ക\u200C\u200D\u200C\u200Dക")]
    [InlineData("a\u200Db")]
    [InlineData("1\u200F2")]
    [InlineData("ש\u200Eל")]
    [InlineData("x \u200E\u200F y")]
    [InlineData("שלום \u202Ex")]
    [InlineData("שלום \u2067x\u2069")]
    public void What_no_script_writes_is_worth_a_warning(string text)
    {
        TextCleaner cleaner = new(CleaningOptions.Default);
        cleaner.Clean(text, "f");

        Assert.Contains(cleaner.Findings, finding => finding is { Kind: FindingKind.RemovedCharacters, Level: FindingLevel.Warning });
    }

    [Fact]
    public void What_was_clean_once_is_not_looked_at_again_and_what_was_not_is()
    {
        CleaningBuffers buffers = new();
        string[] texts = ["Open", "Open", Token, Token, "a\u200Bb", "a\u200Bb", "<|im_start|>", "<|im_start|>", "a\r\nb", "a\r\nb", "Open"];
        for (int ticket = 1; ticket <= 2; ticket++)
        {
            foreach (string text in texts)
            {
                TextCleaner alone = new(CleaningOptions.Default);
                TextCleaner together = new(CleaningOptions.Default, buffers: buffers);

                Assert.Equal(alone.Clean(text, "f"), together.Clean(text, "f"));
                Assert.Equal(alone.Findings, together.Findings);
            }
        }

        Assert.True(buffers.Clean.Contains("Open"));
        Assert.False(buffers.Clean.Contains(Token));
        Assert.False(buffers.Clean.Contains("a\u200Bb"));
        Assert.False(buffers.Clean.Contains("<|im_start|>"));
        Assert.False(buffers.Clean.Contains("a\r\nb"));
    }

    [Fact]
    public void Texts_that_share_a_place_are_not_taken_for_each_other()
    {
        CleanTexts known = new();
        for (int i = 0; i < 10_000; i++)
        {
            string text = "label-" + i;
            Assert.False(known.Contains(text));
            known.Add(text);
            Assert.True(known.Contains(text));
        }

        string tooLong = new('x', 65);
        known.Add(tooLong);
        Assert.False(known.Contains(tooLong));
    }

    [Fact]
    public void A_field_that_is_read_twice_is_found_once()
    {
        TextCleaner cleaner = new(CleaningOptions.Default);

        Assert.Equal("ab", cleaner.Clean("a\u200Bb", "fields.Team"));
        Assert.Equal("ab", cleaner.Clean("a\u200Bb", "fields.team"));

        Assert.Equal(1, Assert.Single(cleaner.Findings).Count);
    }

    [Fact]
    public void A_field_without_findings_may_have_some_when_it_is_read_again()
    {
        TextCleaner cleaner = new(CleaningOptions.Default);

        cleaner.Clean("ab", "fields.Team");
        cleaner.Clean("a\u200Bb", "fields.Team");

        Assert.Equal("fields.Team", Assert.Single(cleaner.Findings).Field);
    }

    [Fact]
    public void An_empty_text_has_nothing_to_find()
    {
        TextCleaner cleaner = new(CleaningOptions.Default);

        Assert.Same("", cleaner.Clean("", "description"));
        Assert.Empty(cleaner.Findings);
    }

    [Theory]
    [InlineData("\uFE0F\u20E3", "\u20E3")]
    [InlineData("\u200Cها", "ها")]
    public void What_the_end_of_a_secret_needed_goes_with_it(string after, string expected)
    {
        TextCleaner cleaner = new(CleaningOptions.Default);
        string text = $"x {Token}{after} [INST]";

        Assert.Equal($"x [REDACTED:github-token:1]{expected} [INST]", cleaner.Clean(text, "description"));
        Assert.Equal(
            [(FindingKind.Redacted, 2), (FindingKind.RoleMarker, text.IndexOf('[', StringComparison.Ordinal))],
            cleaner.Findings.Select(finding => (finding.Kind, finding.Position!.Value)));

        Assert.Equal(
            $"x [REDACTED:github-token:1]{after} [INST]",
            new TextCleaner(new CleaningOptions { Sanitize = false }).Clean(text, "description"));
    }

    [Fact]
    public void Places_owe_nothing_to_the_text_before()
    {
        TextCleaner cleaner = new(CleaningOptions.Default);

        cleaner.Clean($"\r\n\u200B{Token}\uFE0F\u20E3", "summary");
        cleaner.Clean(new string('.', 100) + "[INST]", "description");

        Assert.Equal(100, Assert.Single(cleaner.Findings, finding => finding.Field == "description").Position);
    }

    [Fact]
    public void Numbers_go_on_from_field_to_field()
    {
        TextCleaner cleaner = new(CleaningOptions.Default);

        Assert.Equal("[REDACTED:github-token:1]", cleaner.Clean(Token, "a"));
        Assert.Equal("[REDACTED:github-token:2]", cleaner.Clean(Token.Replace('1', '2'), "b"));
        Assert.Equal("[REDACTED:github-token:1]", cleaner.Clean(Token, "c"));
    }

    [Fact]
    public void Clean_text_comes_back_as_it_is_without_garbage()
    {
        TextCleaner cleaner = new(CleaningOptions.Default);
        string text = string.Concat(Enumerable.Repeat("The checkout fails after the third retry, see `PaymentController`.\n", 30));
        cleaner.Clean(text, "description");
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 100; i++)
        {
            Assert.Same(text, cleaner.Clean(text, "description"));
        }

        // A copy each would be 400,000 bytes and more; what unoptimised code boxes on the way is no copy.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000);
    }

    [Fact]
    public void Places_count_in_the_source_however_much_was_removed_before()
    {
        TextCleaner cleaner = new(CleaningOptions.Default);
        const int Times = 20_000;
        string text = string.Concat(Enumerable.Repeat("\u200B[INST]", Times));

        Assert.Equal(Times * 6, cleaner.Clean(text, "description").Length);
        Assert.Equal([(0, Times), (1, Times)], cleaner.Findings.Select(finding => (finding.Position!.Value, finding.Count)));
    }

    [Theory]
    [InlineData("\u200B[INST]")]
    [InlineData("\u200B")]
    [InlineData("pwd=a;")]
    [InlineData("<!-- -->")]
    [InlineData("\\[INST\\]")]
    [InlineData("AKIAQ3ZRN5TLWPYB2K7D ")]
    public void Cleaning_can_be_stopped(string unit)
    {
        CleaningBuffers buffers = new();
        string text = string.Concat(Enumerable.Repeat(unit, 1000));

        Assert.Throws<OperationCanceledException>(
            () => new TextCleaner(CleaningOptions.Default, buffers: buffers, cancellation: new CancellationToken(canceled: true)).Clean(text, "description"));

        // What was collected before is gone.
        TextCleaner next = new(CleaningOptions.Default, buffers: buffers);
        Assert.Equal("[INST]", next.Clean("[INST]", "description"));
        Assert.Equal(0, Assert.Single(next.Findings).Position);
    }
}
