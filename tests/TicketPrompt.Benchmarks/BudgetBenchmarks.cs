using System.Management.Automation.Runspaces;
using BenchmarkDotNet.Attributes;

namespace TicketPrompt.Benchmarks;

/// <summary>A ticket with a hundred comments, fitted into half of its tokens, against a plain render and one with a count of its text.</summary>
[MemoryDiagnoser]
public class BudgetBenchmarks
{
    private Runspace _runspace = null!;

    [Params("backend-engineer", "every-comment")]
    public string Template { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _runspace = Engine.Open();
        SessionStateProxy session = _runspace.SessionStateProxy;
        session.SetVariable("manifest", Engine.Manifest);
        session.SetVariable("name", Template);
        Engine.Run(_runspace, """
            Import-Module $manifest
            $words = 'refund', 'fails', 'when', 'amount', 'exceeds', 'ledger', 'limit', 'and', 'customer', 'sees', 'an', 'error', 'page', 'after', 'retrying', 'twice'
            $random = [System.Random]::new(1)
            function Text([int] $count) { (1..$count | ForEach-Object { $words[$random.Next($words.Count)] + $(if ($random.Next(12) -eq 0) { ".`n" }) }) -join ' ' }
            $ticket = ConvertTo-Ticket @{ key = 'PAY-1'; summary = 'Refund fails'; description = (Text 3000); comments = @(1..100 | ForEach-Object {
                [pscustomobject]@{ author = 'Ann'; created = [datetime]::new(2026, 1, 1).AddHours($_); body = (Text 60) } }) }
            $template = if ($name -eq 'every-comment') { @{ TemplateText = '{{ticket.description}}{{#each ticket.comments}}{{author}}, {{created}}: {{body}}{{/each}}' } } else { @{ Template = $name } }
            $whole = ($ticket | ConvertTo-EngineerPrompt @template -MaxTokens 1000000 -AsObject).TokenCount
            """);
    }

    [GlobalCleanup]
    public void Cleanup() => _runspace.Dispose();

    [Benchmark]
    public void Plain() => Engine.Run(_runspace, "$ticket | ConvertTo-EngineerPrompt @template | Out-Null");

    [Benchmark(Baseline = true)]
    public void PlainAndOneCount() => Engine.Run(_runspace, "$ticket | ConvertTo-EngineerPrompt @template -MaxTokens 1000000 | Out-Null");

    [Benchmark]
    public void FitIntoHalf() => Engine.Run(_runspace, "$ticket | ConvertTo-EngineerPrompt @template -MaxTokens ([int]($whole / 2)) -WarningAction SilentlyContinue | Out-Null");

    [Benchmark]
    public void FitIntoNineTenths() => Engine.Run(_runspace, "$ticket | ConvertTo-EngineerPrompt @template -MaxTokens ([int]($whole * 0.9)) -WarningAction SilentlyContinue | Out-Null");
}
