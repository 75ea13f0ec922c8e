using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TicketPrompt.Benchmarks;

/// <summary>
/// Ten thousand tickets (10 MB of JSON) from a file to a file of prompts, each run a process: ours, and Node with npm's
/// handlebars.
/// </summary>
internal static class FileJob
{
    private const int Tickets = 10_000;
    private const int Runs = 7;

    /// <summary>Prints seconds and their ratio.</summary>
    public static void Run()
    {
        string folder = Directory.CreateTempSubdirectory("ticketprompt").FullName;
        try
        {
            string input = Path.Combine(folder, "tickets.json");
            string output = Path.Combine(folder, "prompts.md");
            File.WriteAllText(input, JsonSerializer.Serialize(Enumerable.Range(1, Tickets).Select(i => Samples.Flat(i, descriptionLength: 700))));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(input).Length / 1e6:F1} MB of JSON"));
            Console.WriteLine($"In {ScriptProcess.Shell}:");

            // In turns, so that both meet the same machine.
            (double Ours, double Node)[] runs = [.. Enumerable.Range(0, Runs).Select(_ => (Ours(input, output), Node(input, output)))];
            double ours = Times.Median(runs.Select(run => run.Ours));
            double node = Times.Median(runs.Select(run => run.Node));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours {ours:F2} s, node {node:F2} s: ours is {ours / node:F2} times node's"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Ours(string input, string output) =>
        ScriptProcess.Time("FileJob.ps1", Engine.Manifest, Samples.SpecimenPath, input, output) / 1000;

    private static double Node(string input, string output)
    {
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start("node", [Path.Combine(Engine.Root, "tests/TicketPrompt.Benchmarks/file-job.mjs"), input, output, Samples.SpecimenPath]);
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : double.NaN;
    }
}
