using TicketPrompt.Handlebars.Syntax;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>Every mistake is told with its place, what was met, and a remedy.</summary>
public sealed class TemplateSyntaxErrorTests
{
    [Theory]
    [InlineData("a\n  {{#if x}}\nb", 2, 3, "{{/if}}")]
    [InlineData("{{#each a}}\n{{#if x}}\n{{/each}}", 2, 1, "{{/if}}")]
    [InlineData("{{#each a}}\n{{/eahc}}", 2, 1, "{{/each}}")]
    [InlineData("x\n{{/if}}", 2, 1, "closes no open block")]
    [InlineData("x{{else}}", 1, 2, "no block")]
    [InlineData("{{#if a}}1{{else}}2{{else}}3{{/if}}", 1, 20, "else already")]
    [InlineData("{{^if a}}1{{else if b}}2{{/if}}", 1, 11, "unless")]
    [InlineData("ab {{ }}", 1, 7, "name")]
    [InlineData("a {{b\n\nc", 1, 3, "never closed")]
    [InlineData("a {{b", 1, 3, "never closed")]
    [InlineData("a {{b {{c}}", 1, 7, "Close the tag before it")]
    [InlineData("{{a | upper}}", 1, 5, "{{upper a}}")]
    [InlineData("{{#if a == 1}}{{/if}}", 1, 9, "(eq a b)")]
    [InlineData("{{#if a > 1}}{{/if}}", 1, 9, "(gt a b)")]
    [InlineData("{{#if a && b}}{{/if}}", 1, 9, "(and a b)")]
    [InlineData("{{#if !a}}{{/if}}", 1, 7, "(not a)")]
    [InlineData("{{lookup a, 1}}", 1, 11, "spaces")]
    [InlineData("{{a + 1}}", 1, 5, "arithmetic")]
    [InlineData("{{{a}}", 1, 5, "}}}")]
    [InlineData("{{a}}}", 1, 4, "{{name}}{{!}}}")]
    [InlineData("{{a..b}}", 1, 4, "path")]
    [InlineData("{{a.}}", 1, 4, "path")]
    [InlineData("{{a/}}", 1, 5, "name")]
    [InlineData("{{a/../b}}", 1, 5, "[..]")]
    [InlineData("{{a b\"c\"}}", 1, 6, "stands apart")]
    [InlineData("{{a \"b}}", 1, 5, "same quote")]
    [InlineData("{{[a b}}", 1, 3, "]")]
    [InlineData("{{!-- a }}", 1, 1, "--}}")]
    [InlineData("b {{! a", 1, 3, "}}")]
    [InlineData("{{{{raw}}}} x", 1, 1, "{{{{/raw}}}}")]
    [InlineData("{{#*inline}}{{/inline}}", 1, 1, "inline \"name\"")]
    [InlineData("{{*decorate x}}", 1, 1, "inline")]
    [InlineData("{{#each a as |b}}{{/each}}", 1, 16, "|")]
    [InlineData("{{> a b c}}", 1, 9, "key=value")]
    [InlineData("{{> a b=1 c}}", 1, 11, "Named arguments")]
    [InlineData("{{a b=}}", 1, 7, "b=")]
    [InlineData("{{ #if a}}{{/if}}", 1, 4, "{{#")]
    [InlineData("{{# a comment #}}", 1, 15, "{{!")]
    public void Tells_the_place_and_the_remedy(string template, int line, int column, string remedy)
    {
        TemplateSyntaxException error = Assert.Throws<TemplateSyntaxException>(() => TemplateTester.Compile(template));

        Assert.Equal((TemplateErrorCode.TemplateSyntax, line, column, error.Message), (error.Code, error.Line, error.Column, error.Message));
        Assert.Equal("test.hbs", error.File);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
        Assert.Matches("[.?]$", error.Message);
    }

