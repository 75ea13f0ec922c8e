using System.Reflection;

namespace TicketPrompt.Shell;

/// <summary>What the command line asks for.</summary>
/// <param name="Module">The manifest of the module to import.</param>
/// <param name="Usage">Text to print in place of running anything; null to run.</param>
/// <param name="IsError">Whether the usage is shown because the arguments are wrong.</param>
internal sealed record ShellArguments(string Command, string Module, string? Usage, bool IsError)
{
    /// <summary>The main job on the sample tickets.</summary>
    public const string SampleCommand = "Get-Ticket -Path $Samples/* | ConvertTo-EngineerPrompt";

    private const string Help = """
        Runs TicketPrompt in an embedded PowerShell engine.

            dotnet run --project src/TicketPrompt.Shell
                renders the sample tickets of module/samples
            dotnet run --project src/TicketPrompt.Shell -- -Command "<pipeline>"
                runs a pipeline of your own; $Samples is the folder of the sample tickets
            ... -- -Module <path> [-Command "<pipeline>"]
                takes the module from another manifest, such as a packaged one

        The engine has the cmdlets of this module and of Microsoft.PowerShell.Core (ForEach-Object, Where-Object,
        Import-Module, ...), not those of Microsoft.PowerShell.Utility and Management (ConvertFrom-Json, Set-Clipboard, ...).
        Exit code: 0, or 1 when an error was written, or 2 when the arguments are wrong.
        """;

    public static ShellArguments Parse(string[] args)
    {
        ShellArguments result = new(SampleCommand, RepositoryManifest(), null, false);
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i].TrimStart('-').ToUpperInvariant())
            {
                case "?" or "H" or "HELP":
                    return result with { Usage = Help };
                case "C" or "COMMAND" when i + 1 < args.Length:
                    result = result with { Command = args[++i] };
                    break;
                case "MODULE" when i + 1 < args.Length:
                    result = result with { Module = args[++i] };
                    break;
                default:
                    return result with { Usage = Help, IsError = true };
            }
        }

        return result;
    }

    private static string RepositoryManifest() => Path.Combine(
        typeof(ShellArguments).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!,
        "TicketPrompt.psd1");
}
