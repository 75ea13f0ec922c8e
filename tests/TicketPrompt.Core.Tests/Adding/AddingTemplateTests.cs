using System.Text.Json;
using TicketPrompt.Handlebars;
using TicketPrompt.Model;
using TicketPrompt.Prompts;
using TicketPrompt.Safety;
using TicketPrompt.Templates;
using TicketPrompt.Templates.Checking;
using TicketPrompt.Tests.Handlebars;
using TicketPrompt.Tests.Templates;

namespace TicketPrompt.Tests.Adding;

/// <summary>The role template of docs/adding.md: a technical writer.</summary>
public sealed class AddingTemplateTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Adding");
    private static readonly string FilePath = Path.Combine(Folder, "technical-writer.hbs");

    private static readonly TicketTemplate Writer = TicketTemplate.Compile(
        TemplateLoader.ReadDefinition(FilePath), "technical-writer", TemplateOrigin.BuiltIn, FilePath, new PartialFolder(BuiltIn.Folder));

    [Fact]
    public void The_front_matter_and_the_text_have_no_fault()
    {
        Assert.Empty(TemplateChecker.Check(Writer));
        Assert.Equal(("technical-writer", "Technical Writer"), (Writer.Definition.Name, Writer.Role));
    }

    [Fact]
    public void Its_match_rules_choose_it_for_its_ticket()
    {
        using JsonDocument tickets = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "tickets.json")));
        Assert.All(tickets.RootElement.GetProperty("technical-writer").EnumerateArray(), ticket =>
            Assert.Same(Writer, TemplateChoice.Fitting([.. BuiltIn.All, Writer], Read(ticket.GetRawText()))[0].Template));
    }

    [Theory]
    [InlineData("""{"key":"PAY-1","summary":"Refund fails"}""")]
    [InlineData("""{"summary":"Refund fails","description":"D","comments":["C"],"labels":["docs"],"url":"https://x.example/1"}""")]
    public void It_renders_as_every_built_in_template_does(string ticket)
    {
        PromptRenderer renderer = new(FieldMap.Empty, new RenderOptions { Clock = new RenderClock(BuiltIn.Now), Strict = true }, new CleaningOptions());
        string prompt = renderer.Render(Writer, renderer.Clean(Read(ticket))).Text;

        BuiltInTemplateTests.AssertTidy(prompt, Writer.Name);
        Assert.StartsWith("You are a senior technical writer.", prompt, StringComparison.Ordinal);
    }

    private static ITicketValues Read(string json) =>
        BuiltIn.Ticket([.. ((FieldMap)PlainJson.Read(json)!).Select(field => (field.Key, field.Value))]);
}
