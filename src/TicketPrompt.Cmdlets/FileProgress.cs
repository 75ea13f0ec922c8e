using System.Diagnostics;
using System.Management.Automation;
using TicketPrompt.Sources.Files;
using TicketPrompt.Text;

namespace TicketPrompt.Cmdlets;

/// <summary>Shows how far the reading of a long file is; a short one is read without a word.</summary>
/// <param name="cmdlet">Shows it.</param>
/// <param name="file">What is read.</param>
internal sealed class FileProgress(PSCmdlet cmdlet, TicketFile file)
{
    private const int ActivityId = 7361;
    private const long FirstAfter = 500;
    private const long Every = 250;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _next = FirstAfter;
    private int _tickets;

    /// <summary>One more record was read.</summary>
    public void Tick()
    {
        _tickets++;
        if (_watch.ElapsedMilliseconds < _next)
        {
            return;
        }

        _next = _watch.ElapsedMilliseconds + Every;
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, "Reading tickets", $"{_tickets} read from {HostText.Of(Path.GetFileName(file.Path))}")
        {
            PercentComplete = file.Length > 0 ? (int)Math.Min(100, file.BytesRead * 100 / file.Length) : -1,
        });
    }

    /// <summary>The file is read.</summary>
    public void End()
    {
        if (_next != FirstAfter)
        {
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, "Reading tickets", "Done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
