using System.Management.Automation;
using TicketPrompt.Sources;
using TicketPrompt.Sources.Files;
using TicketPrompt.Tickets;

namespace TicketPrompt.Cmdlets.Input;

/// <summary>Reads the tickets in files for a cmdlet, and writes them as they are read.</summary>
internal sealed class TicketFiles(PSCmdlet cmdlet, CancellationToken stop)
{
    // From so many bytes on a file is read ahead; a shorter one is read before another thread would have started.
    private const int LongFile = 64 * 1024;

    /// <summary>Writes the tickets in the files that a path leads to.</summary>
    public void Write(string path, bool literal)
    {
        foreach (string found in ShellPaths.Existing(cmdlet, path, literal, cmdlet.WriteError))
        {
            foreach (string file in FilesOf(found))
            {
                ReadFile(file);
            }
        }
    }

    private IEnumerable<string> FilesOf(string found)
    {
        if (!Directory.Exists(found))
        {
            return [found];
        }

        string[] files = Directory.GetFiles(found).Where(file => TicketFile.FormatOf(file) is not null).OrderBy(file => file, StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
        {
            cmdlet.WriteError(Errors.NotAFile(found, $"is a folder without ticket files ({string.Join(", ", TicketFile.KnownEndings)})."));
        }

        return files;
    }

    private void ReadFile(string path)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            ReadTickets(new TicketFile(stream, path), isLong: stream.CanSeek && stream.Length >= LongFile);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: nobody is there to be told.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            cmdlet.WriteError(Errors.UnsupportedFile(path, e));
        }
    }

    // A ticket, or what is wrong with it.
    private static IEnumerable<object> TicketsIn(TicketFile file, ReadContext context, CancellationToken stop)
    {
        foreach (TicketReading reading in TicketReader.Read(file, context, stop))
        {
            yield return reading.Ticket?.ToTicket() ?? (object)reading.Error!;
        }
    }

    private void ReadTickets(TicketFile file, bool isLong)
    {
        ReadContext context = new();
        FileProgress progress = new(cmdlet, file);
        IEnumerable<object> tickets = TicketsIn(file, context, stop);
        foreach (object read in isLong ? ReadAhead.Of(tickets, () => file.BytesRead, stop) : tickets)
        {
            if (read is TicketReadError error)
            {
                cmdlet.WriteError(Errors.Ticket(error, file.Path));
            }
            else
            {
                cmdlet.WriteObject(read);
            }

            progress.Tick();
        }

        progress.End();
        if (context.EmptyContainers > 0)
        {
            cmdlet.TellVerbose($"'{file.Path}' holds no ticket.");
        }
    }
}
