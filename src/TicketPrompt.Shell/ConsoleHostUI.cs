using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace TicketPrompt.Shell;

/// <summary>Writes to the console: output to standard output, warnings and the like to standard error.</summary>
internal sealed class ConsoleHostUI : PSHostUserInterface
{
    private const string NoPrompt = "This shell asks nothing. Give all parameters on the command line, and -Confirm:$false where it applies.";

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; } = new ConsoleRawUI();

    /// <inheritdoc/>
    public override void Write(string value) => Console.Out.Write(value);

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Console.Out.Write(value);

    /// <inheritdoc/>
    public override void WriteLine(string value) => Console.Out.WriteLine(value);

    /// <inheritdoc/>
    public override void WriteErrorLine(string value) => Console.Error.WriteLine(value);

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => Console.Error.WriteLine("WARNING: " + message);

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => Console.Error.WriteLine("VERBOSE: " + message);

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => Console.Error.WriteLine("DEBUG: " + message);

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    /// <inheritdoc/>
    public override string ReadLine() => throw new NotSupportedException(NoPrompt);

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException(NoPrompt);

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw new NotSupportedException(NoPrompt);

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw new NotSupportedException(NoPrompt);

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw new NotSupportedException(NoPrompt);

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw new NotSupportedException(NoPrompt);
}
