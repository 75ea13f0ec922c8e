using System.Globalization;
using TicketPrompt.JiraTests;
using TicketPrompt.Trackers.Jira;

namespace TicketPrompt.Tests.Trackers.Jira;

/// <summary>How often Jira is asked, and how long is waited, when an answer may come a little later.</summary>
public sealed class JiraRetryTests
{
    private readonly SwiftTime _time = new();

    [Theory]
    [InlineData(503, "JiraUnavailable")]
    [InlineData(502, "JiraUnavailable")]
    [InlineData(504, "JiraUnavailable")]
    [InlineData(408, "JiraUnavailable")]
    [InlineData(429, "JiraRateLimited")]
    public async Task Waits_longer_each_time_and_gives_up_after_five_tries(int status, string kind)
    {
        using JiraServer server = Issue(_ => JiraReply.Error(status, "not now"));
        JiraException e = await FailsAsync(server);
        Assert.Equal(kind, e.Kind.ToString());
        Assert.Equal(5, server.Questions.Count);
        Assert.Equal(4, _time.Waits.Count);
        Assert.All(_time.Waits.Zip([1, 2, 4, 8]), pair => Assert.InRange(pair.First.TotalSeconds, pair.Second, pair.Second * 1.25));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(500)]
    [InlineData(501)]
    public async Task Asks_once_where_the_answer_would_be_the_same(int status)
    {
        using JiraServer server = Issue(_ => JiraReply.Error(status, "never", ("Retry-After", "1")));
        await FailsAsync(server);
        Assert.Single(server.Questions);
        Assert.Empty(_time.Waits);
    }

    [Theory]
    [InlineData("Retry-After", "3", 3)]
    [InlineData("Retry-After", "Thu, 01 Oct 2026 08:00:07 GMT", 7)]
    [InlineData("X-RateLimit-Reset", "2026-10-01T08:00:09Z", 9)]
    [InlineData("X-RateLimit-Reset", "2026-10-01T08:00Z", 0)]
    [InlineData("X-RateLimit-Reset", "1790841611", 11)]
    [InlineData("X-RateLimit-Reset", "1790841612000", 12)]
    [InlineData("X-RateLimit-Reset", "13", 13)]
    [InlineData("X-Beta-RateLimit-Reset", "2026-10-01T08:00:14Z", 14)]
    [InlineData("Beta-RateLimit", "\"burst\";r=9;t=99, \"tenant-app-quota\";r=0;t=15", 15)]
    [InlineData("Retry-After", "soon", 1)]
    [InlineData("Retry-After", "-5", 1)]
    public async Task Waits_as_long_as_jira_asks(string header, string value, int seconds)
    {
        using JiraServer server = Issue(call => call.Number == 1 ? JiraReply.Error(429, "slowly", (header, value)) : null);
        Ticket ticket = await AskAsync(server);
        Assert.Equal("PROJ-1", ticket.Key);
        Assert.Equal(seconds == 0 ? [] : [seconds], _time.Seconds);
    }

    [Fact]
    public async Task A_date_is_by_the_servers_clock()
    {
        using JiraServer server = Issue(call => call.Number == 1
            ? JiraReply.Error(503, "restarting", ("Date", "Thu, 01 Oct 2026 06:00:00 GMT"), ("Retry-After", "Thu, 01 Oct 2026 06:00:05 GMT"))
            : null);
        await AskAsync(server);
        Assert.Equal([5], _time.Seconds);
    }

