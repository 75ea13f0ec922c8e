using System.Management.Automation;
using TicketPrompt.Sources.Files;
using TicketPrompt.Tickets;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>Gets tickets from files.</summary>
[Cmdlet(VerbsCommon.Get, "Ticket", DefaultParameterSetName = ByPath)]
[OutputType(typeof(Ticket))]
public sealed class GetTicketCommand : PSCmdlet, IDisposable
{
    private const string ByPath = "Path";
    private const string ByLiteralPath = "LiteralPath";

    private readonly CancellationTokenSource _stop = new();

    /// <summary>Files with tickets; wildcards allowed, a folder stands for the ticket files in it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByPath)]
    [ValidateNotNullOrEmpty, SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Files with tickets, taken as they are.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByLiteralPath)]
    [Alias("PSPath", "LP", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == ByLiteralPath;
        foreach (string path in literal ? LiteralPath : Path)
        {
            foreach (string found in ShellPaths.Existing(this, path, literal, WriteError))
            {
                foreach (string file in FilesOf(found))
                {
                    ReadFile(file);
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    private IEnumerable<string> FilesOf(string found)
    {
        if (!Directory.Exists(found))
        {
            return [found];
        }

        string[] files = Directory.GetFiles(found).Where(file => TicketFile.FormatOf(file) is not null).OrderBy(file => file, StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
        {
            WriteError(Errors.NotAFile(found, $"is a folder without ticket files ({string.Join(", ", TicketFile.KnownEndings)})."));
        }

        return files;
    }

    private void ReadFile(string path)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            ReadTickets(new TicketFile(stream, path));
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: nobody is there to be told.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WriteError(Errors.UnsupportedFile(path, e));
        }
    }

    private void ReadTickets(TicketFile file)
    {
        ReadContext context = new();
        FileProgress progress = new(this, file);
        foreach (TicketReading reading in TicketReader.Read(file, context, _stop.Token))
        {
            if (reading.Ticket is not null)
            {
                WriteObject(reading.Ticket.ToTicket());
            }
            else
            {
                WriteError(Errors.Ticket(reading.Error!, file.Path));
            }

            progress.Tick();
        }

        progress.End();
        if (context.EmptyContainers > 0)
        {
            WriteVerbose($"'{file.Path}' holds no ticket.");
        }
    }
}
