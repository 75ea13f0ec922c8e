namespace TicketPrompt.Trackers.Jira;

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

    /// <summary>Reads the variables of this process.</summary>
    public static JiraEnvironment Read() => new()
    {
        Url = Environment.GetEnvironmentVariable("JIRA_URL"),
        Username = Environment.GetEnvironmentVariable("JIRA_USERNAME"),
        ApiToken = Environment.GetEnvironmentVariable("JIRA_API_TOKEN"),
        PersonalToken = Environment.GetEnvironmentVariable("JIRA_PERSONAL_TOKEN"),
    };

    /// <summary>Whether there are credentials at all.</summary>
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
