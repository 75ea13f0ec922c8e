using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TicketPrompt.Benchmarks;

// dotnet run -c Release --project tests/TicketPrompt.Benchmarks -- --filter '*'     add --quick for a rough answer in seconds
// A cold start happens once a process, so it is not BenchmarkDotNet's to measure: -- cold [runs]
if (args is ["cold", ..])
{
    ColdStart.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5);
    return;
}

if (args is ["cold-child", string what])
{
    ColdStart.Child(what);
    return;
}

// In this process: the engine and the module live here, and a generated project would stage the module once more.
Job job = (args.Contains("--quick") ? Job.Dry.WithWarmupCount(3).WithIterationCount(5) : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly())
    .Run([.. args.Where(arg => arg != "--quick")], DefaultConfig.Instance.AddJob(job));
