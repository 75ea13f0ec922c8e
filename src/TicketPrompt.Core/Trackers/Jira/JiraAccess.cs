namespace TicketPrompt.Trackers.Jira;

/// <summary>Which Jira is asked, and by whom.</summary>
/// <param name="Site">The address.</param>
/// <param name="Credential">Who asks.</param>
/// <param name="Warning">What the user did not get: a sentence, or null.</param>
internal sealed record JiraAccess(JiraSite Site, JiraCredential Credential, string? Warning)
{
    /// <summary>
    /// Decides by parameters first, then by the environment. Credentials of the environment belong to the site of JIRA_URL:
    /// they never go to another one that somebody names in a parameter.
    /// </summary>
    /// <param name="baseUri">The value of -BaseUri; null when it was not given.</param>
    /// <param name="given">The credentials of the parameters; null when none were given.</param>
    /// <exception cref="JiraException">No Jira is known, or what is known cannot be used.</exception>
    public static JiraAccess Of(string? baseUri, JiraCredential? given, JiraEnvironment environment)
    {
        string? url = string.IsNullOrWhiteSpace(environment.Url) ? null : environment.Url;
        JiraSite site = baseUri is not null ? JiraSite.Parse(baseUri, "-BaseUri")
            : url is not null ? JiraSite.Parse(url, "JIRA_URL")
            : throw JiraErrors.NoSite();
        if (given is not null)
        {
            return new JiraAccess(site, given, null);
        }

        if (environment.HasCredentials && baseUri is not null && url is not null && !IsSame(site, url))
        {
            return new JiraAccess(
                site,
                JiraCredential.Anonymous,
                $"The credentials in the environment are for the site of JIRA_URL and were not sent to {site.Name}, which is asked anonymously. Use -Credential or -Token.");
        }

        return new JiraAccess(site, environment.CredentialFor(site), null);
    }

    private static bool IsSame(JiraSite site, string url)
    {
        try
        {
            return site.Owns(JiraSite.Parse(url, "JIRA_URL").Root);
        }
        catch (JiraException)
        {
            // Nobody knows what it means, so it is not this one.
            return false;
        }
    }
}