    [Fact]
    public async Task Waits_no_more_than_thirty_seconds_in_all()
    {
        using JiraServer server = Issue(_ => JiraReply.Error(429, "slowly", ("Retry-After", "14")));
        await FailsAsync(server);
        Assert.Equal([14, 14], _time.Seconds);
        Assert.Equal(3, server.Questions.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_is_reset_is_tried_no_more_than_five_times(bool onFirstUse)
    {
        // A connection that was used before is tried again by the HTTP client itself, unasked.
        using JiraServer server = Issue(call => onFirstUse || call.Number > 1 ? JiraReply.Reset : null);
        using JiraClient client = Client(server);
        JiraException e = await Assert.ThrowsAsync<JiraException>(async () =>
        {
            await client.IssueAsync("PROJ-1", default);
            await client.IssueAsync("PROJ-2", default);
        });
        Assert.Equal(JiraErrorKind.JiraUnavailable, e.Kind);
        Assert.InRange(server.Questions.Count - (onFirstUse ? 0 : 1), 4, 5);
    }

    [Fact]
    public async Task A_body_that_is_cut_off_is_asked_for_again()
    {
        using JiraServer server = Issue(call => call.Number < 3 ? JiraReply.Json("{\"key\":") with { Fault = JiraFault.CutOff } : null);
        Assert.Equal("PROJ-1", (await AskAsync(server)).Key);
        Assert.Equal(3, server.Questions.Count);
        using JiraServer never = Issue(_ => JiraReply.Json("{\"key\":") with { Fault = JiraFault.CutOff });
        Assert.Equal(JiraErrorKind.JiraResponse, (await FailsAsync(never)).Kind);
        Assert.Equal(5, never.Questions.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Category", "Slow")]
    public async Task An_answer_that_does_not_come_uses_the_patience_up(bool hangs)
    {
        using JiraServer server = Issue(_ => hangs ? JiraReply.Hang : JiraReply.Json("{") with { Fault = JiraFault.Drip });
        TimeSpan little = TimeSpan.FromMilliseconds(300);
        JiraPatience patience = new() { Answer = hangs ? little : TimeSpan.FromSeconds(30), Body = little, Waiting = little };
        JiraException e = await FailsAsync(server, patience);
        Assert.Equal(JiraErrorKind.JiraUnavailable, e.Kind);
        Assert.Contains("within 0.3 seconds", e.Message, StringComparison.Ordinal);
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task A_refused_connection_is_tried_again()
    {
        JiraServer gone = Issue(_ => null);
        string url = gone.Url;
        gone.Dispose();
        using JiraClient client = new(JiraAccess.Of(url, JiraCredential.Anonymous, new JiraEnvironment()), new JiraOptions { Time = _time }, []);
        JiraException e = await Assert.ThrowsAsync<JiraException>(() => client.IssueAsync("PROJ-1", default));
        Assert.Equal(JiraErrorKind.JiraUnavailable, e.Kind);
        Assert.Contains("refused the connection", e.Message, StringComparison.Ordinal);
        Assert.Equal(4, _time.Waits.Count);
    }

    [Fact]
    public async Task A_site_that_stays_down_costs_the_later_keys_one_try_each()
    {
        using JiraServer server = Issue(_ => JiraReply.Error(503, "down"));
        using JiraClient client = Client(server);
        for (int i = 0; i < 6; i++)
        {
            await Assert.ThrowsAsync<JiraException>(() => client.IssueAsync("PROJ-" + i.ToString(CultureInfo.InvariantCulture), default));
        }

        Assert.Equal(5 + 5 + 4, server.Questions.Count);
    }

    [Fact]
    public async Task Nothing_but_what_is_needed_is_sent()
    {
        using JiraServer server = Issue(_ => null, ("Set-Cookie", "JSESSIONID=1; Path=/"));
        await AskAsync(server);
        Assert.All(server.Calls, call =>
        {
            Assert.Equal(["Accept", "Accept-Encoding", "Authorization", "Host", "User-Agent"], call.Headers.Keys.Order(StringComparer.Ordinal));
            Assert.Equal("GET", call.Method);
        });
    }

    private static JiraServer Issue(Func<JiraCall, JiraReply?> answer, params (string, string)[] headers) => new(call =>
        call.Path.EndsWith("/serverInfo", StringComparison.Ordinal) ? JiraData.ServerInfo("Server") with { Headers = headers }
        : answer(call) ?? JiraReply.Json(JiraData.Issue(call.Path.Split('/')[^1]), 200, headers));

    private JiraClient Client(JiraServer server, JiraPatience? patience = null) => new(
        JiraAccess.Of(server.Url, JiraCredential.Bearer(JiraData.Secret, "-Token"), new JiraEnvironment()),
        new JiraOptions { Time = _time, Patience = patience ?? new JiraPatience() },
        []);

    private async Task<Ticket> AskAsync(JiraServer server, JiraPatience? patience = null)
    {
        using JiraClient client = Client(server, patience);
        return await client.IssueAsync("PROJ-1", default);
    }

    private Task<JiraException> FailsAsync(JiraServer server, JiraPatience? patience = null) =>
        Assert.ThrowsAsync<JiraException>(() => AskAsync(server, patience));
}
