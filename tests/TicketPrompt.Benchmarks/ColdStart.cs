using System.Diagnostics;
using System.Globalization;
using System.Management.Automation.Runspaces;

namespace TicketPrompt.Benchmarks;

/// <summary>What the first prompt of a session costs: each run is a process of its own, and the shell's own start is the measure.</summary>
internal static class ColdStart
{
    private static readonly string[] Steps = ["shell", "import", "prompt"];

    private static readonly string[] Engines = ["handlebars", "ours"];

    /// <summary>Prints the median of each step over several processes, and its ratio to the bare shell's start.</summary>
    public static void Run(int runs)
    {
        double shell = 0;
        foreach (string step in Steps)
        {
            double median = Times.Median(Enumerable.Range(0, runs).Select(_ => Measure(step)));
            shell = step == "shell" ? median : shell;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-8} {median,7:F0} ms   {(median - shell) / shell,5:F2} of the shell's own start on top"));
        }
    }

    /// <summary>Prints what compiling the specimen and rendering it for the first time costs in a fresh process: Handlebars.Net alone, and ours.</summary>
    public static void RunFirstRender(int runs)
    {
        // In turns, so that both meet the same machine.
        ILookup<string, double> times = Enumerable.Range(0, runs).SelectMany(_ => Engines)
            .Select(engine => (engine, Time: Measure(engine))).ToLookup(run => run.engine, run => run.Time);
        double alone = Times.Median(times["handlebars"]);
        foreach (string engine in Engines)
        {
            double median = Times.Median(times[engine]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine,-10} {median,7:F1} ms   {median / alone,5:F2} of Handlebars.Net alone"));
        }
    }

    /// <summary>One step, in this process.</summary>
    public static void Child(string step)
    {
        Stopwatch watch = Stopwatch.StartNew();
        if (Engines.Contains(step))
        {
            FirstRender.Run(step);
            Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
            return;
        }

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
