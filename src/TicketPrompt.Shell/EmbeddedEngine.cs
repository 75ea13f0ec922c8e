using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TicketPrompt.Shell;

/// <summary>A PowerShell engine with the module imported, whose output goes to the console.</summary>
internal sealed class EmbeddedEngine : IDisposable
{
    private readonly ConsoleHost _host = new();
    private readonly Runspace _runspace;
    private readonly string _manifest;
    private PowerShell? _running;

    /// <param name="manifest">The module's manifest; it is imported by the first run.</param>
    public EmbeddedEngine(string manifest)
    {
        _manifest = Path.GetFullPath(manifest);
        InitialSessionState session = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            session.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.RemoteSigned;
        }

        session.Variables.Add(new SessionStateVariableEntry("Samples", Path.Combine(Path.GetDirectoryName(_manifest)!, "module", "samples"), "The sample tickets"));
        _runspace = RunspaceFactory.CreateRunspace(_host, session);
        _runspace.Open();
        if (Console.IsOutputRedirected)
        {
            // Colour codes have no place in a file.
            ((PSStyle)_runspace.SessionStateProxy.GetVariable("PSStyle")).OutputRendering = OutputRendering.PlainText;
        }
    }

    /// <summary>Imports the module and runs a pipeline; objects go to standard output, all else to standard error.</summary>
    /// <returns>1 when an error was written, else 0.</returns>
    public int Run(string command)
    {
        using (PowerShell import = PowerShell.Create(_runspace))
        {
            import.AddCommand("Import-Module").AddParameter("Name", WildcardPattern.Escape(_manifest)).AddParameter("ErrorAction", ActionPreference.Stop);
            if (!Invoke(import))
            {
                return 1;
            }
        }

        using PowerShell run = PowerShell.Create(_runspace);
        run.AddScript(command).AddCommand("Out-Default");
        return Invoke(run) ? 0 : 1;
    }

    /// <summary>Stops the running pipeline; callable from any thread.</summary>
    public void Stop() => _running?.BeginStop(null, null);

    public void Dispose() => _runspace.Dispose();

    private bool Invoke(PowerShell shell)
    {
        bool clean = true;
        shell.Streams.Error.DataAdding += (_, e) =>
        {
            clean = false;
            Report((ErrorRecord)e.ItemAdded);
        };
        _running = shell;
        try
        {
            shell.Invoke();
            return clean;
        }
        catch (PipelineStoppedException)
        {
            return false;
        }
        catch (RuntimeException e)
        {
            Report(e.ErrorRecord);
            return false;
        }
        finally
        {
            _running = null;
        }
    }

    private static void Report(ErrorRecord error)
    {
        string id = error.FullyQualifiedErrorId.Split(',')[0];
        Console.Error.WriteLine($"{error.InvocationInfo?.MyCommand?.Name ?? "error"}: [{id}] {error}");
    }
}
