using TicketPrompt.Handlebars;
using TicketPrompt.Prompts;
using TicketPrompt.Templates;
using TicketPrompt.Text;

namespace TicketPrompt.Tests.Templates;

public sealed class VariableSpellingTests
{
    [Theory]
    [InlineData("v: 1.10", "{{v}} {{#if (eq v 1.1)}}same{{/if}} {{#if (gt v 1.05)}}more{{/if}} {{#if (lt v 2)}}less{{/if}}", "1.10 same more less")]
    [InlineData("v: 0042", "{{v}} {{json v}} {{#if (eq v 42)}}same{{/if}} {{#if (eq v \"42\")}}same{{/if}}", "0042 42 same same")]
    [InlineData("v: 0.00", "{{v}} {{#if v}}yes{{else}}no{{/if}}", "0.00 no")]
    [InlineData("v: 1e3", "{{v}} {{truncate \"abc\" v}}", "1e3 abc")]
    [InlineData("v: 1.5", "{{v}}", "1.5")]
    [InlineData("v: True", "{{v}} {{#if v}}yes{{/if}}", "true yes")]
    [InlineData("v: [1.10, 2.0, x]", "{{v}} {{v.[0]}}", "1.10, 2.0, x 1.10")]
    [InlineData("v: { default: 1.10, description: 007 }", "{{v}}", "1.10")]
    [InlineData("v: { default: { w: 1.10 } }", "{{v.w}} {{json v}}", "1.10 {\"w\":1.1}")]
    public void A_number_prints_as_its_file_spells_it_and_stays_a_number(string variable, string text, string expected)
    {
        TemplateDefinition definition = TemplateFile.Parse($"---\nvariables:\n  {variable}\n---\n{text}", "t.hbs");
        TicketTemplate template = TicketTemplate.Compile(definition, "t", TemplateOrigin.Text, null, ImportedPartials.None);

        Assert.Equal(expected, template.Compiled.Render(new PromptRoot("ticket", "", FieldMap.Empty, VariableCheck.Defaults(template)), new RenderOptions()).Text);
        Assert.IsNotType<SpelledNumber>(template.Variables.Single().Default);
    }

    [Fact]
    public void Texts_of_the_metadata_are_as_they_are_spelled()
    {
        TemplateDefinition definition = TemplateFile.Parse("---\nname: 0042\ntags: [1.10]\nconfig: { temperature: 0.10, stop: [2.0] }\n---\nx", "t.hbs");

        Assert.Equal("0042", definition.Name);
        Assert.Equal(["1.10"], definition.Tags);
        Assert.Equal(0.1, ((FieldMap)definition.Metadata["config"]!)["temperature"]);
    }
}
