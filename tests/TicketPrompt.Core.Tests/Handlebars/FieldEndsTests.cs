using System.Text.RegularExpressions;
using TicketPrompt.Handlebars;
using TicketPrompt.Handlebars.Writing;
using TicketPrompt.Model;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>What a field opens is closed at its end. Every {{t}} of these tests is a ticket's, every {{v}} a variable's.</summary>
public sealed partial class FieldEndsTests
{
    [Theory]
    [InlineData("{{t}}\n\n## End", "```\ncode", "```\ncode\n```\n\n## End")]
    [InlineData("{{t}}\n\n## End", "```\ncode\n", "```\ncode\n```\n\n\n## End")]
    [InlineData("{{t}}\n\n## End", "~~~~js\ncode", "~~~~js\ncode\n~~~~\n\n## End")]
    [InlineData("{{t}}\n\n## End", "a\n\n  ```\n  code", "a\n\n  ```\n  code\n  ```\n\n## End")]
    [InlineData("{{t}}\n\n## End", "> ```\n> code", "> ```\n> code\n> ```\n\n## End")]
    [InlineData("{{t}}\n\n## End", "- a\n  ~~~\n  code", "- a\n  ~~~\n  code\n  ~~~\n\n## End")]
    [InlineData("{{t}}\n\n## End", "<pre>\na", "<pre>\na\n</pre>\n\n## End")]
    [InlineData("{{t}}\n\n## End", "<SCRIPT>", "<SCRIPT>\n</script>\n\n## End")]
    [InlineData("{{t}}\n\n## End", "<style x>", "<style x>\n</style>\n\n## End")]
    [InlineData("{{t}}\n\n## End", "<textarea\nrows=3>", "<textarea\nrows=3>\n</textarea>\n\n## End")]
    [InlineData("{{t}}\n\n## End", "<![CDATA[", "<![CDATA[\n]]>\n\n## End")]
    [InlineData("{{t}}\n\n## End", "<!-- a\n\nb", "<!-- a\n\nb\n-->\n\n## End")]
    [InlineData("{{t}}\n\n## End", "<?php", "<?php\n?>\n\n## End")]
    [InlineData("{{t}}\n\n## End", "<!X", "<!X\n>\n\n## End")]
    [InlineData("{{t}}", "```", "```\n```")]
    [InlineData("{{t}}\r\nend", "```\r\ncode", "```\r\ncode\r\n```\r\nend")]
    [InlineData("- {{t}}\n- b", "```", "- ```\n  ```\n- b")]
    [InlineData("- {{t}} ({{n}})\n", "```", "- ```\n  ```\n   (n)\n")]
    [InlineData("- {{t}} ({{n}})\n", "<!--", "- <!--\n  -->\n   (n)\n")]
    [InlineData("{{t}} tail\n## End", "```\ncode", "```\ncode\n```\n tail\n## End")]
    [InlineData("{{t}} tail\n## End", "```\ncode\n```", "```\ncode\n```\n tail\n## End")]
    [InlineData("`{{t}}\n\n## End", "``", "```\n```\n\n## End")]
    [InlineData("{{t}}{{t}}{{t}}\n\n## End", "`", "```\n```\n\n## End")]
    [InlineData("{{t}}\n```\ncode\n```", "```\na\n", "```\na\n```\n\n```\ncode\n```")]
    public void Closes_what_a_ticket_opens(string template, string text, string expected) =>
        Assert.Equal(expected, Render(template, text));

