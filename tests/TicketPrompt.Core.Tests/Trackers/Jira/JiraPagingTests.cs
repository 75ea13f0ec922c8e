using System.Runtime.CompilerServices;
using System.Text.Json;
using TicketPrompt.JiraTests;
using TicketPrompt.Trackers.Jira;

namespace TicketPrompt.Tests.Trackers.Jira;

/// <summary>Searches, page by page.</summary>
public sealed class JiraPagingTests
{
    [Theory]
    [InlineData("Cloud")]
    [InlineData("Server")]
    public async Task A_page_is_forgotten_when_the_next_one_is_there(string deployment)
    {
        using JiraServer server = new(JiraData.Site(deployment, 250));
        using JiraClient client = Client(server);
        JiraSearch search = await client.SearchAsync("x", default);
        List<WeakReference> pages = [];
        for (int i = 0; i < 5; i++)
        {
            pages.Add(await NextAsync(search));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.All(pages.Take(4), page => Assert.False(page.IsAlive));
        Assert.Null(await search.NextAsync(default));
        Assert.Equal(5, server.Questions.Count);
    }

    [Theory]
    [InlineData("Cloud", "\"names,schema\"")]
    [InlineData("Server", "[\"names\",\"schema\"]")]
    public async Task A_question_that_is_too_long_for_an_address_is_posted(string deployment, string expand)
    {
        using JiraServer server = new(call => call.Path.Contains("search", StringComparison.Ordinal) ? JiraReply.Json("""{"issues":[],"isLast":true}""") : JiraData.ServerInfo(deployment));
        string jql = $"key in ({string.Join(", ", Enumerable.Range(1, 500).Select(i => $"PROJ-{i}"))})";
        using JiraClient client = Client(server, "summary", "status");
        JiraSearch search = await client.SearchAsync(jql, default);
        Assert.Empty((await search.NextAsync(default))!.Issues);
        JiraCall call = Assert.Single(server.Questions);
        Assert.Equal(("POST", call.Path), (call.Method, call.Target));
        using JsonDocument body = JsonDocument.Parse(call.Body);
        Assert.Equal(jql, body.RootElement.GetProperty("jql").GetString());
        Assert.Equal(50, body.RootElement.GetProperty("maxResults").GetInt32());
        Assert.Equal(["summary", "status"], body.RootElement.GetProperty("fields").EnumerateArray().Select(field => field.GetString()));
        Assert.Equal(expand, body.RootElement.GetProperty("expand").GetRawText());
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Empty_pages_with_a_token_are_passed_but_not_for_ever()
    {
        using JiraServer server = new(call => call.Path.Contains("search", StringComparison.Ordinal)
            ? JiraReply.Json($$"""{"issues":[],"nextPageToken":"{{call.Number}}"}""")
            : JiraData.ServerInfo("Cloud"));
        using JiraClient client = Client(server);
        JiraSearch search = await client.SearchAsync("x", default);
        await Assert.ThrowsAsync<JiraException>(async () =>
        {
            while (await search.NextAsync(default) is not null)
            {
            }
        });
        Assert.InRange(server.Questions.Count, 2, 30);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> NextAsync(JiraSearch search)
    {
        JiraPage page = (await search.NextAsync(default))!;
        Assert.Equal(50, page.Issues.Count);
        return new WeakReference(page.Issues[0]);
    }

    private static JiraClient Client(JiraServer server, params string[] properties) => new(
        JiraAccess.Of(server.Url, JiraCredential.Bearer("token", "-Token"), new JiraEnvironment()), new JiraOptions(), properties);
}
