using System.Management.Automation.Runspaces;
using BenchmarkDotNet.Attributes;
using TicketPrompt.ModuleTests;

namespace TicketPrompt.Benchmarks;

/// <summary>Whole tickets of several trackers, as objects of a shell, read by ConvertTo-Ticket; a cmdlet that passes objects on is the measure.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int Tickets = 200;

    private Runspace _runspace = null!;

    [Params("flat.json", "jira-v3.json", "azure-devops-bug.json")]
    public string Shape { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _runspace = Engine.Open();
        Engine.Run(_runspace, $"Import-Module '{Engine.Manifest}'");
        string json = Samples.Shape(Shape);
        _runspace.SessionStateProxy.SetVariable("tickets", Enumerable.Range(0, Tickets).Select(_ => JsonObjects.Parse(json)).ToArray());
    }

    [GlobalCleanup]
    public void Cleanup() => _runspace.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Tickets)]
    public void PassThrough() => Engine.Run(_runspace, "$tickets | ForEach-Object { $_ } | Out-Null");

    [Benchmark(OperationsPerInvoke = Tickets)]
    public void ToTicket() => Engine.Run(_runspace, "$tickets | ConvertTo-Ticket | Out-Null");
}
