using TicketPrompt.Safety;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Tests.Safety;

/// <summary>Text that people write comes through as the same string.</summary>
public sealed class BenignTextTests
{
    private static string[] Lines(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "safety", file)).Where(line => line.Length > 0 && !line.StartsWith('#'))];

    [Fact]
    public void Every_emoji_sequence_stays()
    {
        string[] emoji = Lines("rgi-emoji.txt");

        Assert.True(emoji.Length > 2700);
        foreach (string sequence in emoji)
        {
            foreach (string text in new[] { sequence, $"a{sequence}b", sequence + sequence, $"ok {sequence}!" })
            {
                Assert.Same(text, TextSanitizer.Sanitize(text));
            }
        }
    }

    [Fact]
    public void Every_language_stays_in_every_mixture()
    {
        string[] lines = Lines("languages.txt");
        string[] emoji = Lines("rgi-emoji.txt");
        Random random = new(7);
        for (int i = 0; i < 2500; i++)
        {
            string text = string.Join(random.Next(3) switch { 0 => " ", 1 => "\n", _ => "\t" }, Enumerable.Range(0, random.Next(1, 6))
                .Select(_ => random.Next(5) == 0 ? emoji[random.Next(emoji.Length)] : lines[random.Next(lines.Length)]));
            TextCleaner cleaner = new(CleaningOptions.Default);

            Assert.Same(text, cleaner.Clean(text, "description"));
            Assert.Empty(cleaner.Findings);
        }
    }

    [Theory]
    [InlineData("می\u200Cخواهم", "Persian")]
    [InlineData("PDF\u200Cها", "a Latin word with a Persian plural")]
    [InlineData("۲۰۲۴\u200Cم", "an Arabic number before a letter")]
    [InlineData("ه\u200D", "an abbreviation's joined form")]
    [InlineData("क्\u200Dष", "Devanagari half form")]
    [InlineData("क्\u200Cष", "Devanagari visible virama")]
    [InlineData("ශ්\u200Dරී", "Sinhala")]
    [InlineData("ന്\u200D", "Malayalam chillu")]
    [InlineData("ರ\u200D್ಕ", "Kannada without virama before the joiner")]
    [InlineData("র\u200D্য", "Bengali ya-phalaa")]
    [InlineData("\u1820\u180B\u1828\u180E\u1820", "Mongolian")]
    [InlineData("\u1820\u180C\u1820\u180D\u1820\u180F", "every Mongolian selector")]
    [InlineData("\u1820\u180B\u180E\u1820", "a Mongolian separator after the first selector")]
    [InlineData("\u1820\u180D\u180E\u1820", "a Mongolian separator after the third selector")]
    [InlineData("\u1820\u180F\u180E\u1820", "a Mongolian separator after the fourth selector")]
    [InlineData("\u1820\u180B\u200D", "a Mongolian letter's joined form after the first selector")]
    [InlineData("\u1820\u180D\u200D", "a Mongolian letter's joined form after the third selector")]
    [InlineData("葛\U000E0100城", "an ideographic variant")]
    [InlineData("葛\U000E01EF城", "the last ideographic variant")]
    [InlineData("\u6D77\uFE00", "a compatibility variant")]
    [InlineData("\u6D77\uFE02", "the last compatibility variant")]
    [InlineData("\u2229\uFE00", "a mathematical variant")]
    [InlineData("\u2229\uFE06", "the last variant of a sign")]
    [InlineData("\u3001\uFE00", "CJK punctuation")]
    [InlineData("☎\uFE0E ☎\uFE0F", "text and emoji style")]
    [InlineData("1\uFE0F\u20E3 #\uFE0F\u20E3 *\u20E3", "keycaps")]
    [InlineData("© ® ™\uFE0F", "marks")]
    [InlineData("𝒜\uFE00", "a script letter beyond the first plane")]
    [InlineData("cafe\u0301 a\u0308 \u0915\u093C שָׁלוֹם", "combining marks")]
    [InlineData("a\u00A0b\u2003c\u3000d", "spaces")]
    [InlineData("ការ\u200Bកំណត់\u200Bរចនា", "Khmer words")]
    [InlineData("ສັນ\u200Bຍາ\u200Bລັກ", "Lao words")]
    [InlineData("ไทย\u200Bแลนด์", "Thai words")]
    [InlineData("ကျက်\u200Bအလက်", "Burmese words")]
    [InlineData("ꦲꦏ꧀ꦱꦫ\u200Bꦗꦮ", "Javanese words")]
    [InlineData("“\uFE00x”\uFE01 ‘\uFE01x’\uFE00", "quotation marks of Chinese and of other languages")]
    [InlineData("שלום\u200F!", "a Hebrew sentence's end")]
    [InlineData("קובץ ICNS:\u200F %s", "a colon after a Latin name")]
    [InlineData("מקור של C++\u200E", "a sign of a Latin name at the line's end")]
    [InlineData("«\u200E%s»\u200F: خطا", "a placeholder in Persian")]
    [InlineData("\u200FUTF-8 نامعتبر", "a Persian line that a Latin name begins")]
    [InlineData("x\n\u200FUTF-8 نامعتبر\n", "a Persian line among others")]
    [InlineData("ملف (\u200E-%s)", "an option in Arabic")]
    public void Stays(string text, string what)
    {
        Assert.True(ReferenceEquals(text, TextSanitizer.Sanitize(text)), what);
    }

    [Theory]
    [InlineData("می\u200C\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("می\u200C\u200D\u200C", "می\u200C")]
    [InlineData("👩\u200D\u200D👩", "👩\u200D👩")]
    [InlineData("👩\u200D", "👩")]
    [InlineData("\u200D👩", "👩")]
    [InlineData("👩\uFE0F\uFE0F", "👩\uFE0F")]
    [InlineData("a\u200D👩", "a👩")]
    [InlineData("👩\u200Db", "👩b")]
    [InlineData("1\uFE0F2", "12")]
    [InlineData("\u200Cسلام", "سلام")]
    [InlineData(" \u200Cسلام", " سلام")]
    [InlineData("\u1820\u180Ea", "\u1820a")]
    [InlineData("a\u180E\u1820", "a\u1820")]
    [InlineData("ش\u200B\u200Cش", "ش\u200Cش")]
    [InlineData("ش\r\u200Cش", "ش\nش")]
    [InlineData("葛\uFE05", "葛")]
    [InlineData("a\uFE00", "a")]
    [InlineData("0\uFE00", "0")]
    [InlineData("葛\U000E01F0", "葛")]
    [InlineData("\u6D77\uFE03", "\u6D77")]
    [InlineData("\u2229\uFE07", "\u2229")]
    [InlineData("\u2229\U000E0100", "\u2229")]
    [InlineData("a\u180F", "a")]
    [InlineData("a\uFE0F\u20E3", "a\u20E3")]
    [InlineData("/\uFE0F\u20E3", "/\u20E3")]
    [InlineData(":\uFE0F\u20E3", ":\u20E3")]
    [InlineData("\uFE0F\u20E3", "\u20E3")]
    [InlineData("\U00010041\u200Cس", "\U00010041س")]
    [InlineData("ការ\u200B\u200B\u200Bកំណត់", "ការ\u200Bកំណត់")]
    [InlineData("ไ\u200B ท\u200B", "ไ ท")]
    [InlineData("\u200Bការ", "ការ")]
    [InlineData("ไ\u200Ba\u200Bไ", "ไaไ")]
    [InlineData("ไ\u200B1", "ไ1")]
    [InlineData("ไ\u2060\u200Bท", "ไ\u200Bท")]
    [InlineData("漢\u200B字", "漢字")]
    [InlineData("क\u200Bष", "कष")]
    [InlineData("한\u200B글", "한글")]
    [InlineData("“\uFE02", "“")]
    [InlineData("«\uFE00 \"\uFE00", "« \"")]
    [InlineData("\u200Ea9 09 50", "a9 09 50")]
    [InlineData("\u200E-5", "-5")]
    [InlineData("ש\u200Eל", "של")]
    [InlineData("שָׁ\u200Eל", "שָׁל")]
    [InlineData("ש\u200E\u05B8ל", "ש\u05B8ל")]
    [InlineData("שלום\u200F\u200E\u200F!", "שלום\u200F!")]
    [InlineData("שלום pay\u200Ement", "שלום payment")]
    [InlineData("שלום Bearer \u200Eabc", "שלום Bearer abc")]
    [InlineData("שלום\u061C!", "שלום!")]
    [InlineData("שלום \u202Ax\u202C \u2066y\u2069 \u202Ez", "שלום x y z")]
    [InlineData("שלום\nC++\u200E x", "שלום\nC++ x")]
    [InlineData("\u001B]0;שלום\u0007(\u200E) x", "() x")]
    public void Goes_where_nothing_needs_it(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Fact]
    public void Only_the_three_flags_keep_their_tags()
    {
        static string Tags(string letters) => string.Concat(letters.Select(c => char.ConvertFromUtf32(0xE0000 + c)));
        string cancel = "\U000E007F";
        foreach (string flag in new[] { "gbeng", "gbsct", "gbwls" })
        {
            string text = "🏴" + Tags(flag) + cancel;
            Assert.Same(text, TextSanitizer.Sanitize(text));
            Assert.Equal("🏴", TextSanitizer.Sanitize("🏴" + Tags(flag)));
            Assert.Equal("👍", TextSanitizer.Sanitize("👍" + Tags(flag) + cancel));
            Assert.Equal(text, TextSanitizer.Sanitize(text + Tags("hidden") + cancel));
        }

        Assert.Equal("🏴", TextSanitizer.Sanitize("🏴" + Tags("usca") + cancel));
        Assert.Equal("🏴", TextSanitizer.Sanitize("🏴" + Tags("gbengignore") + cancel));
    }
}
