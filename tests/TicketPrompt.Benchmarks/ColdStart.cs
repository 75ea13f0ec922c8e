using System.Diagnostics;
using System.Globalization;
using System.Management.Automation.Runspaces;

namespace TicketPrompt.Benchmarks;

/// <summary>What the first prompt of a session costs: each run is a process of its own, and the shell's own start is the measure.</summary>
internal static class ColdStart
{
    private static readonly string[] Steps = ["shell", "import", "prompt"];

    /// <summary>Prints the median of each step over several processes, and its ratio to the bare shell's start.</summary>
    public static void Run(int runs)
    {
        double shell = 0;
        foreach (string step in Steps)
        {
            double[] times = [.. Enumerable.Range(0, runs).Select(_ => Measure(step)).Order()];
            double median = times[runs / 2];
            shell = step == "shell" ? median : shell;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-8} {median,7:F0} ms   {(median - shell) / shell,5:F2} of the shell's own start on top"));
        }
    }

    /// <summary>One step, in this process.</summary>
    public static void Child(string step)
    {
        Stopwatch watch = Stopwatch.StartNew();
        using Runspace runspace = Engine.Open();
        Engine.Run(runspace, "1 | ForEach-Object { $_ } | Out-Null");
        if (step != "shell")
        {
            Engine.Run(runspace, $"Import-Module '{Engine.Manifest}'");
        }

        if (step == "prompt")
        {
            Engine.Run(runspace, "[pscustomobject]@{ key = 'A-1'; summary = 's'; description = 'd' } | ConvertTo-EngineerPrompt -Template backend-engineer | Out-Null");
        }

        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static double Measure(string step)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, ["cold-child", step]) { RedirectStandardOutput = true };
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
