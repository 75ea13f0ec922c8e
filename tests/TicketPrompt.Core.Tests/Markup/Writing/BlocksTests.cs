using TicketPrompt.Markup;

namespace TicketPrompt.Tests.Markup.Writing;

/// <summary>Blocks stand apart, and inside what holds them.</summary>
public sealed class BlocksTests
{
    [Fact]
    public void Keeps_lists_apart() => Writes("- a\n\n* b\n\n- c\n\n1. d\n\n1) e", Bullets(P("a")), Bullets(P("b")), Bullets(P("c")), Numbers(1, P("d")), Numbers(1, P("e")));

    [Fact]
    public void Indents_to_the_items_text() => Writes(
        "9. a\n\n   b\n10. c\n\n    ```\n    d\n    ```",
        new ListBlock([new ListItem([P("a"), P("b")]), new ListItem([P("c"), new CodeBlock("d")])], 9));

    [Fact]
    public void Starts_an_item_with_any_block() => Writes(
        "- ___\n- # h\n- * x\n- > q\n-",
        new ListBlock([new ListItem([new ThematicBreak()]), new ListItem([new Heading(1, [new TextRun("h")])]), new ListItem([Bullets(P("x"))]), new ListItem([new Quote([P("q")])]), new ListItem([])]));

    [Fact]
    public void Sets_a_nested_list_apart_that_could_not_interrupt_text() => Writes(
        "- a\n  - b\n- c\n\n  3. d",
        new ListBlock([new ListItem([P("a"), Bullets(P("b"))]), new ListItem([P("c"), Numbers(3, P("d"))])]));

    [Fact]
    public void Widens_items_whose_code_is_indented_by_one() => Writes(
        "-  ```\n   /**\n    * x\n    */\n   ```",
        new ListBlock([new ListItem([new CodeBlock("/**\n * x\n */")])]));

    [Fact]
    public void Writes_tasks() => Writes(
        "- [x] a\n- [ ] &nbsp;\n\n  ```\n  b\n  ```\n- [ ] \\[x\\] c",
        new ListBlock([new ListItem([P("a")], TaskState.Done), new ListItem([new CodeBlock("b")], TaskState.Open), new ListItem([P("[x] c")], TaskState.Open)]));

    [Fact]
    public void Fences_code_with_more_backticks_than_it_holds() =>
        Writes("````c++\n```\n  a\n````\n\n```\n```", new CodeBlock("\n```\r\n  a\n\n", "c++"), new CodeBlock(" \n"));

    [Fact]
    public void Writes_alerts_and_quotes() => Writes(
        "> [!WARNING]\n> a\n>\n> - b\n\n> [!TIP]\n>\n> ---\n\n> q",
        new Alert(AlertKind.Warning, [P("a"), Bullets(P("b"))]),
        new Alert(AlertKind.Tip, [new ThematicBreak()]),
        new Quote([P("q")]));

    [Fact]
    public void Escapes_what_ends_a_heading() => Writes("## a \\##\n\n# C#", new Heading(2, [new TextRun("a ##")]), new Heading(1, [new TextRun("C#")]));

    [Fact]
    public void Puts_a_cells_blocks_on_one_line() => Writes(
        "|  |  |\n| --- | --- |\n| a<br>b | - x<br>- [x] y<br>2. z |\n| `a\\|b`<br>`c` | **Note:** n<br>**h**<br>--- |",
        new Table(
            [
                new TableRow([Cell(P("a"), P("b")), Cell(Bullets(P("x")), new ListBlock([new ListItem([P("y")], TaskState.Done)]), Numbers(2, P("z")))]),
                new TableRow([Cell(new CodeBlock("a|b\n\nc")), Cell(new Alert(AlertKind.Note, [P("n")]), new Heading(3, [new TextRun("h")]), new ThematicBreak())]),
            ],
            HasHeader: false));

    [Fact]
    public void Writes_a_table_in_a_cell_as_lines() => Writes(
        "| h |\n| --- |\n| a \\| b<br>c |",
        new Table(
            [
                new TableRow([Cell(P("h"))]),
                new TableRow([Cell(new Table([new TableRow([Cell(P("a")), Cell(P("b"))]), new TableRow([Cell(), Cell(P("c"))])], HasHeader: false))]),
            ],
            HasHeader: true));

    [Fact]
    public void Escapes_a_backslash_before_a_pipe_in_a_cells_code() => Writes(
        "| <code>a\\\\\\|b</code> |\n| --- |",
        new Table([new TableRow([Cell(new CodeBlock("a\\|b"))])], HasHeader: true));

    private static Paragraph P(string text) => new([new TextRun(text)]);

    private static ListBlock Bullets(params Block[] blocks) => new([new ListItem(blocks)]);

    private static ListBlock Numbers(int start, params Block[] blocks) => new([new ListItem(blocks)], start);

    private static TableCell Cell(params Block[] blocks) => new(blocks);

    private static void Writes(string markdown, params Block[] blocks) => Assert.Equal(markdown, MarkdownWriter.Write(new Document(blocks)));
}
