using System.Text;
using TicketPrompt.Model;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>Laws that hold for every text, tried with random ones (the seeds are fixed).</summary>
public sealed class TemplatePropertyTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "{{", "}}", "{{{", "}}}", "{{{{", "}}}}", "#", "^", "/", ">", "&", "!", "!--", "--", "~", "*", "=", "|", "as |", "(", ")",
        "[", "]", ".", "..", "@", "\"", "'", "\\", "\\\\", " ", "\n", "\r\n", "\t", "\0", "\ufeff", "\u00a0", "\u2028", "\ud83d", "a", "if",
        "each", "else", "this", "ticket.key", "inline", "12", "-1.5", "true", "null", "undefined", "lookup", "role", "untrusted", "x=1", "é",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_text_renders_or_throws_our_own_error(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 3_000; round++)
        {
            string template = RandomText(random, Pieces, 30);
            try
            {
                TemplateTester.Render(template, "{\"a\":[1,{\"b\":null}],\"ticket\":{\"key\":\"K\"}}", ("a", "{{this}}"));
            }
            catch (TemplateException error)
            {
                Assert.True(error.Line >= 1 && error.Column >= 1 && error.Message.Length > 0, template);
            }
        }
    }

    [Fact]
    public void Text_without_two_braces_renders_to_itself()
    {
        Random random = new(4);
        string[] pieces = [.. Pieces.Where(piece => !piece.Contains("{{", StringComparison.Ordinal))];
        for (int round = 0; round < 3_000; round++)
        {
            string text = RandomText(random, pieces, 30).Replace("{{", "{ {", StringComparison.Ordinal);
            if (!text.Contains("{{", StringComparison.Ordinal))
            {
                Assert.Equal(text, TemplateTester.Render(text));
            }
        }
    }

    [Fact]
    public void Any_ticket_text_comes_through_literally()
    {
        Random random = new(5);
        for (int round = 0; round < 2_000; round++)
        {
            string value = RandomText(random, Pieces, 20);
            FieldMapBuilder data = new();
            data.Add("v", value);
            data.Add("l", new object?[] { value });

            Assert.Equal(
                $"[{value}]({value}){value}<{value}>",
                TemplateTester.Render("[{{v}}]({{{v}}}){{#each l}}{{this}}{{/each}}{{#if v}}{{> p v}}{{else}}<>{{/if}}", data.ToMap(), ("p", "<{{this}}>")));
        }
    }

    private static string RandomText(Random random, string[] pieces, int length)
    {
        StringBuilder text = new();
        for (int i = random.Next(length); i >= 0; i--)
        {
            text.Append(pieces[random.Next(pieces.Length)]);
        }

        return text.ToString();
    }
}
