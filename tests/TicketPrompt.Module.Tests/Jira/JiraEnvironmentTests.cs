using TicketPrompt.JiraTests;

namespace TicketPrompt.ModuleTests.Jira;

/// <summary>Which Jira is asked, and by whom, when parameters do not say it. The variables are the process's: one class, one test at a time.</summary>
public sealed class JiraEnvironmentTests : IDisposable
{
    private static readonly string[] Variables = ["JIRA_URL", "JIRA_USERNAME", "JIRA_API_TOKEN", "JIRA_PERSONAL_TOKEN"];

    public JiraEnvironmentTests() => Clear();

    public void Dispose() => Clear();

    [Fact]
    public void Nothing_that_names_a_jira_is_an_error_that_names_the_ways()
    {
        using Shell shell = new();
        foreach (string script in new[] { "Get-Ticket", "Get-Ticket PROJ-1", "Get-Ticket -Jql x" })
        {
            ShellResult result = shell.Run(script);
            Assert.Equal(["JiraUnavailable"], result.ErrorIds);
            Assert.All(["-BaseUri", "JIRA_URL", "-Path"], word => Assert.Contains(word, result.ErrorText, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("ann@example.com", JiraData.Secret, null, "Basic YW5uQGV4YW1wbGUuY29tOnMzY3IzdC1UMGtlbi9WYWx1ZSs0Mg==")]
    [InlineData(null, JiraData.Secret, null, "Bearer " + JiraData.Secret)]
    [InlineData(null, null, JiraData.Secret, "Bearer " + JiraData.Secret)]
    [InlineData("ann@example.com", "other", JiraData.Secret, "Bearer " + JiraData.Secret)]
    [InlineData(null, null, null, null)]
    public void The_environment_says_where_and_who(string? user, string? api, string? personal, string? sent)
    {
        using JiraServer server = new(JiraData.Site("Server"));
        Set(server.Url, user, api, personal);
        using Shell shell = new();
        ShellResult result = shell.Run("Get-Ticket PROJ-1 -Verbose | ForEach-Object { $_.Key }");
        Assert.Equal("PROJ-1", result.Text);
        JiraShell.AssertNoSecret(result);
        Assert.All(server.Calls, call => Assert.Equal(sent, call.Authorization));
    }

    [Fact]
    public void Credentials_of_the_environment_do_not_go_to_another_site()
    {
        using JiraServer server = new(JiraData.Site("Server"));
        Set("https://jira.example.com", "ann@example.com", JiraData.Secret, JiraData.Secret);
        using Shell shell = new();
        ShellResult result = shell.Run("param($u) Get-Ticket PROJ-1 -BaseUri $u -Verbose | ForEach-Object { $_.Key }", server.Url);
        Assert.Equal("PROJ-1", result.Text);
        Assert.All(server.Calls, call => Assert.Null(call.Authorization));
        Assert.Contains("were not sent to 127.0.0.1", Assert.Single(result.Warnings), StringComparison.Ordinal);
        JiraShell.AssertNoSecret(result);

        ShellResult mine = shell.Run("param($u) Get-Ticket -BaseUri $u", server.Url);
        Assert.Equal(["JiraUnauthorized"], mine.ErrorIds);
        Assert.Equal(2, server.Calls.Count);
    }

    [Fact]
    public void Credentials_of_the_environment_go_to_a_typed_site_when_it_is_the_same_or_none_is_named()
    {
        using JiraServer server = new(JiraData.Site("Server"));
        using Shell shell = new();
        Set(server.Url + "/", null, null, JiraData.Secret);
        Assert.Equal("PROJ-1", shell.Run("param($u) Get-Ticket PROJ-1 -BaseUri $u | ForEach-Object { $_.Key }", server.Url).Text);
        Set(null, null, null, JiraData.Secret);
        Assert.Equal("PROJ-1", shell.Run("param($u) Get-Ticket PROJ-1 -BaseUri $u | ForEach-Object { $_.Key }", server.Url).Text);
        Assert.All(server.Calls, call => Assert.NotNull(call.Authorization));
    }

    [Theory]
    [InlineData("http://jira.example.com", "https")]
    [InlineData("https://ann:s3cr3t-T0ken@jira.example.com", "-Credential")]
    [InlineData("jira.example.com", "https://")]
    [InlineData("ftp://jira.example.com", "https://")]
    [InlineData("file:///etc/passwd", "https://")]
    public void Addresses_that_are_none_or_not_safe_are_refused(string address, string words)
    {
        using Shell shell = new();
        ShellResult typed = shell.Run("param($u, $t) Get-Ticket PROJ-1 -BaseUri $u -Token $t", address, JiraShell.Secure(JiraData.Secret));
        Set(address, null, null, JiraData.Secret);
        ShellResult variable = shell.Run("Get-Ticket PROJ-1");
        foreach (ShellResult result in new[] { typed, variable })
        {
            Assert.Equal(["JiraUnavailable"], result.ErrorIds);
            Assert.Contains(words, result.ErrorText, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cr3t-T0ken", result.ErrorText, StringComparison.Ordinal);
            JiraShell.AssertNoSecret(result);
        }
    }

    [Fact]
    public void Two_ways_to_sign_in_and_tokens_that_are_none_are_refused()
    {
        using JiraServer server = new(JiraData.Site("Server"));
        ShellResult both = JiraShell.Ask(server, "Get-Ticket PROJ-1 -BaseUri $u -Token $t -Credential ([pscredential]::new('ann', $t))");
        Assert.Equal(["JiraUnauthorized"], both.ErrorIds);
        using Shell shell = new();
        ShellResult broken = shell.Run("param($u, $t) Get-Ticket PROJ-1 -BaseUri $u -Token $t", server.Url, JiraShell.Secure(JiraData.Secret + "\r\nX-Evil: 1"));
        Assert.Equal(["JiraUnauthorized"], broken.ErrorIds);
        JiraShell.AssertNoSecret(broken);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public void An_api_token_without_its_account_is_not_sent_to_cloud()
    {
        Set("https://acme.atlassian.net", null, JiraData.Secret, null);
        using Shell shell = new();
        ShellResult result = shell.Run("Get-Ticket PROJ-1");
        Assert.Equal(["JiraUnauthorized"], result.ErrorIds);
        Assert.Contains("JIRA_USERNAME", result.ErrorText, StringComparison.Ordinal);
    }

    private static void Clear() => Set(null, null, null, null);

    private static void Set(params string?[] values)
    {
        for (int i = 0; i < Variables.Length; i++)
        {
            Environment.SetEnvironmentVariable(Variables[i], values[i]);
        }
    }
}
