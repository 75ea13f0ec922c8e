using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TicketPrompt.ModuleTests;

/// <summary>A PowerShell session as a user has it: a real engine of its own with the module imported from its manifest.</summary>
internal sealed class Shell : IDisposable
{
    /// <summary>
    /// The build that sessions import: the one for PowerShell 7, unless <see cref="NetStandardTests"/> runs these tests again
    /// with the one for Windows PowerShell.
    /// </summary>
    public static string Framework { get; } = Environment.GetEnvironmentVariable(FrameworkVariable) ?? "net8.0";

    /// <summary>The environment variable that names another build.</summary>
    public const string FrameworkVariable = "TICKETPROMPT_TEST_FRAMEWORK";

    private readonly Runspace _runspace;

    /// <summary>Starts a session.</summary>
    /// <param name="manifest">The manifest to import; the repository's when omitted, none when empty.</param>
    public Shell(string? manifest = null)
    {
        InitialSessionState session = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            session.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.RemoteSigned;
        }

        _runspace = RunspaceFactory.CreateRunspace(session);
        _runspace.Open();
        if (manifest != "")
        {
            ShellResult import = Run("param($m, $f) Import-Module $m -ArgumentList $f", manifest ?? Repository.Manifest, Framework);
            Assert.True(import.Errors.Count == 0, import.ErrorText);
        }
    }

    /// <summary>Runs what a user types. Arguments become the script's parameters, in order.</summary>
    public ShellResult Run(string script, params object?[] arguments)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script, useLocalScope: false);
        foreach (object? argument in arguments)
        {
            shell.AddArgument(argument);
        }

        List<PSObject?> output = [];
        List<ErrorRecord> errors = [];
        PSDataCollection<PSObject?> results = new();
        results.DataAdded += (_, e) => output.Add(results[e.Index]);
        try
        {
            shell.Invoke(null, results, new PSInvocationSettings());
        }
        catch (RuntimeException e)
        {
            errors.Add(e.ErrorRecord);
        }

        errors.InsertRange(0, shell.Streams.Error);
        return new ShellResult(
            output,
            errors,
            [.. shell.Streams.Warning.Select(w => w.Message)],
            [.. shell.Streams.Verbose.Select(v => v.Message)],
            [.. shell.Streams.Progress])
        {
            Debug = [.. shell.Streams.Debug.Select(d => d.Message)],
        };
    }

    /// <summary>Runs what a user types, and presses Ctrl+C once something has happened; how long the shell then took to return.</summary>
    public TimeSpan RunAndStop(string script, WaitHandle happened, params object?[] arguments)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script, useLocalScope: false);
        foreach (object? argument in arguments)
        {
            shell.AddArgument(argument);
        }

        shell.BeginInvoke();
        Assert.True(happened.WaitOne(TimeSpan.FromSeconds(60)));
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        shell.Stop();
        return watch.Elapsed;
    }

    /// <summary>Moves the session to a folder.</summary>
    public void SetLocation(string path) => _runspace.SessionStateProxy.Path.SetLocation(WildcardPattern.Escape(path));

    public void Dispose() => _runspace.Dispose();
}
