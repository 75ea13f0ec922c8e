namespace TicketPrompt.Tickets.Shapes;

/// <summary>Makes the address at which a person reads a Jira issue from the one at which a program does.</summary>
internal static class JiraUrl
{
    /// <summary>The site's address with its context path: <c>self</c> up to <c>/rest/</c>; null where it does not tell the site.</summary>
    public static string? SiteOf(string? self)
    {
        if (self is null || !Uri.TryCreate(self, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https")
            // The gateway for OAuth apps: every site has this host.
            || string.Equals(uri.Host, "api.atlassian.com", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        int rest = self.IndexOf("/rest/", StringComparison.OrdinalIgnoreCase);
        return rest < 0 ? null : self.Substring(0, rest);
    }

    /// <summary>The address of an issue on a site; null when either is not known.</summary>
    public static string? Browse(string? site, string? key) => site is null || key is null ? null : site + "/browse/" + key;
}
