using System.Globalization;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Tests.Text.Unicode;

/// <summary>Every invisible character there is, against the list of Unicode itself.</summary>
public sealed class InvisibleCharacterTests
{
    private static readonly int[] DefaultIgnorable = ReadRanges();

    public static TheoryData<string, string> Surroundings() => new()
    {
        { "pay", "ment" }, { "", "" }, { "1", "2" }, { " ", "\n" }, { "#", "*" }, { "é", "ß" }, { "Ж", "я" }, { "ש", "ל" },
        { "한", "글" }, { "ไ", "a" }, { "ë", "o\u0308" }, { "-", "-" }, { "`", "`" },
    };

    [Fact]
    public void The_list_is_that_of_Unicode_18()
    {
        Assert.Equal(4174, DefaultIgnorable.Length);
        Assert.All(DefaultIgnorable, codePoint => Assert.NotNull(InvisibleCharacters.NameOf(codePoint)));
    }

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void No_default_ignorable_survives_beside_letters_that_do_not_need_it(string before, string after)
    {
        foreach (int codePoint in DefaultIgnorable)
        {
            Assert.Equal(before + after, TextSanitizer.Sanitize(before + char.ConvertFromUtf32(codePoint) + after));
        }
    }

    // Text is looked at many characters at a time, with a rest at its end.
    [Theory]
    [InlineData("\u200B", "")]
    [InlineData("\u001F", "")]
    [InlineData("\u007F", "")]
    [InlineData("\u0000", "")]
    [InlineData("~", "~")]
    [InlineData("\t", "\t")]
    [InlineData("\n", "\n")]
    [InlineData("\v", "\n")]
    [InlineData("\u2028", "\n")]
    [InlineData("é", "é")]
    public void It_is_found_wherever_it_stands(string unit, string clean)
    {
        for (int length = 0; length <= 70; length++)
        {
            string plain = new string('x', length).Replace("xxxxx", "a\t~\n ", StringComparison.Ordinal);
            for (int at = 0; at <= length; at++)
            {
                Assert.Equal(plain.Insert(at, clean), TextSanitizer.Sanitize(plain.Insert(at, unit)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void No_control_survives_but_tab_and_line_feed(string before, string after)
    {
        foreach (int control in Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)))
        {
            string clean = TextSanitizer.Sanitize(before + (char)control + " " + after);

            Assert.DoesNotContain(clean, c => char.IsControl(c) && c is not ('\t' or '\n'));
            Assert.Equal(control is 9 or 10, clean.Length == before.Length + after.Length + 2 && clean[before.Length] == control);
        }
    }

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void No_lone_surrogate_survives(string before, string after)
    {
        for (int surrogate = 0xD800; surrogate <= 0xDFFF; surrogate++)
        {
            Assert.Equal(before + after, TextSanitizer.Sanitize(before + (char)surrogate + after));
        }
    }

    [Fact]
    public void No_invisible_character_survives_doubled_or_in_any_order()
    {
        Random random = new(20260117);
        for (int round = 0; round < 3000; round++)
        {
            string text = "a" + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ =>
                random.Next(4) == 0 ? (char)random.Next(0xDC00, 0xE000) + "\u200B" : char.ConvertFromUtf32(DefaultIgnorable[random.Next(DefaultIgnorable.Length)]))) + "b";

            Assert.Equal("ab", TextSanitizer.Sanitize(text));
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Unassigned_and_visible_characters_stay()
    {
        for (int codePoint = 0x20; codePoint < 0x110000; codePoint++)
        {
            bool removed = Array.BinarySearch(DefaultIgnorable, codePoint) >= 0
                || codePoint is >= 0x7F and <= 0x9F or >= 0xD800 and <= 0xDFFF or >= 0xFFF9 and <= 0xFFFB;
            string text = codePoint is >= 0xD800 and <= 0xDFFF ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
            string expected = codePoint is 0x85 or 0x2028 or 0x2029 ? "\n" : removed ? "" : text;

            Assert.Equal(expected, TextSanitizer.Sanitize(text));
        }
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\r\r\nb\r", "a\n\nb\n")]
    [InlineData("a\vb", "a\nb")]
    [InlineData("a\fb", "a\nb")]
    [InlineData("a\u0085b", "a\nb")]
    [InlineData("a\u2028b\u2029c", "a\nb\nc")]
    [InlineData("\v\f\u0085\u2028\u2029\r\n", "\n\n\n\n\n\n")]
    [InlineData("a\v\nb\r\vc", "a\n\nb\n\nc")]
    public void Line_breaks_become_line_feeds_and_no_finding(string text, string expected)
    {
        List<Observation> seen = [];

        Assert.Equal(expected, TextSanitizer.Sanitize(text, seen));
        Assert.Empty(seen);
    }

    [Fact]
    public void Places_after_carriage_returns_are_known()
    {
        EditMap edits = new();

        Assert.Equal("a\nb\nc\nd", TextSanitizer.Sanitize("a\r\nb\rc\r\nd", edits: edits));
        Assert.Equal([0, 2, 3, 4, 5, 7, 8], Enumerable.Range(0, 7).Select(edits.ToSource));
    }

    [Fact]
    public void Places_after_other_line_breaks_are_known()
    {
        EditMap edits = new();

        Assert.Equal("a\nb\nc\nd", TextSanitizer.Sanitize("a\vb\u200B\u2028c\u0085d", edits: edits));
        Assert.Equal([0, 1, 2, 4, 5, 6, 7], Enumerable.Range(0, 7).Select(edits.ToSource));
    }

    [Theory]
    [InlineData("a\u001B]0;x\vb", "a\nb")]
    [InlineData("ش\v\u200Cش", "ش\nش")]
    [InlineData("1\u2028\uFE0F\u20E3", "1\n\u20E3")]
    public void Nothing_reaches_beyond_a_line_break(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Fact]
    public void Tells_what_was_removed_and_where()
    {
        List<Observation> seen = [];
        EditMap edits = new();

        string clean = TextSanitizer.Sanitize("ab\u200Bcd\u202Ee\u001B[31mf", seen, edits);

        Assert.Equal("abcdef", clean);
        Assert.Equal(
            [("zero-width space", "U+200B", 2), ("bidirectional control", "U+202E", 5), ("terminal sequence", "U+001B", 7)],
            seen.Select(o => (o.Subject, o.First, o.Position)));
        Assert.Equal([0, 1, 3, 4, 6, 12], Enumerable.Range(0, 6).Select(edits.ToSource));
    }

    private static int[] ReadRanges() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "safety", "default-ignorable.txt"))
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line =>
            {
                int[] ends = [.. line.Split("..").Select(end => int.Parse(end, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
                return Enumerable.Range(ends[0], ends[1] - ends[0] + 1);
            }),
    ];
}
