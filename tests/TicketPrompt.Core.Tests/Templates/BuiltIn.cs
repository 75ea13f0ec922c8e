using TicketPrompt.Handlebars;
using TicketPrompt.Model;
using TicketPrompt.Prompts;
using TicketPrompt.Safety;
using TicketPrompt.Sources;
using TicketPrompt.Templates;
using TicketPrompt.Tickets;

namespace TicketPrompt.Tests.Templates;

/// <summary>The templates that ship with the module, and tickets for them.</summary>
internal static class BuiltIn
{
    public static readonly DateTimeOffset Now = new(2026, 10, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly BuiltInTemplates Templates = BuiltInTemplates.In(Folder);

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "templates");

    public static IReadOnlyList<string> Names { get; } = [.. Templates.Names];

    public static IReadOnlyList<TicketTemplate> All { get; } = [.. Names.Select(name => Templates.Find(name)!)];

    public static TicketTemplate Find(string name) => Templates.Find(name)!;

    /// <summary>A ticket of canonical names and plain values.</summary>
    public static ITicketValues Ticket(params (string Name, object? Value)[] fields)
    {
        FieldMapBuilder map = new();
        foreach ((string name, object? value) in fields)
        {
            map.Add(name, value);
        }

        return TicketReader.Read(PlainReader.Wrap(map.ToMap()), new ReadContext()).Single().Ticket!;
    }

    /// <summary>A template of a file that was imported, with rules such as <c>labels: [a, b]</c>.</summary>
    public static TicketTemplate Imported(string name, string rules) => TicketTemplate.Deferred(
        TemplateFile.Parse($"---\nmatch: {{ {rules} }}\n---\nx", name + ".hbs"), name, TemplateOrigin.File, name + ".hbs", NoPartials.Instance);

    public static string Render(string template, ITicketValues ticket)
    {
        PromptRenderer renderer = new(FieldMap.Empty, new RenderOptions { Clock = new RenderClock(Now), Strict = true }, new CleaningOptions());
        return renderer.Render(Find(template), renderer.Clean(ticket)).Text;
    }
}
