using System.Diagnostics;
using System.Globalization;
using HandlebarsDotNet;

namespace TicketPrompt.Benchmarks;

/// <summary>
/// What a prompt costs, warm, against what people use instead: the same tickets and the specimen. Medians of rounds of a
/// thousand prompts, and of processes in turns.
/// </summary>
internal static class Comparison
{
    private const int Tickets = 1000;
    private const int Turns = 5;
    private const string Ours = "ConvertTo-EngineerPrompt";
    private const string HandlebarsJs = "handlebars.js, with a flat copy";
    private const int Rounds = 31;
    private const int Warmup = 30;

    /// <summary>Prints microseconds a prompt, and ratios to handlebars.js and to a function written by hand.</summary>
    public static void Run()
    {
        Console.WriteLine($"In {ScriptProcess.Shell}, {Turns} turns:");
        List<Dictionary<string, double>> turns = [];
        for (int i = 0; i < Turns; i++)
        {
            turns.Add(Turn(withNode: i == 0 || turns[0].ContainsKey(HandlebarsJs)));
        }

        foreach (string name in turns[0].Keys)
        {
            // A ratio is one of times that were measured side by side: the machine is not the same in every turn.
            double[] ratios = [.. turns.Select(turn => turn[Ours] / turn[name]).Order()];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Times.Median(turns.Select(turn => turn[name])),8:F2} us  {name,-34} ours is {Times.Median(ratios),5:F2} times that ({ratios[0]:F2} to {ratios[^1]:F2})"));
        }
    }

    private static Dictionary<string, double> Turn(bool withNode)
    {
        Dictionary<string, double> times = Shell();
        times.Add("Handlebars.Net on dictionaries", HandlebarsNet());
        if (withNode && Node() is double js)
        {
            times.Add(HandlebarsJs, js);
        }

        return times;
    }

    private static Dictionary<string, double> Shell() => ScriptProcess
        .Run("Compare.ps1", Engine.Manifest, Samples.SpecimenPath, Path.Combine(Engine.Root, "tests/TicketPrompt.Benchmarks/HandWritten.ps1"), Samples.Prose(400))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('\t'))
        .ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));

    private static double HandlebarsNet()
    {
        Dictionary<string, object>[] data = [.. Enumerable.Range(1, Tickets).Select(i => new Dictionary<string, object> { ["ticket"] = Samples.Flat(i, descriptionLength: 400) })];
        HandlebarsTemplate<object, object> template = HandlebarsDotNet.Handlebars.Create(new HandlebarsConfiguration { NoEscape = true }).Compile(Samples.Specimen);
        return Times.Median(Enumerable.Range(0, Warmup + Rounds).Select(_ =>
        {
            Stopwatch watch = Stopwatch.StartNew();
            Array.ForEach(data, one => template(one));
            return watch.Elapsed.TotalMicroseconds / Tickets;
        }).Skip(Warmup));
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
