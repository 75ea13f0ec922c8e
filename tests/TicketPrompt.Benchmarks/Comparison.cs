using System.Diagnostics;
using System.Globalization;
using System.Management.Automation.Runspaces;
using HandlebarsDotNet;

namespace TicketPrompt.Benchmarks;

/// <summary>
/// What a prompt costs, warm, against what people use instead: the same tickets and the specimen, in turns, so that all meet the
/// same machine. Medians of rounds of a thousand prompts.
/// </summary>
internal static class Comparison
{
    private const int Tickets = 1000;
    private const int Rounds = 31;
    private const int Warmup = 30;

    /// <summary>Prints microseconds a prompt, and ratios to handlebars.js and to a function written by hand.</summary>
    public static void Run()
    {
        using Runspace runspace = Engine.Open();
        Prepare(runspace);
        Dictionary<string, object>[] data = [.. Enumerable.Range(1, Tickets).Select(i => new Dictionary<string, object> { ["ticket"] = Samples.Flat(i) })];
        HandlebarsTemplate<object, object> handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true }).Compile(Samples.Specimen);
        (string Name, Action Run)[] rows =
        [
            ("ConvertTo-EngineerPrompt", () => Engine.Run(runspace, "$tickets | ConvertTo-EngineerPrompt $template | Out-Null")),
            ("a function written by hand", () => Engine.Run(runspace, "$tickets | HandWritten | Out-Null")),
            ("a cmdlet that passes on", () => Engine.Run(runspace, "$tickets | Where-Object key | Out-Null")),
            ("Handlebars.Net on dictionaries", () => Array.ForEach(data, one => handlebars(one))),
        ];
        Dictionary<string, double> medians = rows.ToDictionary(row => row.Name, _ => 0.0);
        List<double>[] times = [.. rows.Select(_ => new List<double>())];
        for (int round = 0; round < Warmup + Rounds; round++)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                Stopwatch watch = Stopwatch.StartNew();
                rows[i].Run();
                if (round >= Warmup)
                {
                    times[i].Add(watch.Elapsed.TotalMicroseconds / Tickets);
                }
            }
        }

        for (int i = 0; i < rows.Length; i++)
        {
            times[i].Sort();
            medians[rows[i].Name] = times[i][Rounds / 2];
        }

        if (Node() is double js)
        {
            medians["handlebars.js, with a flat copy"] = js;
        }

        double ours = medians["ConvertTo-EngineerPrompt"];
        foreach ((string name, double median) in medians)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{median,8:F2} us  {name,-34} ours is {ours / median,5:F2} times that"));
        }
    }

    private static void Prepare(Runspace runspace)
    {
        runspace.SessionStateProxy.SetVariable("prose", Samples.Prose(400));
        Engine.Run(runspace, $$"""
            Import-Module '{{Engine.Manifest}}'
            $tickets = 1..{{Tickets}} | ForEach-Object { [pscustomobject]@{
                key = "PAY-$_"; summary = 'Refunds over 10 000 EUR time out'; description = $prose
                issueType = 'Bug'; priority = 'High'; status = 'Open'; components = @('api', 'ledger'); labels = @('backend', 'tier-1')
                assignee = 'Zoe Muller'; created = '2026-09-28T07:41:13Z'; updated = '2026-10-02T16:05:44Z'; url = 'https://lindenpay.example/browse/PAY-1' } }
            $template = Import-TicketTemplate '{{Samples.SpecimenPath}}'
            $now = '2026-10-03T00:00:00Z'
            """);
        Engine.Run(runspace, File.ReadAllText(Path.Combine(Engine.Root, "tests/TicketPrompt.Benchmarks/HandWritten.ps1")));
        Engine.Run(runspace, "if (($tickets[0] | HandWritten) -replace '\\s+', ' ' -cne (($tickets[0] | ConvertTo-EngineerPrompt $template -AsOf $now) -replace '\\s+', ' ')) { throw 'The function written by hand makes another prompt.' }");
    }

    /// <summary>Microseconds a prompt of npm's handlebars; null, and a line that says so, when there is no Node or it has no handlebars.</summary>
    private static double? Node()
    {
        ProcessStartInfo start = new("node", [Path.Combine(Engine.Root, "tests/TicketPrompt.Benchmarks/handlebars.mjs"), Samples.SpecimenPath])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process node = Process.Start(start)!;
            string output = node.StandardOutput.ReadToEnd();
            string error = node.StandardError.ReadToEnd();
            node.WaitForExit();
            if (double.TryParse(output, CultureInfo.InvariantCulture, out double time))
            {
                return time;
            }

            Console.WriteLine("handlebars.js not measured: " + error.Split('\n')[0]);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("handlebars.js not measured: no node here.");
        }

        return null;
    }
}
