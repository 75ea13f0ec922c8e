using System.Globalization;
using System.Management.Automation.Host;
using System.Reflection;

namespace TicketPrompt.Shell;

/// <summary>The least host that shows output: text goes to the console, nothing is ever asked.</summary>
internal sealed class ConsoleHost : PSHost
{
    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override string Name => "TicketPrompt.Shell";

    /// <inheritdoc/>
    public override PSHostUserInterface UI { get; } = new ConsoleHostUI();

    /// <inheritdoc/>
    public override Version Version { get; } = Assembly.GetExecutingAssembly().GetName().Version!;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException("This shell has no prompt.");

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => throw new NotSupportedException("This shell has no prompt.");

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => Environment.ExitCode = exitCode;
}
