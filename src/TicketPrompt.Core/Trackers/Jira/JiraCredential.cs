using System.Net.Http.Headers;
using System.Text;

namespace TicketPrompt.Trackers.Jira;

/// <summary>Who asks: what stands in the Authorization header, and nowhere else. Immutable.</summary>
/// <remarks>Not a record: its text must not show its members.</remarks>
internal sealed class JiraCredential
{
    // Shorter ones are part of any sentence; nobody is kept from guessing those.
    private const int ShortestSecret = 4;

    private readonly string[] _secrets;

    private JiraCredential(JiraCredentialKind kind, AuthenticationHeaderValue? header, string[] secrets, string from)
    {
        Kind = kind;
        Header = header;
        From = from;

        // Longest first: one secret may hold another.
        _secrets = secrets.Where(secret => secret.Length >= ShortestSecret).Distinct(StringComparer.Ordinal).OrderByDescending(secret => secret.Length).ToArray();
    }

    /// <summary>Nobody: what anybody may see.</summary>
    public static JiraCredential Anonymous { get; } = new(JiraCredentialKind.Anonymous, null, [], "no credentials");

    public JiraCredentialKind Kind { get; }

    /// <summary>What to send; null for <see cref="Anonymous"/>.</summary>
    public AuthenticationHeaderValue? Header { get; }

    /// <summary>Where it came from, for messages: parameter or environment variables, never the value.</summary>
    public string From { get; }

    /// <summary>A user name (Cloud: e-mail address) and password (Cloud: API token).</summary>
    public static JiraCredential Basic(string user, string secret, string from)
    {
        if (user.Length == 0 || secret.Length == 0 || user.Contains(":"))
        {
            throw JiraErrors.UnusableCredentials(from, "The user name must not be empty and have no colon, and the password or API token must not be empty.");
        }

        string pair = Base64(user + ":" + secret);
        return new JiraCredential(JiraCredentialKind.Basic, new AuthenticationHeaderValue("Basic", pair), [pair, .. FormsOf(secret)], from);
    }

    /// <summary>A personal access token.</summary>
    /// <param name="token">White space around it, as files have it, is none of it.</param>
    public static JiraCredential Bearer(string token, string from)
    {
        string trimmed = token.Trim();
        if (trimmed.Length == 0 || trimmed.Any(c => c is <= ' ' or > '~'))
        {
            throw JiraErrors.UnusableCredentials(from, "It is empty, or has characters that no token has.");
        }

        return new JiraCredential(JiraCredentialKind.Bearer, new AuthenticationHeaderValue("Bearer", trimmed), FormsOf(trimmed), from);
    }

    /// <summary>A text without the secrets in it: servers and proxies quote what they were sent.</summary>
    public string Scrub(string text)
    {
        foreach (string secret in _secrets)
        {
            text = text.Replace(secret, "[REDACTED]");
        }

        return text;
    }

    private static string[] FormsOf(string secret) => [secret, Base64(secret), Uri.EscapeDataString(secret)];

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}

internal enum JiraCredentialKind
{
    Anonymous,

    /// <summary>User name and password, or e-mail address and API token.</summary>
    Basic,
    Bearer,
}
