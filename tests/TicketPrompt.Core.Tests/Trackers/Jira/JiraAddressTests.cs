using System.Text;
using TicketPrompt.JiraTests;
using TicketPrompt.Trackers.Jira;

namespace TicketPrompt.Tests.Trackers.Jira;

/// <summary>Which address is asked, what is a key, and what is kept from everybody's eyes.</summary>
public sealed class JiraAddressTests
{
    [Theory]
    [InlineData("https://acme.atlassian.net", "https://acme.atlassian.net/", true)]
    [InlineData(" https://acme.atlassian.net/jira/software/projects/PROJ/boards/1?x#y ", "https://acme.atlassian.net/", true)]
    [InlineData("https://api.atlassian.com/ex/jira/11223344-a1b2", "https://api.atlassian.com/ex/jira/11223344-a1b2/", true)]
    [InlineData("https://jira.example.com/jira", "https://jira.example.com/jira/", false)]
    [InlineData("https://jira.example.com:8443/jira/browse/PROJ-1", "https://jira.example.com:8443/jira/", false)]
    [InlineData("https://jira.example.com/rest/api/2/", "https://jira.example.com/", false)]
    [InlineData("https://atlassian.net.example.com", "https://atlassian.net.example.com/", false)]
    [InlineData("https://evilatlassian.net", "https://evilatlassian.net/", false)]
    [InlineData("http://localhost:8080/jira", "http://localhost:8080/jira/", false)]
    [InlineData("http://[::1]:8080", "http://[::1]:8080/", false)]
    public void Reads_an_address(string text, string root, bool isCloud)
    {
        JiraSite site = JiraSite.Parse(text, "-BaseUri");
        Assert.Equal(root, site.Root.AbsoluteUri);
        Assert.Equal(isCloud, site.IsCloud);
    }

    [Theory]
    [InlineData("https://jira.example.com/x", true)]
    [InlineData("https://JIRA.example.com:443/", true)]
    [InlineData("http://jira.example.com/", false)]
    [InlineData("https://jira.example.com:8443/", false)]
    [InlineData("https://jira.example.com.evil.org/", false)]
    [InlineData("https://jira.example.com@evil.org/", false)]
    public void Owns_only_its_own_scheme_host_and_port(string other, bool owns) =>
        Assert.Equal(owns, JiraSite.Parse("https://jira.example.com/jira", "-BaseUri").Owns(new Uri(other)));

    [Theory]
    [InlineData("PROJ-1", true)]
    [InlineData("p_2-99", true)]
    [InlineData("10001", true)]
    [InlineData("PROJ-", false)]
    [InlineData("-1", false)]
    [InlineData("PROJ-1\n", false)]
    [InlineData("PROJ-1/..", false)]
    [InlineData("..", false)]
    [InlineData("", false)]
    [InlineData("ПРОЕКТ-1", false)]
    public void Knows_a_key(string text, bool isKey) => Assert.Equal(isKey, JiraKey.IsKey(text));

    [Fact]
    public void Scrubs_every_form_of_a_secret()
    {
        JiraCredential credential = JiraCredential.Basic("ann", JiraData.Secret, "-Credential");
        string pair = Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:" + JiraData.Secret));
        Assert.Equal("Basic " + pair, credential.Header!.ToString());
        string said = $"{JiraData.Secret} {pair} {Convert.ToBase64String(Encoding.UTF8.GetBytes(JiraData.Secret))} {Uri.EscapeDataString(JiraData.Secret)}";
        Assert.Equal("[REDACTED] [REDACTED] [REDACTED] [REDACTED]", credential.Scrub(said));
        Assert.DoesNotContain(JiraData.Secret, credential.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_with_invisible_characters_in_it_is_scrubbed_too() =>
        Assert.Equal("x [REDACTED] y", JiraMessages.Safe($"x {JiraData.Secret.Insert(3, "\u200B")} y", JiraCredential.Bearer(JiraData.Secret, "-Token"), 100));

    [Theory]
    [InlineData("ann:x", "secret")]
    [InlineData("", "secret")]
    [InlineData("ann", "")]
    public void Credentials_that_cannot_be_sent_are_refused(string user, string secret) =>
        Assert.Equal(JiraErrorKind.JiraUnauthorized, Assert.Throws<JiraException>(() => JiraCredential.Basic(user, secret, "-Credential")).Kind);

    [Theory]
    [InlineData("https://acme.atlassian.net", JiraCredentialKind.Basic)]
    [InlineData("https://jira.example.com", JiraCredentialKind.Bearer)]
    public void Of_two_kinds_in_the_environment_each_deployment_gets_its_own(string url, object kind)
    {
        JiraEnvironment environment = new() { Url = url, Username = "ann@example.com", ApiToken = "api-token", PersonalToken = "personal" };
        Assert.Equal(kind, JiraAccess.Of(null, null, environment).Credential.Kind);
    }
}