    [Theory]
    [InlineData("{{uper x}}", 1, 3, "Did you mean upper?")]
    [InlineData("\n {{#foreach x}}{{/foreach}}", 2, 5, "{{#each list}}")]
    [InlineData("{{#if a}}{{elseif b}}{{/if}}", 1, 12, "{{else if value}}")]
    [InlineData("{{#if (equals a b)}}{{/if}}", 1, 8, "(eq a b)")]
    [InlineData("{{ticket.key 1}}", 1, 3, "takes no arguments")]
    [InlineData("{{#if}}{{/if}}", 1, 4, "one argument, not none")]
    [InlineData("{{#if a b}}{{/if}}", 1, 4, "one argument, not 2")]
    [InlineData("{{lookup a}}", 1, 3, "2 arguments, not 1")]
    [InlineData("{{join a b c}}", 1, 3, "1 to 2 arguments, not 3")]
    [InlineData("{{each a}}", 1, 3, "is a block")]
    [InlineData("{{upper (if a)}}", 1, 10, "cannot be an argument")]
    [InlineData("{{#role \"user\"}}{{/role}}", 1, 4, "no block form")]
    [InlineData("{{truncate a 3 sufix=\".\"}}", 1, 16, "Did you mean suffix?")]
    [InlineData("{{role x}}", 1, 3, "literal")]
    [InlineData("{{role \"a b\"}}", 1, 3, "word")]
    [InlineData("{{untrusted x name=y}}", 1, 3, "literal")]
    [InlineData("{{untrusted}}", 1, 3, "value to fence")]
    [InlineData("{{#each a as |x|}}{{#*inline \"i\"}}{{x}}{{/inline}}{{/each}}", 1, 37, "{{> name x=x}}")]
    public void Knows_helpers_and_their_arguments(string template, int line, int column, string message)
    {
        TemplateSyntaxException error = Assert.Throws<TemplateSyntaxException>(() => TemplateTester.Compile(template));

        Assert.Equal((TemplateErrorCode.TemplateSyntax, line, column, error.Message), (error.Code, error.Line, error.Column, error.Message));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_nearest_partial()
    {
        TemplateSyntaxException error = Assert.Throws<TemplateSyntaxException>(() => TemplateTester.Compile("a\n{{> heder}}", ("header", "h")));

        Assert.Equal((TemplateErrorCode.PartialNotFound, 2, 5), (error.Code, error.Line, error.Column));
        Assert.Contains("Did you mean header?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_the_place_in_a_partial()
    {
        TemplateSyntaxException error = Assert.Throws<TemplateSyntaxException>(() => TemplateTester.Compile("{{> p}}", ("p", "x\n{{#if y}}")));

        Assert.Equal(("p", "_p.hbs", 2, 1), (error.Template, error.File, error.Line, error.Column));
    }

    [Fact]
    public void Counts_lines_and_columns_from_where_the_text_stands_in_its_file()
    {
        TemplateSyntaxException error = Assert.Throws<TemplateSyntaxException>(() => TemplateParser.Parse("a\r\n b {{#if}}\r\n", "t.yaml", 5, 3));

        Assert.Equal((6, 6), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("a\rb\r{{/x}}", 3)]
    [InlineData("a\r\nb\n{{/x}}", 3)]
    [InlineData("a\n\n{{/x}}", 3)]
    public void Counts_every_kind_of_line_end(string template, int line) =>
        Assert.Equal(line, Assert.Throws<TemplateSyntaxException>(() => TemplateParser.Parse(template)).Line);

    [Fact]
    public void Shows_the_line_with_a_caret()
    {
        TemplateSyntaxException error = Assert.Throws<TemplateSyntaxException>(() => TemplateParser.Parse("first\r\n\tsay {{a | b}} now\r\nlast"));

        Assert.Equal(" say {{a | b}} now\n         ^", error.Excerpt);
    }

    [Fact]
    public void Shows_no_control_characters_and_cuts_long_lines()
    {
        string excerpt = Assert.Throws<TemplateSyntaxException>(() =>
            TemplateParser.Parse(new string('a', 5000) + "\u001b[31m\u202e{{/x}}" + new string('b', 5000))).Excerpt;

        Assert.DoesNotContain('\u001b', excerpt);
        Assert.DoesNotContain('\u202e', excerpt);
        Assert.InRange(excerpt.Length, 10, 300);
    }
}
