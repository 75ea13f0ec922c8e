using BenchmarkDotNet.Attributes;
using HandlebarsDotNet;
using TicketPrompt.Handlebars;
using TicketPrompt.Prompts;
using TicketPrompt.Safety;
using TicketPrompt.Templates;

namespace TicketPrompt.Benchmarks;

/// <summary>The specimen on one flat ticket, warm: Handlebars.Net alone on a dictionary, then what our steps cost, each with those before it.</summary>
[MemoryDiagnoser]
public class RenderingBenchmarks
{
    private readonly PromptRenderer _plain = Samples.Renderer(clean: false);
    private readonly PromptRenderer _cleaning = Samples.Renderer();
    private readonly Dictionary<string, object> _data = new() { ["ticket"] = Samples.Flat() };
    private readonly FieldMap _flat = Samples.FlatMap();
    private HandlebarsTemplate<object, object> _handlebars = null!;
    private TicketTemplate _template = null!;
    private CleanedTicket _clean = null!;
    private string _text = null!;
    private string _log = null!;

    [GlobalSetup]
    public void Setup()
    {
        _handlebars = HandlebarsDotNet.Handlebars.Create(new HandlebarsConfiguration { NoEscape = true }).Compile(Samples.Specimen);
        _template = TicketTemplate.Compile(new TemplateDefinition { Text = Samples.Specimen }, "specimen", TemplateOrigin.Text, null, NoPartials.Instance);
        _clean = _plain.Clean(Samples.Ticket());
        _text = Samples.Prose(2000);
        _log = Samples.Log(2000);
    }

    [Benchmark(Baseline = true)]
    public string HandlebarsNet() => _handlebars(_data);

    [Benchmark]
    public string Render() => _plain.Render(_template, _clean).Text;

    [Benchmark]
    public string ReadAndRender() => _plain.Render(_template, _plain.Clean(Samples.Read(_flat))).Text;

    [Benchmark]
    public string ReadCleanAndRender() => _cleaning.Render(_template, _cleaning.Clean(Samples.Read(_flat))).Text;

    [Benchmark]
    public string CleanTwoKilobytes() => new TextCleaner(CleaningOptions.Default).Clean(_text, "description");

    [Benchmark]
    public string CleanTwoKilobytesOfLog() => new TextCleaner(CleaningOptions.Default).Clean(_log, "description");
}
