using System.Text;
using TicketPrompt.JiraTests;

namespace TicketPrompt.ModuleTests.Jira;

/// <summary>Whatever goes wrong between here and Jira: the error's id, how often the server was asked, no secret anywhere, and the
/// other keys come out.</summary>
public sealed class JiraFaultTests
{
    private const string Login = "<!DOCTYPE html><html><head><title>Log in - Jira</title></head><body><form><input name=\"os_username\"/></form></body></html>";

    /// <summary>What the server answers for the second key, the id, how often it is asked for it, and words of the message.</summary>
    public static TheoryData<string, string, int, string> Faults => new()
    {
        { "401", "JiraUnauthorized", 1, "-Token" },
        { "403", "JiraForbidden", 1, "browse the project" },
        { "captcha", "JiraForbidden", 1, "CAPTCHA" },
        { "404", "JiraNotFound", 1, "Jira says: Issue Does Not Exist" },
        { "404 page", "JiraNotFound", 1, "context path" },
        { "410", "JiraNotFound", 1, "410" },
        { "400", "JiraResponse", 1, "400" },
        { "500", "JiraUnavailable", 1, "500" },
        { "503", "JiraUnavailable", 5, "Tried 5 times" },
        { "502", "JiraUnavailable", 5, "502" },
        { "429", "JiraRateLimited", 5, "Tried 5 times" },
        { "429 for long", "JiraRateLimited", 1, "429" },
        { "429 reset", "JiraRateLimited", 1, "429" },
        { "login page", "JiraUnauthorized", 1, "sign in" },
        { "page", "JiraResponse", 1, "Under maintenance" },
        { "redirect to login", "JiraUnauthorized", 2, "sign in" },
        { "redirect away", "JiraResponse", 1, "evil.example.com" },
        { "redirect to port", "JiraResponse", 1, "127.0.0.1:1" },
        { "redirect in circles", "JiraResponse", 6, "circles" },
        { "anonymous 200", "JiraUnauthorized", 1, "anybody" },
        { "anonymous 404", "JiraUnauthorized", 1, "anybody" },
        { "nobody", "JiraUnauthorized", 1, "anybody" },
        { "malformed", "JiraResponse", 1, "no JSON" },
        { "truncated", "JiraResponse", 1, "cut off" },
        { "empty", "JiraResponse", 1, "empty" },
        { "list", "JiraResponse", 1, "no issue" },
        { "other object", "JiraResponse", 1, "no issue" },
        { "latin", "JiraResponse", 1, "UTF-8" },
        { "large", "JiraResponse", 1, "64 MiB" },
        { "bomb", "JiraResponse", 1, "64 MiB" },
        { "damaged", "JiraResponse", 1, "" },
        { "echo", "JiraResponse", 1, "[REDACTED]" },
        { "escapes", "JiraNotFound", 1, "gone" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_has_its_id_and_leaves_the_other_keys(string fault, string id, int requests, string words)
    {
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path.EndsWith("/PROJ-2", StringComparison.Ordinal) || call.Path.StartsWith("/log", StringComparison.Ordinal) ? Answer(fault, call) : null));
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
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path.EndsWith("/PROJ-2", StringComparison.Ordinal) && call.Number < requests ? Answer(fault, call) : null));
        ShellResult result = JiraShell.Ask(server, "Get-Ticket PROJ-2 -BaseUri $u -Token $t -Verbose | ForEach-Object { $_.Key }");
        Assert.Equal("PROJ-2", result.Text);
        Assert.Equal(requests, server.Questions.Count);
        Assert.Contains(result.Verbose, line => line.StartsWith($"GET /rest/api/2/issue/PROJ-2 -> {fault} in ", StringComparison.Ordinal) && line.Contains("try 1 of 5", StringComparison.Ordinal));
        Assert.Contains(result.Verbose, line => line.StartsWith("GET /rest/api/2/issue/PROJ-2 -> 200 in ", StringComparison.Ordinal) && line.EndsWith("try 3 of 5", StringComparison.Ordinal));
        Assert.Contains(result.Verbose, line => line == "Waiting 0 s, then try 2 of 5.");
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
        using JiraServer server = new(call => Answer(fault, call));
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
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path.EndsWith("/serverInfo", StringComparison.Ordinal) ? Answer(fault, call) : null));
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

    private static JiraReply Answer(string fault, JiraCall call) => fault switch
    {
        "401" => JiraReply.Error(401, "You are not authenticated"),
        "403" => JiraReply.Error(403, "Forbidden"),
        "captcha" => JiraReply.Html("<html>Forbidden</html>", 403, ("X-Authentication-Denied-Reason", "CAPTCHA_CHALLENGE; login-url=https://jira/login.jsp"), ("X-Seraph-LoginReason", "AUTHENTICATION_DENIED")),
        "404" => JiraReply.Error(404, "Issue Does Not Exist"),
        "404 page" => JiraReply.Html("<html><title>Oops</title></html>", 404),
        "410" => JiraReply.Error(410, "The requested API has been removed"),
        "400" => JiraReply.Json("""{"errorMessages":[],"errors":{"fields":"no such thing"}}""", 400),
        "500" => JiraReply.Html("<html>Internal Server Error</html>", 500),
        "502" => JiraReply.Html("<html>Bad Gateway</html>", 502, ("Retry-After", "0")),
        "503" => JiraReply.Html("<html>Service Unavailable</html>", 503, ("Retry-After", "0")),
        "429" => JiraReply.Error(429, "Rate limit exceeded", ("Retry-After", "0"), ("X-RateLimit-Remaining", "0")),
        "429 for long" => JiraReply.Error(429, "Rate limit exceeded", ("Retry-After", "3600")),
        "429 reset" => JiraReply.Error(429, "Rate limit exceeded", ("X-RateLimit-Reset", DateTime.UtcNow.AddMinutes(10).ToString("yyyy-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture))),
        "login page" => JiraReply.Html(Login),
        "page" => JiraReply.Html("<html><head><title>Under maintenance</title></head></html>"),
        "redirect to login" => call.Path == "/login.jsp" ? JiraReply.Html(Login) : JiraReply.Redirect("/login.jsp?os_destination=x"),
        "redirect away" => JiraReply.Redirect("https://evil.example.com/rest/api/2/issue/PROJ-2"),
        "redirect to port" => JiraReply.Redirect("http://127.0.0.1:1/rest/api/2/issue/PROJ-2", 307),
        "redirect in circles" => JiraReply.Redirect(call.Target, 301),
        "anonymous 200" => JiraReply.Json(JiraData.Issue("PROJ-2"), 200, ("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")),
        "anonymous 404" => JiraReply.Error(404, "Issue Does Not Exist", ("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")),
        "nobody" => JiraReply.Json(JiraData.Issue("PROJ-2"), 200, ("X-AUSERNAME", "anonymous")),
        "malformed" => JiraReply.Json("""{"key": oops}"""),
        "truncated" => JiraReply.Json(JiraData.Issue("PROJ-2")[..^40]),
        "empty" => JiraReply.Json(""),
        "list" => JiraReply.Json("[]"),
        "other object" => JiraReply.Json("""{"status":"RUNNING"}"""),
        "latin" => new JiraReply(200, Encoding.Latin1.GetBytes(JiraData.Issue("PROJ-2").Replace("Summary of", "Zusammenfassung für", StringComparison.Ordinal))),
        "large" => JiraReply.Json("{\"key\":\"" + new string('x', (64 * 1024 * 1024) + 10)),
        "bomb" => (JiraReply.Json("") with { Body = new byte[80 * 1024 * 1024] }).Zipped(),
        "damaged" => JiraReply.Json(JiraData.Issue("PROJ-2")) with { Headers = [("Content-Encoding", "gzip")] },
        "echo" => JiraReply.Error(400, "bad header " + call.Authorization + " / " + Convert.ToBase64String(Encoding.UTF8.GetBytes(JiraData.Secret))),
        "escapes" => JiraReply.Json("{\"errorMessages\":[\"gone \\u001b]0;title\\u0007\\u001b[2J\\u202e\"]}", 404),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "no such fault"),
    };
}
