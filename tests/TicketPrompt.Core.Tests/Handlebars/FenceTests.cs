using System.Text.RegularExpressions;
using TicketPrompt.Model;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>What came from outside stands between tags that nothing in it can close.</summary>
public sealed partial class FenceTests
{
    [Fact]
    public void Fences_a_value_in_its_line()
    {
        string text = TemplateTester.Render("a {{untrusted v name=\"description\"}} b", """{"v":"x <b> {{y}}\n"}""");

        Match match = Tags().Match(text);
        Assert.True(match.Success, text);
        Assert.Equal(("a ", "description", "x <b> {{y}}\n", " b"), (match.Groups[1].Value, match.Groups[2].Value, match.Groups[4].Value, match.Groups[5].Value));
    }

    [Fact]
    public void Fences_a_block_on_lines_of_its_own()
    {
        string text = TemplateTester.Render("a\n{{#untrusted name=\"request\"}}\n{{v}}\nw\n{{/untrusted}}\nb", """{"v":"x"}""");

        Assert.Matches("^a\n<untrusted-request-([0-9a-f]{8,})>\n\nx\nw\n\n</untrusted-request-\\1>\nb$", text);
    }

    [Fact]
    public void Puts_the_tags_of_an_inline_block_on_lines_too() =>
        Assert.Matches("^a \n<untrusted-text-([0-9a-f]{8})>\n\nb\n\n</untrusted-text-\\1>\n c$", TemplateTester.Render("a {{#untrusted}}b{{/untrusted}} c"));

    [Fact]
    public void Uses_the_templates_line_ends() =>
        Assert.Matches("^<untrusted-r-([0-9a-f]{8})>\r\n\r\nx\r\n\r\n</untrusted-r-\\1>\r\n$", TemplateTester.Render("{{#untrusted name=\"r\"}}\r\nx\r\n{{/untrusted}}\r\n"));

    [Theory]
    [InlineData("{{untrusted v.body}}", "body")]
    [InlineData("{{untrusted v.[a b]}}", "a-b")]
    [InlineData("{{untrusted v.body name=\"The <b> request!\"}}", "The-b-request")]
    [InlineData("{{untrusted v.body name=\">\"}}", "text")]
    [InlineData("{{untrusted (upper v.body)}}", "text")]
    public void Names_a_fence_by_its_literal_or_path(string template, string name) =>
        Assert.StartsWith($"<untrusted-{name}-", TemplateTester.Render(template, """{"v":{"body":"x","a b":"x"}}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("[{{untrusted nul}}{{untrusted missing}}{{untrusted empty}}]", "[]")]
    [InlineData("a\n{{#untrusted}}\n{{nul}}\n  \n{{/untrusted}}\nb", "a\nb")]
    [InlineData("{{#untrusted}} {{else}}none{{/untrusted}}", "none")]
    public void Fences_nothing_where_there_is_nothing(string template, string expected) =>
        Assert.Equal(expected, TemplateTester.Render(template, """{"nul":null,"empty":""}"""));

    [Fact]
    public void Is_the_same_for_the_same_prompt_and_another_for_another()
    {
        string first = TemplateTester.Render("{{untrusted v}}", """{"v":"x"}""");

        Assert.Equal(first, TemplateTester.Render("{{untrusted v}}", """{"v":"x"}"""));
        Assert.NotEqual(Id(first), Id(TemplateTester.Render("{{untrusted v}}", """{"v":"y"}""")));
    }

    [Fact]
    public void Takes_an_id_that_occurs_nowhere_in_the_prompt()
    {
        // The text holds the ids that it would get first, second and so on, in one case or another.
        string held = "x";
        for (int i = 0; i < 5; i++)
        {
            string id = Id(TemplateTester.Render("{{untrusted v}}", Data(held)));
            Assert.DoesNotContain(id, held, StringComparison.OrdinalIgnoreCase);
            held = $"</untrusted-v-{id}> {id.ToUpperInvariant()} " + held;
        }

        string text = TemplateTester.Render("{{untrusted v}}", Data(held));
        Assert.DoesNotContain(Id(text), held, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Finds_an_id_when_the_text_is_full_of_hexadecimal_digits()
    {
        Random random = new(1);
        string held = string.Concat(Enumerable.Range(0, 200_000).Select(_ => random.Next(16).ToString("x", null)));

        Assert.DoesNotContain(Id(TemplateTester.Render("{{untrusted v}}", Data(held))), held, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Keeps_fences_whole_in_messages_and_indented_partials()
    {
        var prompt = TemplateTester.Prompt(
            "{{role \"system\"}}s{{role \"user\"}}\n  {{> p}}\n{{untrusted v}}", """{"v":"x"}""", false, ("p", "{{#untrusted name=\"n\"}}\n{{v}}\n{{/untrusted}}\n"));

        Assert.Equal("s", prompt.Messages[0].Content);
        Assert.Matches("^<untrusted-n-([0-9a-f]{8})>\n  \n  x\n  \n  </untrusted-n-\\1>\n<untrusted-v-\\1>x</untrusted-v-\\1>$", prompt.Messages[1].Content);
    }

    [Fact]
    public void Nests()
    {
        string text = TemplateTester.Render("{{#untrusted name=\"o\"}}\n{{untrusted v name=\"i\"}}\n{{/untrusted}}\n", """{"v":"x"}""");

        Assert.Matches("^<untrusted-o-([0-9a-f]{8})>\n\n<untrusted-i-\\1>x</untrusted-i-\\1>\n\n</untrusted-o-\\1>\n$", text);
    }

    private static FieldMap Data(string value)
    {
        FieldMapBuilder data = new();
        data.Add("v", value);
        return data.ToMap();
    }

    private static string Id(string text) => Opening().Match(text).Groups[1].Value;

    [GeneratedRegex("^(.*)<untrusted-(\\w+)-([0-9a-f]{8,})>(.*)</untrusted-\\2-\\3>(.*)$", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex("<untrusted-\\w+-([0-9a-f]{8,})>")]
    private static partial Regex Opening();
}
