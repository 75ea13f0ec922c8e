using System.Management.Automation;
using System.Security;
using TicketPrompt.Cmdlets.Input;
using TicketPrompt.Cmdlets.Jira;
using TicketPrompt.Trackers.Jira;

namespace TicketPrompt.Cmdlets.Commands;

/// <summary>Gets tickets from Jira, or from files.</summary>
[Cmdlet(VerbsCommon.Get, "Ticket", DefaultParameterSetName = Mine)]
[OutputType(typeof(Ticket))]
public sealed class GetTicketCommand : CancellableCommand
{
    private const string Mine = "Mine";
    private const string ByKey = "Key";
    private const string ByJql = "Jql";
    private const string ByPath = "Path";
    private const string ByLiteralPath = "LiteralPath";

    private JiraTickets? _jira;
    private TicketFiles? _files;

    /// <summary>Keys of issues: PROJ-123.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ByKey)]
    [ValidateNotNullOrEmpty]
    public string[] Key { get; set; } = [];

    /// <summary>A search in Jira's query language. Issues come page by page, as they are wanted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByJql)]
    [ValidateNotNullOrEmpty]
    public string Jql { get; set; } = "";

    /// <summary>Files with tickets; wildcards allowed, a folder stands for the ticket files in it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByPath)]
    [ValidateNotNullOrEmpty, SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Files with tickets, taken as they are.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByLiteralPath)]
    [Alias("PSPath", "LP", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The address of Jira, with its context path: https only, but on this machine. Default: the environment variable JIRA_URL.</summary>
    [Parameter(ParameterSetName = Mine)]
    [Parameter(ParameterSetName = ByKey)]
    [Parameter(ParameterSetName = ByJql)]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary>
    /// Cloud: the account's e-mail address, and an API token in place of the password. Data Center: user name and password.
    /// Default: the environment variables JIRA_USERNAME and JIRA_API_TOKEN, for the site of JIRA_URL only.
    /// </summary>
    [Parameter(ParameterSetName = Mine)]
    [Parameter(ParameterSetName = ByKey)]
    [Parameter(ParameterSetName = ByJql)]
    [ValidateNotNull, Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Data Center: a personal access token. Default: the environment variable JIRA_PERSONAL_TOKEN, for the site of JIRA_URL only.</summary>
    [Parameter(ParameterSetName = Mine)]
    [Parameter(ParameterSetName = ByKey)]
    [Parameter(ParameterSetName = ByJql)]
    [ValidateNotNull]
    public SecureString? Token { get; set; }

    /// <summary>
    /// The fields to get, by id, display name or a Ticket's property; all when omitted. A minus leaves a field out: '-comment'.
    /// Names beside '*all' or '*navigable' add to those.
    /// </summary>
    [Parameter(ParameterSetName = Mine)]
    [Parameter(ParameterSetName = ByKey)]
    [Parameter(ParameterSetName = ByJql)]
    [ValidateNotNullOrEmpty]
    public string[] Property { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            switch (ParameterSetName)
            {
                case ByPath or ByLiteralPath:
                    _files ??= new TicketFiles(this, StopToken);
                    bool literal = ParameterSetName == ByLiteralPath;
                    Array.ForEach(literal ? LiteralPath : Path, path => _files.Write(path, literal));
                    break;
                case ByKey:
                    Array.ForEach(Key, WriteIssue);
                    break;
                case ByJql:
                    Connect().WriteFound(Jql);
                    break;
                default:
                    WriteMine();
                    break;
            }
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            // Ctrl+C: nobody is there to be told.
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _jira?.End();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _jira?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void WriteMine()
    {
        JiraAccess access = Access();
        if (access.Credential.Kind == JiraCredentialKind.Anonymous)
        {
            ThrowTerminatingError(Errors.Jira(JiraErrors.NobodysIssues(access.Site.Name), null));
        }

        Connect(access).WriteFound(JiraClient.MyUnresolvedIssues);
    }

    private void WriteIssue(string key)
    {
        // Before it is asked which Jira to ask: who names a file wants to hear of -Path, not of addresses.
        if (JiraKey.IsKey(key.Trim()))
        {
            Connect().WriteIssue(key);
        }
        else
        {
            WriteError(Errors.Jira(ShellPaths.IsFile(this, key) ? JiraErrors.FileAsKey(key) : JiraErrors.NoKey(key), key));
        }
    }

    private JiraTickets Connect(JiraAccess? access = null) => _jira ??= new JiraTickets(this, access ?? Access(), Property, StopToken);

    private JiraAccess Access()
    {
        try
        {
            return JiraAccess.Of(BaseUri?.OriginalString, JiraSignIn.Of(Credential, Token), JiraEnvironment.Read());
        }
        catch (JiraException e)
        {
            ThrowTerminatingError(Errors.Jira(e, null));
            throw;
        }
    }
}
