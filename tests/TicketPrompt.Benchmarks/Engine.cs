using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace TicketPrompt.Benchmarks;

/// <summary>A PowerShell engine to measure in.</summary>
internal static class Engine
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } =
        typeof(Engine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The module's manifest.</summary>
    public static string Manifest { get; } = Path.Combine(Root, "TicketPrompt.psd1");

    /// <summary>Opens a runspace without the module.</summary>
    public static Runspace Open()
    {
        InitialSessionState session = InitialSessionState.CreateDefault2();
        Runspace runspace = RunspaceFactory.CreateRunspace(session);
        runspace.Open();
        return runspace;
    }

    /// <summary>Runs a script; an error of it ends the measurement.</summary>
    public static void Run(Runspace runspace, string script, params object[] arguments)
    {
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript(script, useLocalScope: false);
        foreach (object argument in arguments)
        {
            shell.AddArgument(argument);
        }

        shell.Invoke();
        if (shell.HadErrors)
        {
            throw new InvalidOperationException(shell.Streams.Error[0].ToString());
        }
    }
}
