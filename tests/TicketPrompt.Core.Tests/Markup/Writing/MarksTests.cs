using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Writing;

/// <summary>Marks stand where a parser sees them.</summary>
public sealed class MarksTests
{
    private const Marks B = Marks.Strong;
    private const Marks I = Marks.Emphasis;
    private const Marks S = Marks.Strike;
    private const Marks C = Marks.Code;

    [Fact]
    public void Moves_white_space_out_of_marks() => Writes("a **x** b", Run("a"), Run(" x ", B), Run("b"));

    [Fact]
    public void Moves_punctuation_out_of_marks_next_to_a_word() => Writes("(**a**)b", Run("(a)", B), Run("b"));

    [Fact]
    public void Keeps_punctuation_in_marks_elsewhere() => Writes("**(a)** b", Run("(a)", B), Run(" b"));

    [Fact]
    public void Marks_inside_a_word() => Writes("wo**r**d and w*or*d", Run("wo"), Run("r", B), Run("d and w"), Run("or", I), Run("d"));

    [Fact]
    public void Joins_what_only_white_space_parts() => Writes("**a b**", Run("a", B), Run(" "), Run("b", B));

    [Fact]
    public void Nests_marks() => Writes("*then**close***: x", Run("then", I), Run("close", I | B), Run(": x"));

    [Fact]
    public void Splits_marks_that_overlap() => Writes("**aa** ***bb** cc*", Run("aa ", B), Run("bb ", B | I), Run("cc", I));

    [Fact]
    public void Writes_tags_where_delimiters_cannot_say_it() => Writes("a<del>**b**</del>c", Run("a"), Run("b", B | S), Run("c"));

    [Fact]
    public void Fences_code_with_more_backticks_than_it_holds() => Writes("``a`b`` `` ` ``", Run("a`b", C), Run(" "), Run("`", C));

    [Fact]
    public void Keeps_a_mark_through_code_but_not_at_its_edge() =>
        Writes("**use `x` now** or `y`", Run("use ", B), Run("x", B | C), Run(" now", B), Run(" or "), Run("y", B | C));

    [Fact]
    public void Writes_sub_and_sup_as_tags() => Writes("H<sub>2</sub>O m<sup>2</sup>", Run("H"), Run("2", Marks.Sub), Run("O m"), Run("2", Marks.Sup));

    [Fact]
    public void Links_text_and_addresses() =>
        Writes("[a \\[b\\]](u_(1)) <https://x.example/_a_> [`c`](<a b>)", Run("a [b]", default, "u_(1)"), Run(" "), Run("https://x.example/_a_", default, "https://x.example/_a_"), Run(" "), Run("c", C, "a b"));

    [Fact]
    public void Links_a_mail_address() => Writes("<a@b.example>", Run("a@b.example", default, "mailto:a@b.example"));

    [Fact]
    public void Keeps_links_to_the_same_place_apart() => Writes("[a](u) [b](u) [c d](u)", Run("a", default, "u"), Run(" "), Run("b", default, "u"), Run(" "), Run("c ", default, "u"), Run("d", default, "u"));

    [Fact]
    public void Ends_marks_and_links_at_a_line_break() =>
        Writes("**A:**  \n**B:** x  \n[l](u)  \n[m](u)", Run("A:", B), new LineBreak(), Run("B:", B), Run(" x"), new LineBreak(), Run("l", default, "u"), new LineBreak(), Run("m", default, "u"));

    [Fact]
    public void Goes_on_behind_a_line_break_where_the_source_does() =>
        Writes("**a  \nb** [c  \nd](u)", Run("a", B), new LineBreak(new Style(B)), Run("b", B), Run(" "), Run("c", default, "u"), new LineBreak(new Style(default, "u")), Run("d", default, "u"));

    [Fact]
    public void Keeps_links_apart_that_touch() =>
        Writes("[one.](u)[two](u) <https://x.example><https://x.example>", new TextRun("one.", new Style(default, "u", 1)), new TextRun("two", new Style(default, "u", 2)), Run(" "), new TextRun("https://x.example", new Style(default, "https://x.example", 3)), new TextRun("https://x.example", new Style(default, "https://x.example", 4)));

    [Fact]
    public void Breaks_lines_by_two_spaces() => Writes("a  \n\\# b  \n\\\nc", Run("a"), new LineBreak(), Run("# b"), new LineBreak(), new LineBreak(), new LineBreak(), Run("c"), new LineBreak());

    private static TextRun Run(string text, Marks marks = default, string? href = null) => new(text, new Style(marks, href));

    private static void Writes(string markdown, params Inline[] inlines) =>
        Assert.Equal(markdown, MarkdownWriter.Write(new Document([new Paragraph(inlines)])));
}
