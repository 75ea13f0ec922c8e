using System.Management.Automation;
using System.Net;
using System.Security;
using TicketPrompt.Trackers.Jira;

namespace TicketPrompt.Cmdlets.Jira;

/// <summary>Turns PowerShell's credentials into what is sent: the one place that opens a SecureString.</summary>
internal static class JiraSignIn
{
    /// <summary>What the parameters say of who asks; null when they say nothing.</summary>
    /// <exception cref="JiraException">Both were given, or what was given cannot be sent.</exception>
    public static JiraCredential? Of(PSCredential? credential, SecureString? token)
    {
        if (credential is not null && token is not null)
        {
            throw JiraErrors.TwoCredentials();
        }

        return credential is not null ? JiraCredential.Basic(credential.UserName, Plain(credential.Password), "-Credential")
            : token is not null ? JiraCredential.Bearer(Plain(token), "-Token")
            : null;
    }

    private static string Plain(SecureString secret) => new NetworkCredential("", secret).Password;
}
