using System.Diagnostics;
using System.Management.Automation;
using TicketPrompt.Sources.Files;

namespace TicketPrompt.Cmdlets;

/// <summary>Shows now and then how far a long reading is; a short one is read without a word.</summary>
internal abstract class ReadingProgress(Cmdlet cmdlet, int activityId, string activity)
{
    private const long FirstAfterMilliseconds = 500;
    private const long EveryMilliseconds = 250;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _next = FirstAfterMilliseconds;
    private bool _isShown;

    protected int Count { get; private set; }

    /// <summary>One more was read.</summary>
    public void Tick()
    {
        Count++;
        if (_watch.ElapsedMilliseconds >= _next)
        {
            _next = _watch.ElapsedMilliseconds + EveryMilliseconds;
            Show();
        }
    }

    public void End()
    {
        if (_isShown)
        {
            cmdlet.EndProgress(activityId, activity);
        }
    }

    public abstract void Show();

    /// <param name="total">What is all of it; null or 0 when nobody knows.</param>
    protected void Write(string status, long done, long? total)
    {
        cmdlet.TellProgress(activityId, activity, status, total > 0 ? (int)Math.Min(100, done * 100 / total.Value) : -1);
        _isShown = true;
    }
}

/// <summary>Shows how much of a file's bytes is read.</summary>
internal sealed class FileProgress(Cmdlet cmdlet, TicketFile file) : ReadingProgress(cmdlet, 7361, "Reading tickets")
{
    public override void Show() => Write($"{Count} read from {Path.GetFileName(file.Path)}", file.BytesRead, file.Length);
}
