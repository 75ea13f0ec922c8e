namespace TicketPrompt.Trackers.Jira;

/// <summary>Cloud's search: each page names the next one by a token, and the last names none.</summary>
/// <param name="connection">Who is asked.</param>
/// <param name="report">Is told of Jira's warnings.</param>
internal sealed class CloudSearch(JiraConnection connection, string jql, string fields, Action<JiraNotice> report)
    : JiraSearch(connection, jql, fields, report)
{
    // Pages may be empty where permissions hide all of their issues, but not for ever.
    private const int MostEmptyPages = 20;
    private const int LongestToken = 8 * 1024;

    // A token a page; nothing of the pages themselves.
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string? _token;
    private int _empty;

    protected override JiraRequest Ask(JiraRequest request) =>
        request.To("3").To("search").To("jql").With("jql", Jql).With("maxResults", PageSize).With("nextPageToken", _token).With("expand", "names");

    protected override bool Advance(FieldMap page, IReadOnlyList<FieldMap> issues)
    {
        _token = page.Text("nextPageToken");
        if (_token is null || page["isLast"] is true)
        {
            return false;
        }

        _empty = issues.Count == 0 ? _empty + 1 : 0;
        return _token.Length <= LongestToken && _empty <= MostEmptyPages && _seen.Add(_token) ? true : throw Repeats();
    }
}
