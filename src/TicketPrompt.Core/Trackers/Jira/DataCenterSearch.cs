namespace TicketPrompt.Trackers.Jira;

/// <summary>Data Center's search: pages by the number of their first issue. Issues that change meanwhile move between pages.</summary>
/// <param name="connection">Who is asked.</param>
/// <param name="report">Is told of Jira's warnings.</param>
internal sealed class DataCenterSearch(JiraConnection connection, string jql, string fields, Action<JiraNotice> report)
    : JiraSearch(connection, jql, fields, report)
{
    private long _start;
    private string[] _before = [];

    protected override JiraRequest Ask(JiraRequest request) =>
        request.To("2").To("search").With("jql", Jql).With("startAt", _start).With("maxResults", PageSize).With("expand", ["names"]);

    protected override bool Advance(FieldMap page, IReadOnlyList<FieldMap> issues)
    {
        // The administrator may allow smaller pages than were asked for, and the total changes with the issues.
        _start += issues.Count;
        if (issues.Count == 0 || _start >= (page.Number("total") ?? long.MaxValue))
        {
            return false;
        }

        string[] keys = [.. issues.Select(issue => issue.Text("key") ?? "")];
        bool repeats = keys.SequenceEqual(_before, StringComparer.Ordinal);
        _before = keys;
        return repeats ? throw Repeats() : true;
    }
}
