using TicketPrompt.JiraTests;

namespace TicketPrompt.ModuleTests.Jira;

/// <summary>Whatever goes wrong between here and Jira: the error's id, how often the server was asked, no secret anywhere, and the
/// other keys come out.</summary>
public sealed class JiraFaultTests
{
    [Theory]
    [MemberData(nameof(JiraFaults.All), MemberType = typeof(JiraFaults))]
    [Trait("Category", "Slow")]
    public void Each_fault_has_its_id_and_leaves_the_other_keys(string fault, string id, int requests, string words)
    {
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path.EndsWith("/PROJ-2", StringComparison.Ordinal) || call.Path.StartsWith("/log", StringComparison.Ordinal) ? JiraFaults.Answer(fault, call) : null));
        ShellResult result = JiraShell.Ask(server, "Get-Ticket PROJ-1, PROJ-2, PROJ-3 -BaseUri $u -Token $t -Verbose -Debug | ForEach-Object { $_.Key }");
        Assert.Equal([id], result.ErrorIds);
        Assert.Equal("PROJ-2", result.Errors[0].TargetObject);
        Assert.Null(result.Errors[0].Exception.InnerException);
        Assert.Contains(words, result.Errors[0].ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u001b', result.ErrorText);
        Assert.Equal(["PROJ-1", "PROJ-3"], result.Texts);
        Assert.Equal(requests + 2, server.Questions.Count);
        Assert.NotEmpty(result.Verbose);
        Assert.All(server.Calls, call => Assert.NotNull(call.Authorization));
    }

    [Theory]
    [InlineData("503", 3)]
    [InlineData("429", 3)]
    [InlineData("502", 3)]
    public void What_passes_by_itself_is_asked_again_and_said_with_verbose(string fault, int requests)
    {
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path.EndsWith("/PROJ-2", StringComparison.Ordinal) && call.Number < requests ? JiraFaults.Answer(fault, call) : null));
        ShellResult result = JiraShell.Ask(server, "Get-Ticket PROJ-2 -BaseUri $u -Token $t -Verbose | ForEach-Object { $_.Key }");
        Assert.Equal("PROJ-2", result.Text);
        Assert.Equal(requests, server.Questions.Count);
        Assert.Contains(result.Verbose, line => line.StartsWith($"GET /rest/api/2/issue/PROJ-2 -> {fault} in ", StringComparison.Ordinal) && line.Contains("try 1 of 5", StringComparison.Ordinal));
        Assert.Contains(result.Verbose, line => line.StartsWith("GET /rest/api/2/issue/PROJ-2 -> 200 in ", StringComparison.Ordinal) && line.EndsWith("try 3 of 5", StringComparison.Ordinal));
        Assert.Contains(result.Verbose, line => line == "Waiting 0 s, then try 2 of 5.");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public void Nothing_follows_a_redirect_to_another_site_and_all_follows_one_on_the_same(int status)
    {
        using JiraServer other = new(JiraData.Site("Server"));
        using JiraServer away = new(JiraData.Site("Server", instead: call => call.Path.Contains("/issue/", StringComparison.Ordinal) ? JiraReply.Redirect(other.Url + call.Target, status) : null));
        Assert.Equal(["JiraResponse"], JiraShell.Ask(away, "Get-Ticket PROJ-1 -BaseUri $u -Token $t").ErrorIds);
        Assert.Empty(other.Calls);

        using JiraServer moved = new(call => call.Path.StartsWith("/jira/", StringComparison.Ordinal)
            ? JiraData.Site("Server")(call with { Target = call.Target["/jira".Length..] })
            : JiraReply.Redirect("/jira" + call.Target, status));
        Assert.Equal("PROJ-1", JiraShell.Ask(moved, "Get-Ticket PROJ-1 -BaseUri $u -Token $t | ForEach-Object { $_.Key }").Text);
        Assert.All(moved.Calls, call => Assert.NotNull(call.Authorization));
    }

    [Fact]
    public void A_connection_that_was_reset_is_made_again()
    {
        int resets = 0;
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path.Contains("/issue/", StringComparison.Ordinal) && resets++ < 1 ? JiraReply.Reset : null));
        Assert.Equal("PROJ-2", JiraShell.Ask(server, "Get-Ticket PROJ-2 -BaseUri $u -Token $t | ForEach-Object { $_.Key }").Text);
        Assert.Equal(2, server.Questions.Count);
    }

    [Fact]
    public void A_site_that_is_not_there_is_unavailable_and_one_without_a_host_too()
    {
        using Shell shell = new();
        ShellResult result = shell.Run("param($t) Get-Ticket PROJ-1 -BaseUri https://jira.invalid -Token $t", JiraShell.Secure(JiraData.Secret));
        Assert.Equal(["JiraUnavailable"], result.ErrorIds);
        Assert.Contains("jira.invalid", result.ErrorText, StringComparison.Ordinal);
        JiraShell.AssertNoSecret(result);
    }

    [Fact]
    public void A_certificate_that_nobody_vouches_for_is_not_accepted()
    {
        using JiraServer server = new(JiraData.Site("Server"), JiraCertificate.Create());
        ShellResult result = JiraShell.Ask(server, "Get-Ticket PROJ-1 -BaseUri $u -Token $t");
        Assert.Equal(["JiraUnavailable"], result.ErrorIds);
        Assert.Contains("certificate", result.ErrorText, StringComparison.Ordinal);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public void Credentials_that_were_refused_three_times_are_not_sent_again()
    {
        using JiraServer server = new(JiraData.Site("Server", instead: _ => JiraReply.Error(401, "no")));
        ShellResult result = JiraShell.Ask(server, "1..20 | ForEach-Object { \"PROJ-$_\" } | Get-Ticket -BaseUri $u -Token $t");
        Assert.Equal(Enumerable.Repeat("JiraUnauthorized", 20), result.ErrorIds);
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (object)$"PROJ-{i}"), result.Errors.Select(e => e.TargetObject));
        Assert.Equal(3, server.Calls.Count);
    }

    [Theory]
    [InlineData("401", "JiraUnauthorized")]
    [InlineData("503", "JiraUnavailable")]
    [InlineData("login page", "JiraUnauthorized")]
    [InlineData("anonymous 200", "JiraUnauthorized")]
    public void A_fault_of_the_first_question_has_the_right_id_too(string fault, string id)
    {
        using JiraServer server = new(call => JiraFaults.Answer(fault, call));
        ShellResult result = JiraShell.Ask(server, "Get-Ticket PROJ-1 -BaseUri $u -Token $t");
        Assert.Equal([id], result.ErrorIds);
        Assert.Equal("PROJ-1", result.Errors[0].TargetObject);
    }

    [Theory]
    [InlineData("404")]
    [InlineData("403")]
    [InlineData("malformed")]
    [InlineData("list")]
    public void A_site_that_does_not_say_what_it_is_is_asked_as_data_center(string fault)
    {
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path.EndsWith("/serverInfo", StringComparison.Ordinal) ? JiraFaults.Answer(fault, call) : null));
        Assert.Equal("PROJ-1", JiraShell.Ask(server, "Get-Ticket PROJ-1 -BaseUri $u -Token $t | ForEach-Object { $_.Key }").Text);
    }

    [Fact]
    public void An_issue_whose_comments_cannot_be_had_is_an_error_and_no_half_ticket()
    {
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path switch
        {
            "/rest/api/2/issue/PROJ-1" => JiraReply.Json(JiraData.Issue("PROJ-1", fields: ", \"comment\":" + JiraData.Comments(0, 2, 9))),
            "/rest/api/2/issue/PROJ-1/comment" => JiraReply.Error(403, "no comments for you"),
            _ => null,
        }));
        ShellResult result = JiraShell.Ask(server, "Get-Ticket PROJ-1, PROJ-2 -BaseUri $u -Token $t | ForEach-Object { $_.Key }");
        Assert.Equal(["JiraForbidden"], result.ErrorIds);
        Assert.Equal(["PROJ-2"], result.Texts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ctrl_c_ends_a_request_at_once(bool hangs)
    {
        JiraReply reply = hangs ? JiraReply.Hang : JiraReply.Json("{") with { Fault = JiraFault.Drip };
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path.Contains("/issue/", StringComparison.Ordinal) ? reply : null));
        using Shell shell = new();
        TimeSpan took = shell.RunAndStop("param($u, $t) Get-Ticket PROJ-1 -BaseUri $u -Token $t", server.Hangs.WaitHandle, server.Url, JiraShell.Secure("token"));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Ctrl_c_ends_a_wait_at_once()
    {
        using ManualResetEvent asked = new(false);
        using JiraServer server = new(JiraData.Site("Server", instead: call =>
        {
            if (!call.Path.Contains("/issue/", StringComparison.Ordinal))
            {
                return null;
            }

            asked.Set();
            return JiraReply.Error(429, "slowly", ("Retry-After", "29"));
        }));
        using Shell shell = new();
        TimeSpan took = shell.RunAndStop("param($u, $t) Get-Ticket PROJ-1 -BaseUri $u -Token $t", asked, server.Url, JiraShell.Secure("token"));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Single(server.Questions);
    }
}
