namespace TicketPrompt.Trackers.Jira;

/// <summary>Which Jira is asked, and by whom.</summary>
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

/// <summary>The environment variables that say which Jira to ask and who asks; null or empty where one is not set.</summary>
internal sealed class JiraEnvironment
{
    /// <summary><c>JIRA_URL</c>: the address.</summary>
    public string? Url { get; init; }

    /// <summary><c>JIRA_USERNAME</c>: on Cloud the account's e-mail address.</summary>
    public string? Username { get; init; }

    /// <summary><c>JIRA_API_TOKEN</c>: goes with the user name; without one it is a token of its own, on Data Center.</summary>
    public string? ApiToken { get; init; }

    /// <summary><c>JIRA_PERSONAL_TOKEN</c>: Data Center's personal access token.</summary>
    public string? PersonalToken { get; init; }

    public static JiraEnvironment Read() => new()
    {
        Url = Environment.GetEnvironmentVariable("JIRA_URL"),
        Username = Environment.GetEnvironmentVariable("JIRA_USERNAME"),
        ApiToken = Environment.GetEnvironmentVariable("JIRA_API_TOKEN"),
        PersonalToken = Environment.GetEnvironmentVariable("JIRA_PERSONAL_TOKEN"),
    };

    public bool HasCredentials => !string.IsNullOrWhiteSpace(ApiToken) || !string.IsNullOrWhiteSpace(PersonalToken);

    /// <summary>The credentials for a site: where both kinds are set, Cloud gets the API token and every other the personal one.</summary>
    /// <exception cref="JiraException">They are incomplete, or cannot be sent.</exception>
    public JiraCredential CredentialFor(JiraSite site)
    {
        string api = (ApiToken ?? "").Trim();
        string personal = (PersonalToken ?? "").Trim();
        string user = (Username ?? "").Trim();
        if (personal.Length > 0 && (api.Length == 0 || !site.IsCloud))
        {
            return JiraCredential.Bearer(personal, "JIRA_PERSONAL_TOKEN");
        }

        if (api.Length == 0)
        {
            return JiraCredential.Anonymous;
        }

        if (user.Length > 0)
        {
            return JiraCredential.Basic(user, api, "JIRA_USERNAME and JIRA_API_TOKEN");
        }

        return site.IsCloud && !site.IsGateway ? throw JiraErrors.TokenWithoutUser(site.Name) : JiraCredential.Bearer(api, "JIRA_API_TOKEN");
    }
}
