using BenchmarkDotNet.Attributes;
using TicketPrompt.Model;
using TicketPrompt.Templates;

namespace TicketPrompt.Benchmarks;

/// <summary>Choosing among the built-in templates for one ticket.</summary>
[MemoryDiagnoser]
public class ChoosingBenchmarks
{
    private readonly TicketTemplate[] _templates =
    [
        .. Directory.GetFiles(Path.Combine(Engine.Root, "templates"), "*.hbs").Where(file => Path.GetFileName(file)[0] != '_')
            .Select(file => TicketTemplate.Deferred(TemplateLoader.ReadDefinition(file), Path.GetFileName(file), TemplateOrigin.BuiltIn, file, Handlebars.NoPartials.Instance)),
    ];

    private readonly ITicketValues _ticket = Samples.Ticket();

    [Benchmark]
    public int Choose() => TemplateChoice.Fitting(_templates, _ticket).Count;
}
