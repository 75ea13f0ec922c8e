using System.Management.Automation.Runspaces;
using BenchmarkDotNet.Attributes;

namespace TicketPrompt.Benchmarks;

/// <summary>A thousand tickets through the cmdlet, against a cmdlet that passes them on: the difference is our own cost.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private const int Tickets = 1000;

    private Runspace _runspace = null!;

    [GlobalSetup]
    public void Setup()
    {
        _runspace = Engine.Open();
        SessionStateProxy session = _runspace.SessionStateProxy;
        session.SetVariable("manifest", Engine.Manifest);
        Engine.Run(_runspace, $$"""
            Import-Module $manifest
            $tickets = 1..{{Tickets}} | ForEach-Object { [pscustomobject]@{
                key = "PAY-$_"; summary = 'Refunds over 10 000 EUR time out'; description = 'A refund above the limit answers with 504. ' * 10
                issueType = 'Bug'; priority = 'High'; status = 'Open'; components = @('api', 'ledger'); labels = @('backend', 'tier-1')
                assignee = 'Zoe Muller'; created = '2026-09-28T07:41:13Z'; updated = '2026-10-02T16:05:44Z'; url = 'https://lindenpay.example/browse/PAY-1' } }
            $template = Import-TicketTemplate '{{Samples.SpecimenPath}}'
            """);
    }

    [GlobalCleanup]
    public void Cleanup() => _runspace.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Tickets)]
    public void PassThrough() => Engine.Run(_runspace, "$tickets | ForEach-Object -MemberName key | Out-Null");

    [Benchmark(OperationsPerInvoke = Tickets)]
    public void ToPrompt() => Engine.Run(_runspace, "$tickets | ConvertTo-EngineerPrompt $template | Out-Null");

    [Benchmark(OperationsPerInvoke = Tickets)]
    public void ToTicket() => Engine.Run(_runspace, "$tickets | ConvertTo-Ticket | Out-Null");
}
