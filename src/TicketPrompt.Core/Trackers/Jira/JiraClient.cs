using TicketPrompt.Sources;
using TicketPrompt.Tickets;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Trackers.Jira;

/// <summary>Gets tickets from one Jira, Cloud or Data Center. Not for several threads at once.</summary>
internal sealed class JiraClient : IDisposable
{
    // The search when nothing is asked for.
    public const string MyUnresolvedIssues = "assignee = currentUser() AND resolution = Unresolved ORDER BY updated DESC";

    private readonly JiraConnection _connection;
    private readonly JiraFieldChoice _fields;
    private readonly Action<JiraNotice> _report;
    private JiraDeployment? _deployment;

    /// <param name="properties">Which fields, as users name them; none means all.</param>
    public JiraClient(JiraAccess access, JiraOptions options, IReadOnlyList<string> properties)
    {
        _connection = new JiraConnection(access, options);
        _report = options.Report;
        _fields = new JiraFieldChoice(properties, _connection, options.Report);
    }

    public JiraSite Site => _connection.Access.Site;

    public void Dispose() => _connection.Dispose();

    /// <summary>One issue, complete.</summary>
    /// <exception cref="JiraException">The key is none, or the issue cannot be had.</exception>
    public async Task<Ticket> IssueAsync(string key, CancellationToken cancellation)
    {
        string asked = JiraKey.Parse(key);
        string version = await VersionAsync(asked, cancellation).ConfigureAwait(false);
        JiraRequest request = new JiraRequest(JiraPurpose.Issue, asked).To(version).To("issue").To(asked)
            .With("fields", await _fields.FieldsAsync(version, cancellation).ConfigureAwait(false)).With("expand", "names,schema");
        object? answer = await _connection.GetAsync(request, cancellation).ConfigureAwait(false);
        return await TicketAsync(answer as FieldMap ?? FieldMap.Empty, null, cancellation, asked).ConfigureAwait(false);
    }

    /// <summary>A search; nothing is asked before its first page is.</summary>
    public async Task<JiraSearch> SearchAsync(string jql, CancellationToken cancellation)
    {
        string version = await VersionAsync(null, cancellation).ConfigureAwait(false);
        string fields = await _fields.FieldsAsync(version, cancellation).ConfigureAwait(false);
        return _deployment == JiraDeployment.Cloud
            ? new CloudSearch(_connection, jql, fields, _report)
            : new DataCenterSearch(_connection, jql, fields, _report);
    }

    /// <summary>The ticket that an issue is; the comments that it lacks are asked for.</summary>
    /// <param name="names">The display names that came beside it; its own come first.</param>
    /// <exception cref="JiraException">It is none, or its comments cannot be had.</exception>
    public async Task<Ticket> TicketAsync(FieldMap issue, JiraNames? names, CancellationToken cancellation, string? asked = null)
    {
        if (issue.Text("key") is null || issue["fields"] is not FieldMap || HandleOf(issue) is not { } handle)
        {
            throw new JiraException(
                JiraErrorKind.JiraResponse,
                $"The answer of {Site.Name}{(asked is null ? "" : " for " + asked)} is JSON, but no issue: it has no key or no fields. Check the address of the site, its context path included.");
        }

        FieldMap whole = await new JiraComments(_connection, Version).CompleteAsync(issue, handle, cancellation).ConfigureAwait(false);
        if (whole.Text("self") is null)
        {
            whole = whole.With("self", new Uri(Site.Root, "rest/api/" + Version + "/issue/" + handle).AbsoluteUri);
        }

        TicketReading reading = TicketReader.ReadIssue(PlainReader.Wrap(whole), new ReadContext(), names);
        return reading.Ticket?.ToTicket() ?? throw new JiraException(JiraErrorKind.JiraResponse, $"{reading.Error?.Message} {reading.Error?.Remedy}");
    }

    // What the issue is asked for by. A key that comes back is text of a stranger as well: it must be one to become part of an address.
    private static string? HandleOf(FieldMap issue) =>
        new[] { issue.Text("key"), issue.Text("id") }.FirstOrDefault(text => text is not null && JiraKey.IsKey(text));

    private string Version => _deployment == JiraDeployment.Cloud ? "3" : "2";

    private async Task<string> VersionAsync(string? asked, CancellationToken cancellation)
    {
        _deployment ??= Site.IsCloud ? JiraDeployment.Cloud : await DetectAsync(asked, cancellation).ConfigureAwait(false);
        return Version;
    }

    private async Task<JiraDeployment> DetectAsync(string? asked, CancellationToken cancellation)
    {
        object? answer = null;
        try
        {
            answer = await _connection.GetAsync(new JiraRequest(JiraPurpose.ServerInfo, asked).To("2").To("serverInfo"), cancellation).ConfigureAwait(false);
        }
        catch (JiraException e) when (e.Kind is JiraErrorKind.JiraNotFound or JiraErrorKind.JiraForbidden or JiraErrorKind.JiraResponse)
        {
            // Some proxies let only a few paths pass. The next answer says what is wrong, if anything is.
        }

        string? type = (answer as FieldMap)?.Text("deploymentType");
        JiraDeployment deployment = string.Equals(type, "Cloud", StringComparison.OrdinalIgnoreCase) ? JiraDeployment.Cloud : JiraDeployment.DataCenter;
        _report(new JiraNotice(JiraNoticeKind.Verbose, type is null
            ? $"{Site.Name} does not say which deployment it is; it is asked as Data Center."
            : $"{Site.Name} is Jira {(deployment == JiraDeployment.Cloud ? "Cloud" : "Data Center or Server")}."));
        return deployment;
    }
}
