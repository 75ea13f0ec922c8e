using TicketPrompt.Handlebars;
using TicketPrompt.Handlebars.Writing;
using TicketPrompt.Model;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>Compiles and renders in one go.</summary>
internal static class TemplateTester
{
    public static readonly DateTimeOffset Now = new(2026, 10, 1, 12, 30, 45, 678, TimeSpan.FromHours(2));

    public static CompiledTemplate Compile(string text, params (string Name, string Text)[] partials) =>
        CompiledTemplate.Compile(text, "test", "test.hbs", new PartialMap(partials.ToDictionary(p => p.Name, p => p.Text)));

    public static RenderedPrompt Prompt(string text, object? data = null, bool strict = false, params (string Name, string Text)[] partials) =>
        Prompt(Compile(text, partials), Root(data), strict);

    public static RenderedPrompt Prompt(CompiledTemplate template, IFieldLookup root, bool strict = false) =>
        template.Render(root, new RenderOptions { Clock = new RenderClock(Now), Strict = strict });

    public static string Render(string text, object? data = null, params (string Name, string Text)[] partials) =>
        Prompt(text, data, false, partials).Text;

    public static string RenderStrict(string text, object? data = null) => Prompt(text, data, true).Text;

    /// <summary>Data as JSON text, a map, or nothing.</summary>
    public static TemplateData Root(object? data) => data switch
    {
        TemplateData root => root,
        string json => new TemplateData((FieldMap)PlainJson.Read(json)!),
        FieldMap map => new TemplateData(map),
        _ => new TemplateData(FieldMap.Empty),
    };
}
