using System.Reflection;
using BenchmarkDotNet.Running;
using TicketPrompt.Benchmarks;

// dotnet run -c Release --project tests/TicketPrompt.Benchmarks -- --filter '*'
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

BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
