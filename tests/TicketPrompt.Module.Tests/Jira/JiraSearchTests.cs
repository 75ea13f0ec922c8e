using TicketPrompt.JiraTests;

namespace TicketPrompt.ModuleTests.Jira;

/// <summary>Get-Ticket -Jql as users type it.</summary>
public sealed class JiraSearchTests
{
    private const string Keys = " | ForEach-Object { $_.Key }";

    [Theory]
    [InlineData("Cloud", "/rest/api/3/search/jql")]
    [InlineData("Server", "/rest/api/2/search")]
    public void Issues_of_five_pages_arrive_in_order_each_once(string deployment, string path)
    {
        using JiraServer server = new(JiraData.Site(deployment, 250));
        ShellResult result = JiraShell.Ask(server, "Get-Ticket -Jql 'project = PROJ & x ORDER BY key' -BaseUri $u -Token $t -Verbose" + Keys);
        Assert.True(result.Errors.Count == 0, result.ErrorText);
        Assert.Equal(Enumerable.Range(1, 250).Select(i => $"PROJ-{i}"), result.Texts);
        Assert.Equal(5, server.Questions.Count);
        Assert.All(server.Questions, call =>
        {
            Assert.Equal(path, call.Path);
            Assert.Equal("project = PROJ & x ORDER BY key", call.Query("jql"));
            Assert.Equal("*all", call.Query("fields"));
            Assert.Equal("names,schema", call.Query("expand"));
        });
        Assert.Contains(result.Progress, p => p.StatusDescription.StartsWith(deployment == "Cloud" ? "100 issues" : "100 of 250 issues", StringComparison.Ordinal));
        Assert.Equal(System.Management.Automation.ProgressRecordType.Completed, result.Progress[^1].RecordType);
    }

    [Theory]
    [InlineData("Cloud")]
    [InlineData("Server")]
    public void A_page_is_asked_for_when_it_is_wanted(string deployment)
    {
        using JiraServer server = new(JiraData.Site(deployment, 250));
        ShellResult result = JiraShell.Ask(
            server,
            "$n = 0; Get-Ticket -Jql x -BaseUri $u -Token $t | ForEach-Object { if (++$n -eq 60) { throw \"sixty: $($_.Key)\" } }");
        Assert.Contains("sixty: PROJ-60", result.ErrorText, StringComparison.Ordinal);
        Assert.Equal(2, server.Questions.Count);
    }

    [Fact]
    public void Display_names_of_a_page_hold_for_each_of_its_issues()
    {
        using JiraServer server = new(JiraData.Site("Cloud", 2));
        Assert.Equal(["5", "5"], JiraShell.Ask(server, "Get-Ticket -Jql x -BaseUri $u -Token $t | ForEach-Object { $_.Fields['Story Points'] }").Texts);
    }

    [Theory]
    [InlineData("Cloud")]
    [InlineData("Server")]
    public void A_page_that_comes_again_ends_the_search(string deployment)
    {
        string page = "{\"issues\":[" + JiraData.Issue("PROJ-1") + "],\"total\":99,\"nextPageToken\":\"same\"}";
        using JiraServer server = new(JiraData.Site(deployment, instead: call => call.Path.Contains("search", StringComparison.Ordinal) ? JiraReply.Json(page) : null));
        ShellResult result = JiraShell.Ask(server, "Get-Ticket -Jql x -BaseUri $u -Token $t" + Keys);
        Assert.Equal(["JiraResponse"], result.ErrorIds);
        Assert.Equal(2, server.Questions.Count);
    }

