using TicketPrompt.Handlebars;
using TicketPrompt.Prompts;
using TicketPrompt.Templates;
using TicketPrompt.Templates.Checking;
using TicketPrompt.Tests.Handlebars;

namespace TicketPrompt.Tests.Templates;

/// <summary>Files as Claude Code, VS Code, dotprompt, Continue and Semantic Kernel have them.</summary>
public sealed class EcosystemTests
{
    [Theory]
    [InlineData("t.prompt", "# Copyright\n# Apache-2.0\n\n---\nmodel: a/b\n---\nHi {{ticket}}", "Hi T")]
    [InlineData("t.prompt", "\n\n---\nmodel: a/b\n---\nHi", "Hi")]
    [InlineData("t.hbs", "\n---\nname: x\n---\nHi", "Hi")]
    [InlineData("t.hbs", "# Licence\n---\nname: x\n---\nHi", "Hi")]
    [InlineData("t.md", "# Title\n---\nSome words.\n---\nHi", "# Title\n---\nSome words.\n---\nHi")]
    [InlineData("t.md", "# Title\n---\nNote: this.\n---\nHi", "# Title\n---\nNote: this.\n---\nHi")]
    [InlineData("t.hbs", "\n---\nwords\n---\nHi", "\n---\nwords\n---\nHi")]
    [InlineData("t.prompt", "name: Write test\ndescription: d\n---\ntext", "text")]
    [InlineData("t.prompt", "temperature: 0.5\nmaxTokens: 4096\r\n---\r\ntext", "text")]
    [InlineData("t.prompt", "Dear reader\n---\ntext", "Dear reader\n---\ntext")]
    [InlineData("_p.hbs", "# Licence\n---\nname: x\n---\nHi", "# Licence\n---\nname: x\n---\nHi")]
    public void Front_matter_is_found_where_its_ecosystem_has_it(string file, string text, string expected) => Assert.Equal(expected, Render(file, text));

    [Fact]
    public void Lines_and_columns_are_the_files_behind_a_comment()
    {
        TemplateDefinition definition = TemplateFile.Parse("# c\n\n---\nmodel: x\n---\na\n{{#if}}", "t.prompt");

        Assert.Equal(6, definition.FirstLine);
        Assert.Equal("x", definition.Metadata["model"]);
    }

    [Theory]
    [InlineData("t.hbs", "name: x\ndescription: y\n---\ntext", "t.hbs:3:1: warning SuspiciousText: The lines above this '---' look like metadata")]
    [InlineData("t.hbs", "---\nvariabels: { a: 1 }\n---\ntext", "t.hbs:2:1: warning UnknownKey: 'variabels' is no key of a template and has no effect. Did you mean variables?")]
    [InlineData("t.hbs", "---\ndescripton: a\n---\ntext", "t.hbs:2:1: warning UnknownKey: 'descripton' is no key of a template and has no effect. Did you mean description?")]
    [InlineData("t.yaml", "template: >\n  a\n  b\n", "t.yaml:1:11: warning SuspiciousText: '>' joins the lines")]
    [InlineData("t.hbs", "{{#each ticket.labels}}{{@idx}}{{/each}}", "t.hbs:1:26: warning UnknownField: There is no @idx, and nothing is printed. Did you mean @index?")]
    [InlineData("t.hbs", "{{#each ticket.labels}}{{@lenght}}{{/each}}", "t.hbs:1:26: warning UnknownField: There is no @lenght")]
    [InlineData("t.hbs", "{{ticket.key\u200B}}", "t.hbs:1:3: warning UnknownField: 'key' has a character in it that is not seen, U+200B.")]
    [InlineData("t.hbs", "{{ticket.created:yyyy}}", "t.hbs:1:3: warning UnknownField: 'created:yyyy' is no name. A format is given to a helper: {{formatDate ticket.created \"yyyy\"}}")]
    [InlineData("t.hbs", "{{$topic}}", "t.hbs:1:3: warning UndeclaredVariable: Names have no dollar here. Write {{topic}}")]
    [InlineData("t.hbs", "Do $ARGUMENTS", "t.hbs:1:4: warning SuspiciousText: '$ARGUMENTS' is filled in Claude Code's")]
    [InlineData("t.hbs", "Do ${input:name:what}", "t.hbs:1:4: warning SuspiciousText: '${input:name:what}' is filled in VS Code's")]
    [InlineData("t.md", "Do ${selection}", "t.md:1:4: warning SuspiciousText: '${selection}' is filled in VS Code's")]
    [InlineData("t.md", "Now: !`git status`", "t.md:1:6: warning SuspiciousText: '!`git status`' is a command")]
    [InlineData("t.prompt.md", "See #file:a.md", "t.prompt.md:1:5: warning SuspiciousText: '#file:a.md' is what VS Code attaches")]
    [InlineData("t.yaml", "template_format: handlebars\ntemplate: |\n  <message role=\"system\">x</message>\n", "t.yaml:3:3: warning SuspiciousText: '<message role=\"system\">' is Semantic Kernel's mark")]
    [InlineData("t.prompt", "<system>\nx\n</system>\ny", "t.prompt:1:1: warning SuspiciousText: '<system>' is Continue's mark")]
    [InlineData("t.md", "Use {{#x\n", "t.md:1:5: error TemplateSyntax")]
    public void What_would_be_lost_is_told(string file, string text, string expected) =>
        Assert.Contains(Check(file, text), found => found.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("{{x |}}")]
    [InlineData("{{#if a}}")]
    [InlineData("{{ .Values.x }}")]
    public void In_prose_every_refusal_says_how_braces_are_meant_as_text(string text) => Assert.Contains(Check("t.md", text), found => found.Contains("\\{{", StringComparison.Ordinal));

