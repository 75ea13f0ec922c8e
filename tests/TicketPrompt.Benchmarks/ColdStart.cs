using System.Diagnostics;
using System.Globalization;

namespace TicketPrompt.Benchmarks;

/// <summary>What the first prompt of a session costs: each run is a process of its own, and the shell's own start is the measure.</summary>
internal static class ColdStart
{
    private static readonly string[] Steps = ["shell", "import", "prompt"];

    private static readonly string[] Engines = ["handlebars", "ours"];

    /// <summary>Prints the median of each step over several processes, and its ratio to the bare shell's start.</summary>
    public static void Run(int runs)
    {
        Console.WriteLine($"In {ScriptProcess.Shell}:");

        // In turns, so that all meet the same machine.
        ILookup<string, double> times = Enumerable.Range(0, runs).SelectMany(_ => Steps)
            .Select(step => (step, Time: ScriptProcess.Time("ColdStart.ps1", step, Engine.Manifest))).ToLookup(run => run.step, run => run.Time);
        double shell = Times.Median(times["shell"]);
        foreach (string step in Steps)
        {
            double median = Times.Median(times[step]);
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

    /// <summary>One first render, in this process.</summary>
    public static void Child(string engine)
    {
        Stopwatch watch = Stopwatch.StartNew();
        FirstRender.Run(engine);
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static double Measure(string engine)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, ["first-render-child", engine]) { RedirectStandardOutput = true };
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
