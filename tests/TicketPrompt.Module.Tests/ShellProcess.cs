using System.Diagnostics;
using System.Text;

namespace TicketPrompt.ModuleTests;

/// <summary>What a run of TicketPrompt.Shell, in a process of its own, left behind.</summary>
internal sealed record ShellProcess(int ExitCode, string Output, string Error)
{
    // Built beside these tests, in the same configuration and framework.
    private static readonly string Program = AppContext.BaseDirectory
        .Replace(Path.Combine("tests", "TicketPrompt.Module.Tests"), Path.Combine("src", "TicketPrompt.Shell"), StringComparison.Ordinal)
        + "TicketPrompt.Shell.dll";

    /// <summary>Runs the shell.</summary>
    public static ShellProcess Run(params string[] arguments) => Start("dotnet", [Program, .. arguments]);

    /// <summary>Runs any program in the repository's folder.</summary>
    public static ShellProcess Start(string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Repository.Root,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ShellProcess(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
