using TicketPrompt.Safety;
using TicketPrompt.Safety.Redaction;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Tests.Safety;

/// <summary>Laws that cleaning keeps for any text: found by trying texts made of everything that it looks at.</summary>
public sealed class SafetyLawTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "7", " ", "\n", "\t", "\r", "\r\n", ";", "=", ":", "/", "@", "\"", "'", "\\", "\\n", "\\\"", "%2B", "\\u002B", "|", "<", ">", "[", "]", "(", ")", "-", "_", ".", "+",
        "\u200B", "\u200C", "\u200D", "\uFE0F", "\uFE0E", "\u202E", "\u00AD", "\uFEFF", "\u180B", "\u180E", "\u1820", "\u061C", "\uD83D", "\uDC69", "👩", "🏴", "❤", "1\uFE0F\u20E3", "س", "ش", "क", "्", "葛",
        "\U000E0100", "\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "\U000E0041", "\v", "\u2028", "ไ", "ក", "ש", "\u200E", "\u200F", "”", "\uFE00", "\uFE02", "\u0000", "\u0007", "\u001B", "\u001B[31m", "\u001B]0;", "\u009B", "\u009C", "\u009D", "\u0085",
        "password=", "Pwd=", ";Password=", "Server=db;", "://", "https://u:", "Bearer ", "Authorization: ", "Basic ", "sig=", "AccountKey=", "secret_access_key", "AKIA", "AKIAQ3ZRN5TLWPYB2K7D", "ghp_", "sk-", "eyJ", "xoxb-",
        "-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----", "k3Jd8sNqPz0VbT7yRm2LxW5cHgA9uEfQo1iXhZ12", "MIIEpAIBAAKCAQEA7bq8sN2hV4tKx9QeRz1YwLm3Jp6UoCd0FgHiSkTnVaXbMyEr", "0123456789abcdef0123456789abcdef",
        "[REDACTED:password:1]", "[REDACTED:", "EXAMPLE", "xxxxx", "<!--", "-->", "[INST]", "<|im_start|>", "system:", "](u \"t\")", "data:text/html,", "ignore all previous instructions",
    ];

    private static readonly CleaningOptions[] Switches =
    [
        CleaningOptions.Default,
        new() { Sanitize = false },
        new() { Redact = false },
        new() { Sanitize = false, Redact = false },
    ];

    private static IEnumerable<string> Texts(int seed, int count)
    {
        Random random = new(seed);
        SecretSamples samples = new(seed);
        for (int i = 0; i < count; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ =>
                random.Next(12) == 0 ? samples.Pick([.. samples.Kinds]).Make().Text : Pieces[random.Next(Pieces.Length)]));
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Cleaning_twice_is_cleaning_once()
    {
        foreach (CleaningOptions options in Switches)
        {
            foreach (string text in Texts(11, 6000))
            {
                string once = new TextCleaner(options).Clean(text, "f");
                string twice = new TextCleaner(options).Clean(once, "f");

                Assert.True(once == twice, $"{Show(text)}\n{Show(once)}\n{Show(twice)}");
            }
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void No_invisible_character_survives_unneeded()
    {
        foreach (string text in Texts(12, 10_000))
        {
            string clean = new TextCleaner(CleaningOptions.Default).Clean(text, "f");
            for (int at = 0; at < clean.Length; at++)
            {
                int codePoint = CodePoint.At(clean, at);
                string? name = InvisibleCharacters.NameOf(codePoint);
                bool inScript = codePoint switch
                {
                    0x200B => IsThaiOrKhmer(CodePoint.Before(clean, at)) && IsThaiOrKhmer(CodePoint.At(clean, at + 1)),
                    0x200E or 0x200F => HasRightToLeft(clean),
                    _ => false,
                };
                Assert.True(
                    inScript || name is null or "zero-width joiner" or "variation selector" or "Mongolian vowel separator" or "tag character",
                    Show(text));
                at += CodePoint.Length(codePoint) - 1;
            }
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Parts_of_a_text_are_cleaned_as_they_are_alone()
    {
        string[] texts = [.. Texts(13, 12_000)];
        for (int i = 0; i + 1 < texts.Length; i += 2)
        {
            // Unfinished comments, control strings and keys go on into the next part by their nature: a line of prose ends them.
            string first = texts[i] + "\n\nA line of prose between the parts.\n\n";
            RedactionScope apart = new();
            string parts = new TextCleaner(CleaningOptions.Default, apart).Clean(first, "f") + new TextCleaner(CleaningOptions.Default, apart).Clean(texts[i + 1], "f");
            string whole = new TextCleaner(CleaningOptions.Default).Clean(first + texts[i + 1], "f");

            Assert.True(parts == whole, $"{Show(first)} + {Show(texts[i + 1])}\n{Show(parts)}\n{Show(whole)}");
        }
    }

    // A mark that stays stands beside no letter of a secret, but for a line's ends.
    [Fact]
    public void Directional_marks_hide_no_secret()
    {
        SecretSamples samples = new(16);
        for (int i = 0; i < 2000; i++)
        {
            SecretSamples.Sample sample = samples.Pick([.. samples.Kinds]).Make();
            int at = i % (sample.Text.Length + 1);
            foreach (string mark in new[] { "\u200E", "\u200F" })
            {
                string marked = sample.Text.Insert(at, mark);
                foreach (string text in new[] { $"{marked} שלום", $"שלום {marked}", $"שלום ({mark}{sample.Text}{mark})" })
                {
                    // A sign that fills up a token's end says nothing, and may stay.
                    string plain = Clean(text.Replace(mark, "", StringComparison.Ordinal));
                    Assert.True(plain.Replace("=", "") == Clean(text).Replace(mark, "", StringComparison.Ordinal).Replace("=", ""), $"{Show(text)}\n{Show(Clean(text))}\n{Show(plain)}");
                }
            }
        }
    }

    [Fact]
    public void With_both_switches_off_nothing_changes()
    {
        foreach (string text in Texts(14, 5000))
        {
            Assert.Same(text, new TextCleaner(Switches[3]).Clean(text, "f"));
        }
    }

    [Fact]
    public void Findings_are_printable_and_hold_no_secret()
    {
        SecretSamples samples = new(15);
        foreach (string text in Texts(15, 2000))
        {
            SecretSamples.Sample sample = samples.Pick([.. samples.Kinds]).Make();
            TextCleaner cleaner = new(CleaningOptions.Default);
            cleaner.Clean($"{text} \n\n{sample.Text}", "f\u001B[2J\u202E");

            Assert.All(cleaner.Findings, finding =>
            {
                string shown = finding.ToString();
                Assert.Same(shown, TextSanitizer.Sanitize(shown));
                Assert.DoesNotContain('\n', shown);
                Assert.DoesNotContain(sample.Secret, shown, StringComparison.Ordinal);
                Assert.InRange(finding.Position!.Value, 0, text.Length + 3 + sample.Text.Length);
            });
        }
    }

    private static string Clean(string text) => new TextCleaner(CleaningOptions.Default).Clean(text, "f");

    private static bool IsThaiOrKhmer(int codePoint) => codePoint is 'ไ' or 'ក';

    private static bool HasRightToLeft(string text) => text.IndexOfAny(['ש', 'س', 'ش']) >= 0;

    private static string Show(string text) =>
        string.Concat(text.Select(c => c is >= ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}"));
}