    [Fact]
    public void Smaller_pages_and_a_total_that_shrinks_are_fine()
    {
        using JiraServer server = new(JiraData.Site("Server", instead: call =>
        {
            if (call.Path != "/rest/api/2/search")
            {
                return null;
            }

            int start = int.Parse(call.Query("startAt")!, System.Globalization.CultureInfo.InvariantCulture);
            string issues = string.Join(",", Enumerable.Range(start + 1, Math.Max(0, Math.Min(20, 45 - start))).Select(i => JiraData.Issue($"PROJ-{i}")));
            return JiraReply.Json($$"""{"startAt":{{start}},"maxResults":20,"total":{{100 - start}},"issues":[{{issues}}]}""");
        }));
        ShellResult result = JiraShell.Ask(server, "Get-Ticket -Jql x -BaseUri $u -Token $t" + Keys);
        Assert.True(result.Errors.Count == 0, result.ErrorText);
        Assert.Equal(Enumerable.Range(1, result.Texts.Count).Select(i => $"PROJ-{i}"), result.Texts);
    }

    [Fact]
    public void Jql_that_jira_refuses_is_answered_with_its_words()
    {
        using JiraServer server = new(JiraData.Site("Cloud", instead: call => call.Path.Contains("search", StringComparison.Ordinal)
            ? JiraReply.Error(400, "Field 'colour' does not exist") : null));
        ShellResult result = JiraShell.Ask(server, "Get-Ticket -Jql 'colour = red' -BaseUri $u -Token $t");
        Assert.Equal(["JiraResponse"], result.ErrorIds);
        Assert.Equal("colour = red", result.Errors[0].TargetObject);
        Assert.Contains("Jira says: Field 'colour' does not exist. Check the JQL.", result.ErrorText, StringComparison.Ordinal);
        Assert.Single(server.Questions);
    }

    [Fact]
    public void A_page_that_fails_leaves_the_pages_before_it()
    {
        using JiraServer server = new(JiraData.Site("Server", 250, call => call.Query("startAt") == "100" ? JiraReply.Error(403, "no") : null));
        ShellResult result = JiraShell.Ask(server, "Get-Ticket -Jql x -BaseUri $u -Token $t" + Keys);
        Assert.Equal(["JiraForbidden"], result.ErrorIds);
        Assert.Equal(100, result.Texts.Count);
        Assert.Equal(3, server.Questions.Count);
    }

    [Fact]
    public void An_issue_that_cannot_be_read_leaves_those_beside_it()
    {
        using JiraServer server = new(JiraData.Site("Cloud", instead: call => call.Path.Contains("search", StringComparison.Ordinal)
            ? JiraReply.Json($$"""{"issues":[{{JiraData.Issue("PROJ-1")}},null,7,{"key":"../../x","fields":{} },{{JiraData.Issue("PROJ-2")}}],"isLast":true}""") : null));
        ShellResult result = JiraShell.Ask(server, "Get-Ticket -Jql x -BaseUri $u -Token $t" + Keys);
        Assert.Equal(["JiraResponse", "JiraResponse"], result.ErrorIds);
        Assert.Equal(["PROJ-1", "PROJ-2"], result.Texts);
        Assert.Single(server.Questions);
    }

    [Fact]
    public void Without_parameters_it_is_my_unresolved_issues()
    {
        using JiraServer server = new(JiraData.Site("Cloud", 2));
        Assert.Equal(["PROJ-1", "PROJ-2"], JiraShell.Ask(server, "Get-Ticket -BaseUri $u -Token $t" + Keys).Texts);
        Assert.Equal("assignee = currentUser() AND resolution = Unresolved ORDER BY updated DESC", server.Questions[0].Query("jql"));
    }

    [Fact]
    public void Comments_of_found_issues_are_completed_too()
    {
        using JiraServer server = new(JiraData.Site("Cloud", instead: call => call.Path switch
        {
            "/rest/api/3/search/jql" => JiraReply.Json("{\"issues\":[" + JiraData.Issue("PROJ-1", fields: ", \"comment\":" + JiraData.Comments(0, 2, 4)) + "],\"isLast\":true}"),
            "/rest/api/3/issue/PROJ-1/comment" => JiraReply.Json(JiraData.Comments(2, 4, 4)),
            _ => null,
        }));
        Assert.Equal(["4"], JiraShell.Ask(server, "Get-Ticket -Jql x -BaseUri $u -Token $t | ForEach-Object { $_.Comments.Count }").Texts);
    }
}
