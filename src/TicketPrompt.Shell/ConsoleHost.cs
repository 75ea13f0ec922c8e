using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Reflection;
using System.Security;

namespace TicketPrompt.Shell;

/// <summary>The least host that shows output: text goes to the console, nothing is ever asked.</summary>
internal sealed class ConsoleHost : PSHost
{
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "TicketPrompt.Shell";

    public override PSHostUserInterface UI { get; } = new ConsoleHostUI();

    public override Version Version { get; } = Assembly.GetExecutingAssembly().GetName().Version!;

    public override void EnterNestedPrompt() => throw new NotSupportedException("This shell has no prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("This shell has no prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode) => Environment.ExitCode = exitCode;
}

/// <summary>Writes to the console: output to standard output, warnings and the like to standard error.</summary>
internal sealed class ConsoleHostUI : PSHostUserInterface
{
    private const string NoPrompt = "This shell asks nothing. Give all parameters on the command line, and -Confirm:$false where it applies.";

    public override PSHostRawUserInterface RawUI { get; } = new ConsoleRawUI();

    public override void Write(string value) => Console.Out.Write(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Console.Out.Write(value);

    public override void WriteLine(string value) => Console.Out.WriteLine(value);

    public override void WriteErrorLine(string value) => Console.Error.WriteLine(value);

    public override void WriteWarningLine(string message) => Console.Error.WriteLine("WARNING: " + message);

    public override void WriteVerboseLine(string message) => Console.Error.WriteLine("VERBOSE: " + message);

    public override void WriteDebugLine(string message) => Console.Error.WriteLine("DEBUG: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override string ReadLine() => throw new NotSupportedException(NoPrompt);

    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException(NoPrompt);

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw new NotSupportedException(NoPrompt);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw new NotSupportedException(NoPrompt);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw new NotSupportedException(NoPrompt);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw new NotSupportedException(NoPrompt);
}

/// <summary>Tells the formatter how wide a line is; there is no screen to control.</summary>
internal sealed class ConsoleRawUI : PSHostRawUserInterface
{
    private const int Width = 120;

    public override Size BufferSize { get; set; } = new(Width, 50);

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override Coordinates CursorPosition { get; set; }

    public override int CursorSize { get; set; } = 1;

    public override bool KeyAvailable => false;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override Size MaxWindowSize => BufferSize;

    public override Coordinates WindowPosition { get; set; }

    public override Size WindowSize { get; set; } = new(Width, 50);

    public override string WindowTitle { get; set; } = "TicketPrompt";

    public override void FlushInputBuffer()
    {
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw new NotSupportedException("There is no screen to read.");

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw new NotSupportedException("This shell reads no keys.");

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill)
    {
    }

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents)
    {
    }

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
    }
}
