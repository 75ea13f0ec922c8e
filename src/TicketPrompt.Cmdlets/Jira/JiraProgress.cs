using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace TicketPrompt.Cmdlets.Jira;

/// <summary>Shows how far the reading from Jira is, and why it waits.</summary>
/// <param name="cmdlet">Shows it.</param>
/// <param name="site">The site as messages name it.</param>
internal sealed class JiraProgress(Cmdlet cmdlet, string site)
{
    private const int ActivityId = 7362;
    private const long FirstAfter = 500;
    private const long Every = 250;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _next = FirstAfter;
    private int _read;
    private long? _total;
    private bool _isShown;

    /// <summary>A page of issues has come.</summary>
    /// <param name="total">How many there are in all, as far as that is known.</param>
    public void Expect(long? total) => _total = total;

    /// <summary>One more issue was read; shown now and then.</summary>
    public void Tick()
    {
        _read++;
        if (_watch.ElapsedMilliseconds >= _next)
        {
            _next = _watch.ElapsedMilliseconds + Every;
            Show();
        }
    }

    /// <summary>Shows how many issues were read.</summary>
    /// <param name="wait">What is waited for; null when nothing is.</param>
    public void Show(string? wait = null)
    {
        string read = _total > 0
            ? string.Format(CultureInfo.InvariantCulture, "{0} of {1} issues", _read, _total)
            : string.Format(CultureInfo.InvariantCulture, _read == 1 ? "{0} issue" : "{0} issues", _read);
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, $"Reading issues from {site}", wait is null ? read : $"{read}. {wait}")
        {
            PercentComplete = _total > 0 ? (int)Math.Min(100, _read * 100L / _total.Value) : -1,
        });
        _isShown = true;
    }

    /// <summary>All is read.</summary>
    public void End()
    {
        if (_isShown)
        {
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, $"Reading issues from {site}", "Done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
