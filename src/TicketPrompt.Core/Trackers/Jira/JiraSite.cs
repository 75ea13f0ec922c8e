using TicketPrompt.Text;

namespace TicketPrompt.Trackers.Jira;

/// <summary>The address of one Jira: scheme, host, port and context path. Immutable.</summary>
internal sealed class JiraSite
{
    // Atlassian's own: such a host is Cloud, and none of them has a context path but the gateway, where it names the site.
    private static readonly string[] CloudDomains = [".atlassian.net", ".jira.com", ".atlassian-us-gov-mod.net"];
    private const string Gateway = "api.atlassian.com";

    // An address copied from a browser leads to a page of Jira; the context path ends before it.
    private static readonly string[] Pages = ["/rest/", "/browse/", "/secure/", "/projects/", "/issues/", "/plugins/", "/login.jsp"];

    private JiraSite(Uri root)
    {
        Root = root;
        Name = NameOf(root);
        IsGateway = string.Equals(root.Host, Gateway, StringComparison.OrdinalIgnoreCase);
        IsCloud = IsGateway || HasCloudDomain(root.Host);
    }

    /// <summary>The address, with a slash at its end.</summary>
    public Uri Root { get; }

    /// <summary>Host and port as messages name the site.</summary>
    public string Name { get; }

    /// <summary>Whether the host alone tells that this is Cloud.</summary>
    public bool IsCloud { get; }

    /// <summary>Whether this is the gateway for scoped tokens, whose address tells nothing of where people read issues.</summary>
    public bool IsGateway { get; }

    /// <param name="from">Where it stands, for messages: <c>-BaseUri</c>, <c>JIRA_URL</c>.</param>
    /// <exception cref="JiraException">It is none, or one that credentials must not be sent to.</exception>
    public static JiraSite Parse(string address, string from)
    {
        // The host of an address with credentials in it may be part of a password; nothing of it is shown.
        if (address.Contains("@"))
        {
            throw JiraErrors.AddressWithCredentials(from);
        }

        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("https" or "http") || uri.Host.Length == 0)
        {
            throw JiraErrors.NoAddress(HostText.Of(address, 200), from);
        }

        if (uri.Scheme == "http" && !uri.IsLoopback)
        {
            throw JiraErrors.NotHttps(NameOf(uri), from);
        }

        return new JiraSite(RootOf(uri));
    }

    /// <summary>Whether an address has this site's scheme, host and port: only there may credentials go.</summary>
    public bool Owns(Uri uri) =>
        uri.IsAbsoluteUri
        && string.Equals(uri.Scheme, Root.Scheme, StringComparison.OrdinalIgnoreCase)
        && string.Equals(uri.IdnHost, Root.IdnHost, StringComparison.OrdinalIgnoreCase)
        && uri.Port == Root.Port;

    public static string NameOf(Uri uri) =>
        HostText.Of(uri.IsDefaultPort ? uri.IdnHost : FormattableString.Invariant($"{uri.IdnHost}:{uri.Port}"), 260);

    private static Uri RootOf(Uri uri)
    {
        string path = HasCloudDomain(uri.Host) ? "/" : uri.AbsolutePath;
        path = path.EndsWith("/", StringComparison.Ordinal) ? path : path + "/";
        foreach (string page in Pages)
        {
            int at = path.IndexOf(page, StringComparison.OrdinalIgnoreCase);
            path = at < 0 ? path : path.Substring(0, at + 1);
        }

        return new Uri(uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) + path);
    }

    private static bool HasCloudDomain(string host) => CloudDomains.Any(domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Which of its two REST dialects a Jira speaks.</summary>
internal enum JiraDeployment
{
    /// <summary>Data Center, and the older Server: version 2, text is wiki markup, pages by number.</summary>
    DataCenter,

    /// <summary>Atlassian's own: version 3, text is ADF, pages by token.</summary>
    Cloud,
}