    [Theory]
    [InlineData("t.md", "---\ndescription: Use when: asked\n---\nx")]
    [InlineData("t.md", "---\nname: a\ndescription: Use this agent when... Examples: <example>Context: \"x\"</example>\ntools: Read, Bash(git:*)\n---\nx")]
    [InlineData("t.md", "---\nargument-hint: [pr] [priority]\nallowed-tools: Bash(git add:*), Read\n---\n$1 $ARGUMENTS")]
    [InlineData("t.md", "---\ndescription: 'It's here\n---\nx")]
    [InlineData("t.md", "---\ndescription: @agent: go\r\n---\nx")]
    [InlineData("t.prompt.md", "---\nmode: agent\ndescription: 'Make it'\ntools: ['a', 'b']\n---\n${input:name:Your name} ${selection} ${file}")]
    [InlineData("t.yaml", "name: n\ndescription: Use when: asked\ntemplate_format: handlebars\ntemplate: |\n  {{$topic}}\ninput_variables:\n  - name: topic\n    is_required: true\n")]
    public void Files_that_are_right_there_are_silent(string file, string text) => Assert.Empty(Check(file, text));

    [Fact]
    public void A_description_is_the_text_that_stands_there()
    {
        Assert.Equal("Use when: it's asked", TemplateFile.Parse("---\ndescription: Use when: it's asked\n---\nx", "t.md").Description);
        Assert.Equal("[pr] [priority]", TemplateFile.Parse("---\nargument-hint: [pr] [priority]\n---\n$1", "t.md").Variables.Single().Description);
    }

    [Theory]
    [InlineData("t.md", "Do $ARGUMENTS.", "Do a b.")]
    [InlineData("t.md", "---\nargument-hint: x\n---\n$1, then $2; $3 and $10 or \\$1 at $1,000.", "a, then b; $3 and $10 or \\$1 at $1,000.")]
    [InlineData("t.md", "No command: $1.", "No command: $1.")]
    [InlineData("t.md", "$ARGUMENTS[1] {{#if ticket}}$ARGUMENTS{{/if}}", "b a b")]
    [InlineData("t.prompt.md", "${input:name:Your name}/${file}/${selection}", "N/f.cs/${selection}")]
    [InlineData("t.md", "${input:name}", "N")]
    [InlineData("t.hbs", "$ARGUMENTS ${input:name}", "$ARGUMENTS ${input:name}")]
    [InlineData("t.yaml", "template_format: handlebars\ntemplate: '{{$name}}'\ninput_variables: [{ name: name }]\n", "N")]
    public void Marks_of_other_ecosystems_are_filled_from_variables(string file, string text, string expected) => Assert.Equal(expected, Render(file, text));

    [Fact]
    public void What_is_not_filled_stays_and_is_named()
    {
        TicketTemplate template = Template("t.prompt.md", "${input:name:Your name} $ARGUMENTS");

        Assert.Equal("${input:name:Your name} $ARGUMENTS", Render(template, FieldMap.Empty));
        Assert.Equal(
            "Template 't': ${input:name:Your name}, $ARGUMENTS stay as they are in the prompt. Pass -Variable @{ name = '...'; arguments = '...' } to fill them.",
            VariableCheck.Unfilled(template, FieldMap.Empty));
        Assert.Equal(["name", "arguments"], template.Variables.Select(variable => variable.Name));
        Assert.Equal("Your name", template.Variables[0].Description);
    }

    private static FieldMap Variables() => new(["arguments", "name", "file"], ["a b", "N", "f.cs"]);

    private static string Render(string file, string text) => Render(Template(file, text), Variables());

    private static string Render(TicketTemplate template, FieldMap variables) =>
        template.Compiled.Render(new PromptRoot("ticket", "T", variables, VariableCheck.Defaults(template)), new RenderOptions()).Text;

    private static TicketTemplate Template(string file, string text) =>
        TicketTemplate.Compile(TemplateFile.Parse(text, file), "t", TemplateOrigin.File, file, NoPartials.Instance);

    private static string[] Check(string file, string text) =>
        [.. TemplateChecker.Check(TemplateFile.Parse(text, file), file, new PartialMap(new Dictionary<string, string>()), isPartial: false).Select(found => found.ToString())];
}
