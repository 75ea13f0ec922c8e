using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TicketPrompt.Benchmarks;

/// <summary>
/// Ten thousand tickets (10 MB of JSON) from a file to a file of prompts, each run a process: ours in the embedded engine, and
/// Node with npm's handlebars where both are here.
/// </summary>
internal static class FileJob
{
    private const int Tickets = 10_000;

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
            double ours = Median(Environment.ProcessPath!, "file-job-child", input, output);
            long written = new FileInfo(output).Length;
            double node = Median("node", Path.Combine(Engine.Root, "tests/TicketPrompt.Benchmarks/file-job.mjs"), input, output, Samples.SpecimenPath);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours {ours:F2} s ({written / 1e6:F1} MB written), node {node:F2} s ({new FileInfo(output).Length / 1e6:F1} MB): ours is {ours / node:F2} times node's"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One run, in this process.</summary>
    public static void Child(string input, string output)
    {
        using System.Management.Automation.Runspaces.Runspace runspace = Engine.Open();
        const string Script = """
            param($manifest, $specimen, $in, $out)
            Import-Module $manifest
            $writer = [IO.StreamWriter]::new($out)
            $template = Import-TicketTemplate $specimen
            Get-Ticket -Path $in | ConvertTo-EngineerPrompt $template | ForEach-Object { $writer.WriteLine($_) }
            $writer.Dispose()
            """;
        Engine.Run(runspace, Script, Engine.Manifest, Samples.SpecimenPath, input, output);
    }

    private static double Median(string program, params string[] arguments)
    {
        return Times.Median(Enumerable.Range(0, 5).Select(_ =>
        {
            Stopwatch watch = Stopwatch.StartNew();
            using Process process = Process.Start(new ProcessStartInfo(program, arguments))!;
            process.WaitForExit();
            return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : double.NaN;
        }));
    }
}