    [Theory]
    [InlineData("{{t}}\n\n## End", "```\ncode\n```")]
    [InlineData("{{t}}\n\n## End", "a `b` <i>c</i> ~~d~~ <!-- e --> f")]
    [InlineData("{{t}}\n\n## End", "text <pre> and ``` in a line")]
    [InlineData("{{t}}\n\n## End", "    ```\n    code")]
    [InlineData("{{t}}\n\n## End", "> ```\n> code\n\nafter")]
    [InlineData("{{t}}\n\n## End", "<details>\n\n```\ncode\n```\n\n</details>")]
    [InlineData("- Summary: {{t}}\n\n## End", "```")]
    [InlineData("{{json t}}\n\n## End", "```")]
    [InlineData("```\n{{t}}\n```\n\n## End", "~~~ <!-- <pre>")]
    [InlineData("```{{t}}\ncode\n```\n\n## End", "c~s")]
    [InlineData("<!-- {{t}} -->\n\n## End", "<!--")]
    [InlineData("{{t}} `x`\n\n## End", "```")]
    public void Leaves_alone_what_opens_nothing(string template, string text) =>
        Assert.Equal(template.Replace("{{t}}", text, StringComparison.Ordinal).Replace("{{json t}}", $"\"{text}\"", StringComparison.Ordinal), Render(template, text));

    [Theory]
    [InlineData("{{v}}\n\n{{t}}", "b", "```\na\n\nb")]
    [InlineData("{{#each list}}{{this}}\n{{/each}}", "", "```\na\n")]
    [InlineData("{{#each map}}{{@key}}\n{{/each}}", "", "~~~\n")]
    [InlineData("{{#with \"```\"}}{{this}}{{/with}}\n{{t}}", "b", "```\nb")]
    [InlineData("{{> code f=\"```\"}}", "x", "```\nx\n```")]
    [InlineData("{{default missing \"~~~\"}}\n{{t}}\n~~~", "x", "~~~\nx\n~~~")]
    public void Leaves_alone_what_a_user_wrote(string template, string text, string expected) => Assert.Equal(expected, Render(template, text));

    [Theory]
    [InlineData("```\ncode")]
    [InlineData("~~~")]
    [InlineData("> <!--")]
    [InlineData("- <pre>\n  x")]
    public void Closing_twice_is_closing_once(string text)
    {
        string once = Render("{{t}}\n", text);

        Assert.Equal(once, Render("{{t}}", once));
    }

    [Fact]
    public void Closes_in_a_fence_what_helpers_and_variables_open()
    {
        Assert.Matches("^<untrusted-r-([0-9a-f]{8})>\n\n```\na\n```\n\n</untrusted-r-\\1>\n$", Render("{{#untrusted name=\"r\"}}{{v}}{{/untrusted}}", "x"));
        Assert.Matches(
            "^<untrusted-r-([0-9a-f]{8})>\n\n```\nco\n```\n\n</untrusted-r-\\1>\n$",
            Render("{{#untrusted name=\"r\"}}\n{{truncate t 6 suffix=\"\"}}\n{{/untrusted}}", "```\ncode\n```"));
    }

    [Fact]
    public void Closes_in_fences_also_where_texts_stay_as_they_came()
    {
        FieldMap data = Data("```");
        RenderedPrompt prompt = TemplateTester.Compile("{{t}}\n```\n{{#untrusted}}{{t}}{{/untrusted}}").Render(new TemplateData(data), new RenderOptions());

        Assert.Matches("^```\n```\n<untrusted-text-([0-9a-f]{8})>\n\n```\n```\n\n</untrusted-text-\\1>\n$", prompt.Text);
    }

