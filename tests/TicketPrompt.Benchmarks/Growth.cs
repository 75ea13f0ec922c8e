using System.Diagnostics;
using System.Globalization;
using System.Management.Automation.Runspaces;
using System.Text;

namespace TicketPrompt.Benchmarks;

/// <summary>What a prompt costs as there is more of everything: tickets, comments, imported templates. Even columns are what is wanted.</summary>
internal static class Growth
{
    private static readonly int[] TicketCounts = [1000, 10_000, 20_000, 100_000, 1_000_000];

    /// <summary>Prints time a prompt, and memory, by number.</summary>
    /// <param name="most">Tickets in the longest run.</param>
    public static void Run(int most)
    {
        using Runspace runspace = Engine.Open();
        Engine.Run(runspace, $"Import-Module '{Engine.Manifest}'; $template = Import-TicketTemplate '{Samples.SpecimenPath}'");
        const string Objects = """
            & {
                for ($i = 1; $i -le $count; $i++) {
                    [pscustomobject]@{ key = "PAY-$i"; summary = "Refund $i times out"; description = 'A refund above the limit answers with 504.'; status = 'Open'; labels = "l$($i % 50)" }
                }
            }
            """;

        // As Import-Csv makes them. Objects of [pscustomobject] come after: PowerShell keeps 50 bytes of each until some full garbage
        // collection, whoever takes them, so what it needs to pass as many on is shown beside.
        const string Rows = """
            & {
                for ($i = 1; $i -le $count; $i++) {
                    $row = [psobject]::new(5)
                    $row.psobject.Properties.Add([psnoteproperty]::new('key', "PAY-$i"), $true)
                    $row.psobject.Properties.Add([psnoteproperty]::new('summary', "Refund $i times out"), $true)
                    $row.psobject.Properties.Add([psnoteproperty]::new('description', 'A refund above the limit answers with 504.'), $true)
                    $row.psobject.Properties.Add([psnoteproperty]::new('status', 'Open'), $true)
                    $row.psobject.Properties.Add([psnoteproperty]::new('labels', "l$($i % 50)"), $true)
                    $row
                }
            }
            """;
        Tickets(runspace, most, "rows", Rows + " | ConvertTo-EngineerPrompt $template | Out-Null");
        Tickets(runspace, most, "passed on", Objects + " | Where-Object key | Out-Null");
        Tickets(runspace, most, "objects", Objects + " | ConvertTo-EngineerPrompt $template | Out-Null");
        string file = Path.Combine(Path.GetTempPath(), $"ticketprompt-{Environment.ProcessId}.jsonl");
        try
        {
            Tickets(runspace, most, "from file", $"Get-Ticket -Path '{file}' | ConvertTo-EngineerPrompt $template | Out-Null", count => WriteLines(file, count));
        }
        finally
        {
            File.Delete(file);
        }

        Comments(runspace);
        Templates(runspace);
    }

    private static void Tickets(Runspace runspace, int most, string what, string stream, Action<int>? prepare = null)
    {
        string script = "param($count)\n" + stream;
        prepare?.Invoke(1000);
        for (int i = 0; i < 20; i++)
        {
            Engine.Run(runspace, script, 1000);
        }

        long first = 0;
        foreach (int count in TicketCounts.Where(count => count <= most))
        {
            prepare?.Invoke(count);
            Stopwatch watch = Stopwatch.StartNew();
            Engine.Run(runspace, script, count);
            double time = watch.Elapsed.TotalMicroseconds / count;
            using Process self = Process.GetCurrentProcess();
            long now = self.WorkingSet64;
            first = count <= 20_000 ? now : first;
            Print(what, count, time, string.Create(CultureInfo.InvariantCulture, $"working set {now / 1e6:F0} MB, {(now - first) / 1e6:+0;-0;0} MB since 20,000"));
        }
    }

    private static void WriteLines(string file, int count) => File.WriteAllLines(file, Enumerable.Range(1, count).Select(i =>
        $$"""{"key":"PAY-{{i}}","summary":"Refund {{i}} times out","description":"A refund above the limit answers with 504.","status":"Open","labels":"l{{i % 50}}"}"""));

    private static void Comments(Runspace runspace)
    {
        foreach (int count in new[] { 1, 10, 100, 1000 })
        {
            string script = $$"""
                $comments = @(1..{{count}} | ForEach-Object { [pscustomobject]@{ author = 'Zoe'; created = '2026-09-28T07:41:13Z'; body = 'The ledger holds the row lock while the bank is asked.' } })
                $ticket = [pscustomobject]@{ key = 'PAY-1'; summary = 's'; comments = $comments }
                """;
            Engine.Run(runspace, script);
            const string Render = "1..20 | ForEach-Object { $ticket } | ConvertTo-EngineerPrompt -TemplateText '{{#each ticket.comments}}{{author}}: {{body}} {{/each}}' | Out-Null";
            Print("comments", count, Median(() => Engine.Run(runspace, Render)) / 20, "");
        }
    }

    private static void Templates(Runspace runspace)
    {
        string folder = Directory.CreateTempSubdirectory("ticketprompt").FullName;
        try
        {
            foreach (int count in new[] { 1, 10, 100, 500 })
            {
                for (int i = 0; i < count; i++)
                {
                    File.WriteAllText(Path.Combine(folder, $"t{i}.hbs"), $"---\nmatch:\n  labels: [label{i}, area{i}*]\n---\n{{{{ticket.key}}}} {i}\n", Encoding.UTF8);
                }

                Stopwatch watch = Stopwatch.StartNew();
                Engine.Run(runspace, $"Import-TicketTemplate '{folder}' | Out-Null");
                string import = string.Create(CultureInfo.InvariantCulture, $"import {watch.Elapsed.TotalMilliseconds / count:F2} ms a template");
                const string Choose = "1..100 | ForEach-Object { @{ key = 'A-1'; summary = 's'; labels = 'label0', 'x', 'y' } } | ConvertTo-EngineerPrompt | Out-Null";
                Print("templates", count, Median(() => Engine.Run(runspace, Choose)) / 100, import);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(Action run)
    {
        // The first ones warm up.
        double[] times = [.. Enumerable.Range(0, 25).Select(_ =>
        {
            Stopwatch watch = Stopwatch.StartNew();
            run();
            return watch.Elapsed.TotalMicroseconds;
        })];
        return Times.Median(times.Skip(10));
    }

    private static void Print(string what, int count, double time, string more) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,9:N0} {what,-10} {time,10:F1} us a prompt   {more}"));
}
