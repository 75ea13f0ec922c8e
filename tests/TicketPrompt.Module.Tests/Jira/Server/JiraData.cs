using System.Globalization;

namespace TicketPrompt.JiraTests;

/// <summary>A small Jira: payloads of our own in Jira's documented shapes.</summary>
internal static class JiraData
{
    /// <summary>The token that must not be seen anywhere.</summary>
    public const string Secret = "s3cr3t-T0ken/Value+42";

    public static JiraReply ServerInfo(string deployment) =>
        JiraReply.Json($$"""{"baseUrl":"https://jira.example.com","version":"9.12.4","versionNumbers":[9,12,4],"deploymentType":"{{deployment}}"} """);

    /// <param name="fields">More fields, each with a comma before it.</param>
    public static string Issue(string key, string root = "https://jira.example.com", string fields = "", string names = """{"customfield_10016":"Story Points","summary":"Summary"}""") => $$"""
        {"expand":"names,schema","id":"{{10000 + int.Parse(key.Split('-')[1], CultureInfo.InvariantCulture)}}","self":"{{root}}/rest/api/2/issue/1","key":"{{key}}",
         {{(names.Length == 0 ? "" : "\"names\":" + names + ",")}}
         "fields":{"summary":"Summary of {{key}}","status":{"name":"In Progress","statusCategory":{"name":"In Progress"} },"issuetype":{"name":"Bug"},
         "project":{"key":"{{key.Split('-')[0]}}"},"labels":["api"],"customfield_10016":5.0,"priority":null,"created":"2026-09-03T09:05:00.000+0200"{{fields}} } }
        """;

    /// <summary>Comments from one number up to and without another, of so many.</summary>
    public static string Comments(int from, int to, int total) => $$"""
        {"startAt":{{from}},"maxResults":{{to - from}},"total":{{total}},"comments":[{{string.Join(",", Enumerable.Range(from, Math.Max(0, to - from)).Select(Comment))}}]}
        """;

    /// <summary>A comment; they are a minute apart.</summary>
    public static string Comment(int number) => string.Format(
        CultureInfo.InvariantCulture,
        """{{"id":"{0}","author":{{"displayName":"Ann"}},"body":"comment {1}","created":"2026-09-03T{2:00}:{3:00}:00.000+0000"}}""",
        20000 + number,
        number,
        number / 60,
        number % 60);

    /// <summary>A site of so many issues, PROJ-1 and so on, in either deployment.</summary>
    /// <param name="deployment">What it calls itself: Cloud, Server, DataCenter.</param>
    /// <param name="instead">Answers in its place; null leaves the answer to it.</param>
    public static Func<JiraCall, JiraReply> Site(string deployment, int count = 0, Func<JiraCall, JiraReply?>? instead = null) => call =>
    {
        if (instead?.Invoke(call) is { } other)
        {
            return other;
        }

        return call.Path switch
        {
            "/rest/api/2/serverInfo" => ServerInfo(deployment),
            "/rest/api/2/search" when deployment != "Cloud" => JiraReply.Json(NumberedPage(call, count)),
            "/rest/api/3/search/jql" when deployment == "Cloud" => JiraReply.Json(TokenPage(call, count)),
            string path when path.StartsWith(deployment == "Cloud" ? "/rest/api/3/issue/" : "/rest/api/2/issue/", StringComparison.Ordinal) && path.Split('/').Length == 6 =>
                JiraReply.Json(Issue(path.Split('/')[5])),
            _ => JiraReply.Error(404, "null for uri: " + call.Path),
        };
    };

    private static string NumberedPage(JiraCall call, int count)
    {
        int start = int.Parse(call.Query("startAt") ?? "0", CultureInfo.InvariantCulture);
        int size = int.Parse(call.Query("maxResults") ?? "50", CultureInfo.InvariantCulture);
        return $$"""{"expand":"names","startAt":{{start}},"maxResults":{{size}},"total":{{count}},"issues":[{{Issues(start, Math.Min(count, start + size))}}],"names":{"customfield_10016":"Story Points"} }""";
    }

    private static string TokenPage(JiraCall call, int count)
    {
        int start = int.Parse(call.Query("nextPageToken")?["token-".Length..] ?? "0", CultureInfo.InvariantCulture);
        int end = Math.Min(count, start + int.Parse(call.Query("maxResults") ?? "50", CultureInfo.InvariantCulture));
        return $$"""{"issues":[{{Issues(start, end)}}],"names":{"customfield_10016":"Story Points"},{{(end < count ? $"\"nextPageToken\":\"token-{end}\"," : "")}}"isLast":{{(end < count ? "false" : "true")}} }""";
    }

    private static string Issues(int from, int to) =>
        string.Join(",", Enumerable.Range(from + 1, Math.Max(0, to - from)).Select(number => Issue($"PROJ-{number}", names: "")));
}
