using HandlebarsDotNet;
using TicketPrompt.Handlebars;
using TicketPrompt.Prompts;
using TicketPrompt.Templates;

namespace TicketPrompt.Benchmarks;

/// <summary>Compiles the specimen and renders it once.</summary>
internal static class FirstRender
{
    public static void Run(string engine)
    {
        string text = engine == "ours" ? Ours() : HandlebarsNet();
        if (!text.Contains("PAY-1", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(text);
        }
    }

    private static string HandlebarsNet() =>
        HandlebarsDotNet.Handlebars.Create(new HandlebarsConfiguration { NoEscape = true }).Compile(Samples.Specimen)(new Dictionary<string, object> { ["ticket"] = Samples.Flat() });

    private static string Ours()
    {
        TicketTemplate template = TicketTemplate.Compile(new TemplateDefinition { Text = Samples.Specimen }, "specimen", TemplateOrigin.Text, null, NoPartials.Instance);
        PromptRenderer renderer = Samples.Renderer();
        return renderer.Render(template, renderer.Clean(Samples.Ticket())).Text;
    }
}
