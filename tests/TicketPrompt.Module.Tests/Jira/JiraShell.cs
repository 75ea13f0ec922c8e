using System.Management.Automation;
using System.Security;
using System.Text;
using TicketPrompt.JiraTests;

namespace TicketPrompt.ModuleTests.Jira;

/// <summary>A session that asks a server of a test, as a user does.</summary>
internal static class JiraShell
{
    private const string Token = "param($u, $t) ";

    /// <summary>Runs a script with <c>$u</c>, the server's address, and <c>$t</c>, a token; the secret must be nowhere in what comes of it.</summary>
    public static ShellResult Ask(JiraServer server, string script, string path = "")
    {
        using Shell shell = new();
        ShellResult result = shell.Run(Token + script, server.Url + path, Secure(JiraData.Secret));
        AssertNoSecret(result);
        return result;
    }

    /// <summary>A token or password as PowerShell has it.</summary>
    public static SecureString Secure(string text)
    {
        SecureString secure = new();
        foreach (char c in text)
        {
            secure.AppendChar(c);
        }

        return secure;
    }

    /// <summary>Fails when the secret is in any stream, in any of the forms in which it is sent.</summary>
    public static void AssertNoSecret(ShellResult result, string user = "ann@example.com")
    {
        string[] forms =
        [
            JiraData.Secret,
            Uri.EscapeDataString(JiraData.Secret),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(JiraData.Secret)),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + JiraData.Secret)),
        ];
        IEnumerable<string> all =
        [
            .. result.Texts,
            .. result.Warnings,
            .. result.Verbose,
            .. result.Debug,
            .. result.Progress.Select(p => $"{p.Activity} {p.StatusDescription} {p.CurrentOperation}"),
            .. result.Errors.SelectMany(Texts),
        ];
        foreach (string text in all)
        {
            Assert.DoesNotContain(forms, form => text.Contains(form, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Texts(ErrorRecord error) =>
        [error.ToString(), error.Exception.ToString(), error.CategoryInfo.ToString(), error.TargetObject?.ToString() ?? "", error.ErrorDetails?.Message ?? ""];
}
