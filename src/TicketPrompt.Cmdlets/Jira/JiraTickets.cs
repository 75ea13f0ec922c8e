using System.Management.Automation;
using TicketPrompt.Text;
using TicketPrompt.Trackers.Jira;

namespace TicketPrompt.Cmdlets.Jira;

/// <summary>Gets tickets from Jira for a cmdlet, and writes them as they are read.</summary>
internal sealed class JiraTickets : IDisposable
{
    private readonly Cmdlet _cmdlet;
    private readonly CancellationToken _stop;
    private readonly PipelineWait<JiraNotice> _wait;
    private readonly JiraClient _client;
    private readonly JiraProgress _progress;

    public JiraTickets(Cmdlet cmdlet, JiraAccess access, IReadOnlyList<string> properties, CancellationToken stop)
    {
        _cmdlet = cmdlet;
        _stop = stop;
        _wait = new PipelineWait<JiraNotice>(Tell, stop);
        _client = new JiraClient(access, new JiraOptions { Report = _wait.Report }, properties);
        _progress = new JiraProgress(cmdlet, access.Site.Name);
        cmdlet.TellVerbose($"Asking {access.Site.Name} with {access.Credential.From}.");
        if (access.Warning is { } warning)
        {
            cmdlet.TellWarning(warning);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _wait.Dispose();
    }

    /// <summary>Writes the issue of a key, or the error.</summary>
    public void WriteIssue(string key) => Try(key, () =>
    {
        Ticket ticket = _wait.Run(stop => _client.IssueAsync(key, stop));
        _progress.Tick();
        _cmdlet.WriteObject(ticket);
    });

    /// <summary>Writes the issues that a search finds, page by page, and the errors.</summary>
    public void WriteFound(string jql)
    {
        _cmdlet.TellVerbose($"Searching for: {HostText.Of(jql, 1000)}");
        _progress.Show();
        Try(jql, () =>
        {
            JiraSearch search = _wait.Run(stop => _client.SearchAsync(jql, stop));
            while (_wait.Run(search.NextAsync) is { } page)
            {
                _progress.Expect(page.Total);
                WritePage(page, jql);
                _progress.Show();
            }
        });
    }

    public void End() => _progress.End();

    private void WritePage(JiraPage page, string jql)
    {
        foreach (FieldMap issue in page.Issues)
        {
            // An issue that cannot be read leaves the others.
            Try(issue.Text("key") ?? jql, () =>
            {
                Ticket ticket = _wait.Run(stop => _client.TicketAsync(issue, page.Names, stop));
                _progress.Tick();
                _cmdlet.WriteObject(ticket);
            });
            _stop.ThrowIfCancellationRequested();
        }
    }

    private void Try(object target, Action read)
    {
        JiraException error;
        try
        {
            read();
            return;
        }
        catch (JiraException e)
        {
            error = e;
        }

        _cmdlet.WriteError(Errors.Jira(error, target));
    }

    private void Tell(JiraNotice notice)
    {
        if (notice.Kind == JiraNoticeKind.Warning)
        {
            _cmdlet.TellWarning(notice.Text);
            return;
        }

        _cmdlet.TellVerbose(notice.Text);
        if (notice.Kind == JiraNoticeKind.Waiting)
        {
            _progress.Show(notice.Text);
        }
    }
}
