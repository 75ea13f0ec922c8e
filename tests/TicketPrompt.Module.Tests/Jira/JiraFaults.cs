using System.Text;
using TicketPrompt.JiraTests;

namespace TicketPrompt.ModuleTests.Jira;

/// <summary>What a server answers when something is wrong, and what is to come of it.</summary>
public static class JiraFaults
{
    private const string Login = "<!DOCTYPE html><html><head><title>Log in - Jira</title></head><body><form><input name=\"os_username\"/></form></body></html>";

    /// <summary>A fault's name, the error's id, how often the server is asked, and words of the message.</summary>
    public static TheoryData<string, string, int, string> All => new()
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

    /// <summary>The answer to a call.</summary>
    internal static JiraReply Answer(string fault, JiraCall call) => fault switch
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
