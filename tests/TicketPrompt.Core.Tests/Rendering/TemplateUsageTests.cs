using TicketPrompt.Rendering;

namespace TicketPrompt.Tests.Rendering;

/// <summary>A compiled template tells what it uses.</summary>
public sealed class TemplateUsageTests
{
    private static readonly string[] TicketPaths =
    [
        "comments", "comments.[].author", "comments.[].body", "comments.[].created", "key", "labels", "links", "links.[].relation", "parent",
        "parent.key", "parent.summary", "priority", "sprint", "subtasks", "subtasks.[].status", "url",
    ];

    [Fact]
    public void Follows_contexts_to_the_fields_that_they_mean()
    {
        TemplateUsage usage = TemplateTester.Compile("""
            {{ticket.key}} {{@root.ticket.url}} {{language}}
            {{#each ticket.comments as |note|}}{{author}}{{note.body}}{{../language}}{{../ticket.priority}}{{this.created}}{{/each}}
            {{#with ticket.parent}}{{summary}}{{#if key}}{{../tone}}{{/if}}{{/with}}
            {{#ticket.labels}}{{.}}{{/ticket.labels}}{{#ticket.subtasks}}{{status}}{{/ticket.subtasks}}
            {{upper (default ticket.sprint "none")}}{{> row ticket.links size=scale}}
            """, ("row", "{{#each this}}{{relation}}{{/each}}{{size.x}}")).Usage;

        Assert.Equal(["ticket", "language", "tone", "scale"], RootNames(usage));
        Assert.Equal(
            TicketPaths,
            PathsIn(usage).Order(StringComparer.Ordinal));
        Assert.Equal(["default", "each", "if", "upper", "with"], usage.Helpers.Select(use => use.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["row"], usage.Partials.Select(use => use.Name));
    }

    [Fact]
    public void Tells_places_and_what_may_be_missing()
    {
        TemplateUsage usage = TemplateTester.Compile("a\n {{#if ticket.keyy}}{{x}}{{/if}}{{#flag}}{{y}}{{/flag}}").Usage;

        VariableUse use = Assert.Single(usage.Variables, use => use.Path[use.Path.Count - 1] == "keyy");
        Assert.True(use.IsOptional);
        Assert.Equal((2, 8), (use.Location.Position.Line, use.Location.Position.Column));
        Assert.False(Assert.Single(usage.Variables, use => use.Path[0] == "x").IsOptional);
        Assert.False(Assert.Single(usage.Variables, use => use.Path[0] == "y").IsCertain);
    }

    [Fact]
    public void Ends_with_partials_that_call_themselves() =>
        Assert.Equal(
            ["a", "b"],
            RootNames(TemplateTester.Compile("{{> p}}", ("p", "{{a}}{{#with b}}{{> p}}{{/with}}")).Usage));

    private static IEnumerable<string> RootNames(TemplateUsage usage) => usage.Variables.Select(use => use.Path[0]).Distinct();

    // Without ticket itself; [] stands for the elements of a list.
    private static IEnumerable<string> PathsIn(TemplateUsage usage) => usage.Variables
        .Where(use => use.Path.Count > 1 && use.Path[0] == "ticket")
        .Select(use => string.Join(".", use.Path.Skip(1)))
        .Distinct();
}
