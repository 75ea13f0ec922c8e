using TicketPrompt.JiraTests;

namespace TicketPrompt.ModuleTests.Jira;

/// <summary>Get-Ticket -Key as users type it.</summary>
public sealed class JiraKeyTests
{
    private const string Keys = " | ForEach-Object { $_.Key }";

    [Theory]
    [InlineData("Cloud", "/rest/api/3/issue/PROJ-7")]
    [InlineData("Server", "/rest/api/2/issue/PROJ-7")]
    [InlineData("DataCenter", "/rest/api/2/issue/PROJ-7")]
    public void Gets_an_issue_from_either_deployment_in_two_requests(string deployment, string path)
    {
        using JiraServer server = new(JiraData.Site(deployment));
        ShellResult result = JiraShell.Ask(server, "$k = Get-Ticket PROJ-7 -BaseUri $u -Token $t; $k.GetType().FullName; $k.Key; $k.StoryPoints; $k.Fields['Story Points']; $k.Url; $k.Source");
        Assert.True(result.Errors.Count == 0, result.ErrorText);
        Assert.Equal(["TicketPrompt.Ticket", "PROJ-7", "5", "5", "https://jira.example.com/browse/PROJ-7", "jira"], result.Texts);
        Assert.Equal(["/rest/api/2/serverInfo", path], server.Calls.Select(call => call.Path));
        Assert.Equal("*all", server.Calls[1].Query("fields"));
        Assert.Equal("names,schema", server.Calls[1].Query("expand"));
        Assert.All(server.Calls, call => Assert.Equal("Bearer " + JiraData.Secret, call.Authorization));
    }

