using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TicketPrompt.Markup;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;

namespace TicketPrompt.Benchmarks;

/// <summary>
/// What Markdown of rich text costs, warm, beside npm's adf-to-md, jira2md and turndown on the same documents, which this makes.
/// Ratios are of times measured side by side, each the best of several rounds: what else runs on a machine only adds to it.
/// </summary>
internal static class MarkupComparison
{
    private const int Turns = 5;
    private const int Rounds = 15;
    private const double RoundTime = 15;

    private static readonly int[] Sizes = [2, 20, 200];

    /// <summary>Prints milliseconds a document, the ratio, and the bytes that a KB of Markdown allocates.</summary>
    public static void Run()
    {
        List<(string Name, string File, Func<string?> Convert)> documents = [];
        string folder = Directory.CreateTempSubdirectory("markup-").FullName;
        try
        {
            foreach (int size in Sizes)
            {
                object? adf = Parse(MarkupDocuments.Adf(size * 1024));
                string wiki = MarkupDocuments.Wiki(size * 1024);
                string html = MarkupDocuments.Html(size * 1024);
                documents.Add((Name("adf", size), Save("adf", size, MarkupDocuments.Adf(size * 1024)), () => RichText.ToMarkdown(PlainReader.Wrap(adf), MarkupFormat.Markdown)));
                documents.Add((Name("wiki", size), Save("wiki", size, wiki), () => RichText.ToMarkdown(PlainReader.Wrap(wiki), MarkupFormat.Wiki)));
                documents.Add((Name("html", size), Save("html", size, html), () => RichText.ToMarkdown(PlainReader.Wrap(html), MarkupFormat.Html)));
            }

            documents = [.. documents.OrderBy(document => document.Name[0])];
            Dictionary<string, List<(double Ours, double Theirs)>> times = documents.ToDictionary(document => document.Name, _ => new List<(double, double)>());
            for (int turn = 0; turn < Turns; turn++)
            {
                Dictionary<string, double> theirs = Node([.. documents.Select(document => document.File)]);
                foreach ((string name, string file, Func<string?> convert) in documents)
                {
                    times[name].Add((Time(convert), theirs.GetValueOrDefault(file, double.NaN)));
                }
            }

            Console.WriteLine("           ms ours  ms theirs  ratio (least to most)   bytes a KB of Markdown");
            foreach ((string name, _, Func<string?> convert) in documents)
            {
                double[] ratios = [.. times[name].Select(pair => pair.Ours / pair.Theirs).Order()];
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-12}{Times.Median(times[name].Select(pair => pair.Ours)),6:F3} {Times.Median(times[name].Select(pair => pair.Theirs)),10:F3}  {Times.Median(ratios),5:F3} ({ratios[0]:F3} to {ratios[^1]:F3})   {Bytes(convert),8:F0}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Save(string kind, int size, string text)
        {
            string file = Path.Combine(folder, $"{size}.{kind}");
            File.WriteAllText(file, text);
            return file;
        }
    }

    private static string Name(string kind, int size) => string.Create(CultureInfo.InvariantCulture, $"{kind} {size} KB");

    private static object? Parse(string json)
    {
        JsonValueBuilder builder = new(new JsonNameCache());
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            builder.Add(ref reader);
        }

        return builder.Result;
    }

    private static double Time(Func<string?> convert)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int count = 0;
        while (watch.ElapsedMilliseconds < 300)
        {
            convert();
            count++;
        }

        int times = Math.Max(1, (int)(RoundTime / (watch.Elapsed.TotalMilliseconds / count)));
        return Enumerable.Range(0, Rounds).Min(_ =>
        {
            watch.Restart();
            for (int i = 0; i < times; i++)
            {
                convert();
            }

            return watch.Elapsed.TotalMilliseconds / times;
        });
    }

    private static double Bytes(Func<string?> convert)
    {
        int kilobytes = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            kilobytes += convert()!.Length;
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (kilobytes / 1024.0);
    }

    /// <summary>Milliseconds by file of the npm packages; empty, and a line that says why, where there is no Node or it lacks them.</summary>
    private static Dictionary<string, double> Node(string[] files)
    {
        ProcessStartInfo start = new("node", [Path.Combine(Engine.Root, "tests/TicketPrompt.Benchmarks/markup.mjs"), .. files])
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
            if (node.ExitCode == 0)
            {
                return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
                    .ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));
            }

            Console.WriteLine("Node's packages not measured: " + error.Split('\n')[0]);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("Node's packages not measured: no node here.");
        }

        return [];
    }
}
