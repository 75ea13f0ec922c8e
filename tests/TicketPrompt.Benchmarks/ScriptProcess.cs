using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation.Runspaces;

namespace TicketPrompt.Benchmarks;

/// <summary>
/// Runs the scripts beside this file, each in a process of its own: in <c>pwsh</c> where there is one, as that is what people
/// have, else in the embedded engine.
/// </summary>
internal static class ScriptProcess
{
    private static readonly string? Version = FindPwsh();

    /// <summary>What runs the scripts.</summary>
    public static string Shell => Version ?? "the embedded engine";

    /// <summary>Runs a script.</summary>
    /// <param name="script">Its file's name. It uses only cmdlets of Microsoft.PowerShell.Core, and prints with <c>[Console]</c>.</param>
    /// <param name="arguments">Its arguments, by position.</param>
    /// <returns>What it printed.</returns>
    public static string Run(string script, params string[] arguments)
    {
        string path = Path.Combine(Engine.Root, "tests/TicketPrompt.Benchmarks", script);
        ProcessStartInfo start = Version is null
            ? new(Environment.ProcessPath!, ["script-child", path, .. arguments])
            : new("pwsh", ["-NoProfile", "-NonInteractive", "-File", path, .. arguments]);
        start.RedirectStandardOutput = true;

        // Or the start of pwsh depends on the network.
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{script} failed. {output}");
    }

    /// <summary>How long a script takes from the process's start to its end, in milliseconds.</summary>
    public static double Time(string script, params string[] arguments)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Run(script, arguments);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Runs a script in this process.</summary>
    public static void Child(string path, string[] arguments)
    {
        using Runspace runspace = Engine.Open();
        Engine.Run(runspace, File.ReadAllText(path), arguments);
    }

    private static string? FindPwsh()
    {
        try
        {
            using Process pwsh = Process.Start(new ProcessStartInfo("pwsh", "--version") { RedirectStandardOutput = true })!;
            string version = pwsh.StandardOutput.ReadToEnd().Trim();
            pwsh.WaitForExit();
            return string.Create(CultureInfo.InvariantCulture, $"pwsh ({version})");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