    [Fact]
    public void A_ticket_is_the_same_as_from_a_file_of_the_same_json()
    {
        using TemporaryFolder folder = new();
        string json = JiraData.Issue("PROJ-7", fields: """, "description":"h1. Wiki\n\n* one\n* two","comment":{"total":1,"comments":[{"id":"1","body":"*bold*","author":{"displayName":"Ann"},"created":"2026-09-03T09:05:00.000+0200"}]}""");
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path.Contains("/issue/", StringComparison.Ordinal) ? JiraReply.Json(json) : null));
        using Shell shell = new();
        ShellResult result = shell.Run(
            "param($u, $f) Get-Ticket PROJ-7 -BaseUri $u -Token ([Net.NetworkCredential]::new('', 'token').SecurePassword) | ConvertTo-EngineerPrompt -TemplateText '{{json ticket}}'; Get-Ticket -LiteralPath $f | ConvertTo-EngineerPrompt -TemplateText '{{json ticket}}'",
            server.Url,
            folder.Write("issue.json", json));
        Assert.True(result.Errors.Count == 0, result.ErrorText);
        Assert.Equal(2, result.Texts.Count);
        Assert.Equal(result.Texts[1], result.Texts[0]);
        Assert.Contains("# Wiki", result.Texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_which_deployment_once_for_many_keys_and_sends_a_password_as_basic()
    {
        using JiraServer server = new(JiraData.Site("Server"));
        ShellResult result = JiraShell.Ask(
            server,
            "'PROJ-1', ' PROJ-2 ', 'PROJ-3' | Get-Ticket -BaseUri $u -Credential ([pscredential]::new('ann@example.com', $t))" + Keys);
        Assert.True(result.Errors.Count == 0, result.ErrorText);
        Assert.Equal(["PROJ-1", "PROJ-2", "PROJ-3"], result.Texts);
        Assert.Equal(4, server.Calls.Count);
        Assert.All(server.Calls, call => Assert.StartsWith("Basic ", call.Authorization, StringComparison.Ordinal));
    }

    [Fact]
    public void Keys_from_the_pipeline_come_out_one_by_one()
    {
        using JiraServer server = new(JiraData.Site("Server"));
        ShellResult result = JiraShell.Ask(
            server,
            "$seen = @(); 1..9 | ForEach-Object { \"PROJ-$_\" } | Get-Ticket -BaseUri $u -Token $t | ForEach-Object { throw \"first: $($_.Key)\" }");
        Assert.Contains("first: PROJ-1", result.ErrorText, StringComparison.Ordinal);
        Assert.Single(server.Questions);
    }

    [Fact]
    public void A_context_path_stays_and_what_a_browser_added_to_it_goes()
    {
        using JiraServer server = new(call => call.Path == "/jira/rest/api/2/serverInfo" ? JiraData.ServerInfo("Server")
            : call.Path == "/jira/rest/api/2/issue/PROJ-1" ? JiraReply.Json(JiraData.Issue("PROJ-1")) : JiraReply.Error(404, "no"));
        Assert.Equal("PROJ-1", JiraShell.Ask(server, "Get-Ticket PROJ-1 -BaseUri $u -Token $t" + Keys, "/jira").Text);
        Assert.Equal("PROJ-1", JiraShell.Ask(server, "Get-Ticket PROJ-1 -BaseUri $u -Token $t" + Keys, "/jira/browse/PROJ-1?x=y").Text);
    }

    [Theory]
    [InlineData("../../secret")]
    [InlineData("PROJ-1/../../../admin")]
    [InlineData("PROJ 1")]
    [InlineData("PROJ-1?expand=changelog")]
    [InlineData("PROJ-١")]
    [InlineData("PROJ-1%2f..")]
    public void What_is_no_key_is_an_error_before_any_request(string key)
    {
        using JiraServer server = new(JiraData.Site("Server"));
        using Shell shell = new();
        ShellResult result = shell.Run("param($u, $k) $k, 'PROJ-2' | Get-Ticket -BaseUri $u -Token ([Net.NetworkCredential]::new('', 'token').SecurePassword)" + Keys, server.Url, key);
        Assert.Equal(["JiraNotFound"], result.ErrorIds);
        Assert.Equal(key, result.Errors[0].TargetObject);
        Assert.Equal(["PROJ-2"], result.Texts);
        Assert.Equal(2, server.Calls.Count);
    }

    [Fact]
    public void A_file_or_an_address_in_the_place_of_a_key_is_answered_with_what_to_do()
    {
        using TemporaryFolder folder = new();
        folder.Write("tickets.json", """{"key":"A-1"}""");
        using Shell shell = new();
        shell.SetLocation(folder.Path);
        ShellResult result = shell.Run("Get-Ticket tickets.json; Get-Ticket https://acme.atlassian.net/browse/PROJ-12");
        Assert.Equal(["JiraNotFound", "JiraNotFound"], result.ErrorIds);
        Assert.Contains("-Path", result.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("is PROJ-12", result.Errors[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_piped_file_is_a_path_and_nothing_piped_is_no_question()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("a.json", """{"key":"A-1"}""");
        using JiraServer server = new(JiraData.Site("Server"));
        using Shell shell = new();
        Assert.Equal(["A-1"], shell.Run("param($f) [IO.FileInfo]$f | Get-Ticket" + Keys, file).Texts);
        ShellResult nothing = shell.Run("param($u) @() | Get-Ticket -BaseUri $u", server.Url);
        Assert.Empty(nothing.Errors);
        Assert.Empty(nothing.Output);
        Assert.Empty(server.Calls);
    }

    [Theory]
    [InlineData(55, 20, 1)]
    [InlineData(250, 100, 2)]
    [InlineData(20, 20, 0)]
    public void The_comments_that_an_issue_lacks_are_fetched_in_order_and_once(int total, int held, int pages)
    {
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path switch
        {
            "/rest/api/2/issue/PROJ-1" => JiraReply.Json(JiraData.Issue("PROJ-1", fields: ", \"comment\":" + JiraData.Comments(0, held, total))),
            "/rest/api/2/issue/PROJ-1/comment" => Page(call, total),
            _ => null,
        }));
        ShellResult result = JiraShell.Ask(server, "(Get-Ticket PROJ-1 -BaseUri $u -Token $t).Comments | ForEach-Object { $_.Body }");
        Assert.True(result.Errors.Count == 0, result.ErrorText);
        Assert.Equal(Enumerable.Range(0, total).Select(i => $"comment {i}"), result.Texts);
        Assert.Equal(1 + pages, server.Questions.Count);
    }

    [Fact]
    public void Comments_that_came_newest_first_are_completed_all_the_same()
    {
        string newest = $$"""{"startAt":0,"maxResults":5,"total":30,"comments":[{{string.Join(",", Enumerable.Range(25, 5).Reverse().Select(JiraData.Comment))}}]}""";
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path switch
        {
            "/rest/api/2/issue/PROJ-1" => JiraReply.Json(JiraData.Issue("PROJ-1", fields: ", \"comment\":" + newest)),
            "/rest/api/2/issue/PROJ-1/comment" => Page(call, 30),
            _ => null,
        }));
        ShellResult result = JiraShell.Ask(server, "(Get-Ticket PROJ-1 -BaseUri $u -Token $t).Comments | ForEach-Object { $_.Body }");
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"comment {i}"), result.Texts);
    }

    [Fact]
    public void Properties_narrow_extend_and_leave_out_by_any_name()
    {
        using JiraServer server = new(JiraData.Site("Server", instead: call => call.Path == "/rest/api/2/field"
            ? JiraReply.Json("""[{"id":"customfield_10016","name":"Story Points"},{"id":"customfield_10020","name":"Sprint"},{"id":"summary","name":"Summary"}]""")
            : null));
        string[] wanted =
        [
            "summary,status",
            "summary,status",
            "*all,-comment",
            "*all,-comment",
            "issuetype,duedate,comment,customfield_10016,customfield_10020",
            "*navigable,customfield_10016",
        ];
        ShellResult result = JiraShell.Ask(server, """
            Get-Ticket PROJ-1 -BaseUri $u -Token $t -Property summary, status
            Get-Ticket PROJ-1 -BaseUri $u -Token $t -Property 'Key, Summary, Status'
            Get-Ticket PROJ-1 -BaseUri $u -Token $t -Property *all, -comment
            Get-Ticket PROJ-1 -BaseUri $u -Token $t -Property -Comments
            Get-Ticket PROJ-1 -BaseUri $u -Token $t -Property IssueType, DueDate, Comments, 'Story Points', Sprint
            Get-Ticket PROJ-1 -BaseUri $u -Token $t -Property *navigable, customfield_10016
            """);
        Assert.True(result.Errors.Count == 0, result.ErrorText);
        Assert.Equal(wanted, server.Questions.Where(call => call.Path.Contains("/issue/", StringComparison.Ordinal)).Select(call => call.Query("fields")));
        Assert.Single(server.Calls, call => call.Path == "/rest/api/2/field");
        ShellResult unknown = JiraShell.Ask(server, "Get-Ticket PROJ-1 -BaseUri $u -Token $t -Property 'Storry Points'");
        Assert.Contains("Story Points", Assert.Single(unknown.Warnings), StringComparison.Ordinal);
    }

    private static JiraReply Page(JiraCall call, int total)
    {
        int start = int.Parse(call.Query("startAt")!, System.Globalization.CultureInfo.InvariantCulture);
        return JiraReply.Json(JiraData.Comments(start, Math.Min(total, start + 100), total));
    }
}
