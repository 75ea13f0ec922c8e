using System.Diagnostics;
using System.Globalization;
using HandlebarsDotNet;

namespace TicketPrompt.Benchmarks;

/// <summary>
/// What a prompt costs, warm, against what people use instead: the same tickets and the specimen. Medians of rounds of a
/// thousand prompts.
/// </summary>
internal static class Comparison
{
    private const int Tickets = 1000;
    private const int Rounds = 31;
    private const int Warmup = 30;

    /// <summary>Prints microseconds a prompt, and ratios to handlebars.js and to a function written by hand.</summary>
    public static void Run()
    {
        Console.WriteLine($"In {ScriptProcess.Shell}:");
        Dictionary<string, double> medians = ScriptProcess
            .Run("Compare.ps1", Engine.Manifest, Samples.SpecimenPath, Path.Combine(Engine.Root, "tests/TicketPrompt.Benchmarks/HandWritten.ps1"), Samples.Prose(400))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));
        medians["Handlebars.Net on dictionaries"] = HandlebarsNet();
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

    private static double HandlebarsNet()
    {
        Dictionary<string, object>[] data = [.. Enumerable.Range(1, Tickets).Select(i => new Dictionary<string, object> { ["ticket"] = Samples.Flat(i, descriptionLength: 400) })];
        HandlebarsTemplate<object, object> template = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true }).Compile(Samples.Specimen);
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