    [Fact]
    public void Messages_are_texts_of_their_own()
    {
        RenderedPrompt prompt = Prompt("{{role \"system\"}}{{t}}{{role \"user\"}}{{t}}\n\nend", "```");

        Assert.Equal(["```\n```", "```\n```\n\nend"], prompt.Messages.Select(message => message.Content));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Many_fields_on_one_line_cost_no_more_than_their_length()
    {
        foreach (string text in new[] { "`", "``", "```", "~~~`", "<!--", "<pre>", "<![CDATA[", "<?", "<!X", "> ```", "- <!--", "~", "<" })
        {
            FieldMapBuilder data = new();
            data.Add("t", Enumerable.Repeat(text, 100_000).ToArray());
            string all = Render("{{#each t}}{{this}}{{/each}}\n\n## End", data.ToMap()).Text;
            Assert.EndsWith("\n\n## End", all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("one line")]
    [InlineData("x <b> {{y}}\n")]
    [InlineData("a `code` b")]
    [InlineData("two\nlines, [a](b), <br>\n\nand `one` more")]
    [InlineData("[ERROR]: disk full")]
    [InlineData("see [1] (or 2)")]
    [InlineData("a < b, c > d and 1 <2")]
    [InlineData("See:\n\n```\ncode\n```\n\nThanks")]
    public void A_fence_in_a_line_changes_nothing_in_plain_text(string text)
    {
        string rendered = Render("a {{untrusted t}} b", text);

        Assert.Equal("a <untrusted-t-ID>" + text + "</untrusted-t-ID> b", WithoutIds(rendered));
    }

    [Theory]
    [InlineData("```\ncode\n```", "<T>\n\n```\ncode\n```\n\n</T>")]
    [InlineData("```\ncode", "<T>\n\n```\ncode\n```\n\n</T>")]
    [InlineData("a\n```\ncode", "<T>a\n```\ncode\n```\n\n</T>")]
    [InlineData("a\n\n    code", "<T>a\n\n    code\n\n</T>")]
    [InlineData("a\n- b", "<T>a\n- b\n\n</T>")]
    [InlineData("a\n> b\n", "<T>a\n> b\n\n</T>")]
    [InlineData("a\n\n# b", "<T>a\n\n# b\n\n</T>")]
    [InlineData("|a|b|\n|-|-|\n|c|d|", "<T>\n\n|a|b|\n|-|-|\n|c|d|\n\n</T>")]
    [InlineData("a\n===\nb", "<T>\n\na\n===\nb</T>\n## End")]
    [InlineData("<div>\n```\ncode", "<T>\n\n<div>\n```\ncode\n\n</T>")]
    [InlineData("it`s", "<T>it`s\n\n</T>")]
    [InlineData("a ``b` c", "<T>a ``b` c\n\n</T>")]
    [InlineData("a \\`b` c", "<T>a \\`b` c\n\n</T>")]
    [InlineData("a\\", "<T>a\\\n\n</T>")]
    [InlineData("[x](", "<T>[x](\n\n</T>")]
    [InlineData("[x](a(b)", "<T>[x](a(b)\n\n</T>")]
    [InlineData("<a title=\"", "<T><a title=\"\n\n</T>")]
    [InlineData("<a title=\">", "<T><a title=\">\n\n</T>")]
    [InlineData("a <!-- b", "<T>a <!-- b\n\n</T>")]
    [InlineData("a\n\n[x]:", "<T>a\n\n[x]:\n\n</T>")]
    public void A_fences_tag_stands_alone_where_the_text_would_take_it(string text, string expected)
    {
        string rendered = WithoutIds(Render("{{untrusted t}}\n## End", text)).Replace("untrusted-t-ID", "T", StringComparison.Ordinal);

        Assert.Equal(expected.EndsWith("End", StringComparison.Ordinal) ? expected : expected + "\n\n## End", rendered);
    }

    private static string WithoutIds(string text) => Ids().Replace(text, "-ID>");

    private static FieldMap Data(object? text)
    {
        FieldMapBuilder data = new();
        data.Add("t", text);
        data.Add("n", "n");
        return data.ToMap();
    }

    private static string Render(string template, string text) => Prompt(template, text).Text;

    private static RenderedPrompt Prompt(string template, string text) => Render(template, Data(text));

    private static RenderedPrompt Render(string template, FieldMap ticket)
    {
        FieldMapBuilder inner = new();
        inner.Add("~~~", "x");
        FieldMapBuilder variables = new();
        variables.Add("v", "```\na");
        variables.Add("list", new object?[] { "```\na" });
        variables.Add("map", inner.ToMap());
        FieldMap own = variables.ToMap();
        FieldMapBuilder all = new();
        foreach (FieldMap map in new[] { ticket, own })
        {
            foreach (KeyValuePair<string, object?> pair in map)
            {
                all.Add(pair.Key, pair.Value);
            }
        }

        return TemplateTester.Compile(template, ("code", "{{f}}\n{{t}}\n{{f}}")).Render(new TemplateData(all.ToMap()), new RenderOptions(), new OwnTexts(own));
    }

    [GeneratedRegex("-[0-9a-f]{8}>")]
    private static partial Regex Ids();
}
