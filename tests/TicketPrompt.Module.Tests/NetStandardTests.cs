using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TicketPrompt.ModuleTests;

/// <summary>
/// The build for Windows PowerShell passes these tests too, as far as PowerShell 7 can load it: they run again in another
/// process, since two builds in one would be two sets of the same types.
/// </summary>
public sealed partial class NetStandardTests
{
    /// <summary>
    /// The trait, with the value net8.0, of what is not run again: what is about the load context of PowerShell 7, imports the
    /// module as its users do, or starts processes.
    /// </summary>
    public const string Build = "Build";

    private static readonly TimeSpan Hung = TimeSpan.FromMinutes(10);

    [Fact]
    [Trait(Build, "net8.0")]
    [Trait("Category", "Slow")]
    public async Task The_module_tests_pass_on_the_build_for_Windows_PowerShell()
    {
        ProcessStartInfo start = new("dotnet")
        {
            ArgumentList = { "vstest", typeof(NetStandardTests).Assembly.Location, $"--TestCaseFilter:{Build}!=net8.0" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [Shell.FrameworkVariable] = "netstandard2.0" },
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        using CancellationTokenSource hung = new(Hung);
        try
        {
            await process.WaitForExitAsync(hung.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        string text = await output + await errors;
        Assert.True(process.ExitCode == 0, text);
        Assert.True(int.Parse(Passed().Match(text).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) > 150, text);
    }

    [Fact]
    public void A_session_has_the_build_that_was_asked_for()
    {
        using Shell shell = new();
        Assert.Contains(
            $"{Path.DirectorySeparatorChar}{Shell.Framework}{Path.DirectorySeparatorChar}",
            shell.Run("[TicketPrompt.Ticket].Assembly.Location").Text,
            StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Passed:\s*(\d+)")]
    private static partial Regex Passed();
}
