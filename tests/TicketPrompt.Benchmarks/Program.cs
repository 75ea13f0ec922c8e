using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using TicketPrompt.Benchmarks;

// dotnet run -c Release --project tests/TicketPrompt.Benchmarks -- --filter '*'     add --quick for a rough answer in seconds
// A cold start happens once a process, so it is not BenchmarkDotNet's to measure: -- cold [runs], -- first-render [runs]
// Megabytes a second of the readers of rich text, by size: -- throughput
// A prompt, warm, beside what people use instead: -- compare
// The same as there is more of everything: -- growth [most tickets]; a file of 10,000 tickets to a file of prompts: -- file-job
// What templates that mean harm cost: -- hostile; tickets of which one value is long: -- field-sizes
// Rich text beside npm's adf-to-md, jira2md and turndown: -- markup
// Generated templates beside npm's handlebars, to find what differs: -- agreement [how many] [seed]
int runs = args.Length > 1 && int.TryParse(args[1], System.Globalization.CultureInfo.InvariantCulture, out int given) ? given : 5;
switch (args)
{
    case ["cold", ..]:
        ColdStart.Run(runs);
        return;
    case ["first-render", ..]:
        ColdStart.RunFirstRender(runs);
        return;
    case ["first-render-child", string engine]:
        ColdStart.Child(engine);
        return;
    case ["script-child", string path, ..]:
        ScriptProcess.Child(path, args[2..]);
        return;
    case ["compare"]:
        Comparison.Run();
        return;
    case ["growth", ..]:
        Growth.Run(args.Length > 1 ? runs : 100_000);
        return;
    case ["file-job"]:
        FileJob.Run();
        return;
    case ["field-sizes"]:
        FieldSizes.Run();
        return;
    case ["hostile"]:
        HostileTemplates.Run();
        return;
    case ["agreement", ..]:
        Agreement.Run(args.Length > 1 ? runs : 20_000, args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 1);
        return;
    case ["markup"]:
        MarkupComparison.Run();
        return;
    case ["throughput"]:
        Throughput.Run();
        return;
}

// In this process: the engine and the module live here, and a generated project would stage the module once more.
Job job = (args.Contains("--quick") ? Job.Default.WithWarmupCount(10).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(200)) : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly())
    .Run([.. args.Where(arg => arg != "--quick")], DefaultConfig.Instance.AddJob(job));
