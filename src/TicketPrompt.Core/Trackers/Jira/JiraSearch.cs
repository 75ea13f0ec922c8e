using TicketPrompt.Sources;
using TicketPrompt.Text;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Trackers.Jira;

/// <summary>A search, read page by page: a page is asked for when it is wanted, and forgotten when the next one is.</summary>
internal abstract class JiraSearch(JiraConnection connection, string jql, string fields, Action<JiraNotice> report)
{
    /// <summary>How many issues are asked for at once: with all fields, a page is a few MiB at most.</summary>
    protected const int PageSize = 50;

    private bool _isDone;
    private bool _hasWarned;

    /// <summary>The next page; null when there is none. After an error there is none either.</summary>
    public async Task<JiraPage?> NextAsync(CancellationToken cancellation)
    {
        if (_isDone)
        {
            return null;
        }

        _isDone = true;
        JiraRequest request = Ask(new JiraRequest(JiraPurpose.Search));
        request.With("fields", fields.Split(','));
        object? answer = await connection.GetAsync(request, cancellation).ConfigureAwait(false);
        if (answer is not FieldMap page || page["issues"] is not IReadOnlyList<object?> list)
        {
            throw new JiraException(
                JiraErrorKind.JiraResponse,
                $"The answer of {connection.Access.Site.Name} to the search is JSON, but no page of issues. Check the address of the site, its context path included.");
        }

        Warn(page);

        // Nulls are nothing; anything else that is no object is an issue that cannot be read.
        FieldMap[] issues = [.. list.Where(issue => issue is not null).Select(issue => issue as FieldMap ?? FieldMap.Empty)];
        _isDone = !Advance(page, issues);
        return new JiraPage(issues, JiraNames.OfPage(PlainReader.Wrap(page)), page.Number("total"));
    }

    protected string Jql { get; } = jql;

    /// <summary>Adds the address, and where the page begins.</summary>
    protected abstract JiraRequest Ask(JiraRequest request);

    /// <summary>Notes where the next page begins; false when this is the last one.</summary>
    /// <exception cref="JiraException">The pages come round again.</exception>
    protected abstract bool Advance(FieldMap page, IReadOnlyList<FieldMap> issues);

    protected JiraException Repeats() => new(
        JiraErrorKind.JiraResponse,
        $"{connection.Access.Site.Name} repeats a page of the search's result, so the search was ended there. Try again; if it stays so, check the proxies and caches on the way.");

    private void Warn(FieldMap page)
    {
        if (!_hasWarned && page["warningMessages"] is IReadOnlyList<object?> warnings)
        {
            foreach (string warning in warnings.OfType<string>().Take(5))
            {
                report(new JiraNotice(JiraNoticeKind.Warning, $"Jira says of the JQL: {JiraMessages.Safe(HostText.Of(warning, 1000), connection.Access.Credential, 300)}"));
            }

            _hasWarned = true;
        }
    }
}

/// <summary>A page of a search's result.</summary>
/// <param name="Names">The fields' display names; null when there are none.</param>
/// <param name="Total">How many issues the search finds in all, as far as Jira says.</param>
internal sealed record JiraPage(IReadOnlyList<FieldMap> Issues, JiraNames? Names, long? Total);

/// <summary>Cloud's search: each page names the next one by a token, and the last names none.</summary>
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
        request.To("3").To("search").To("jql").With("jql", Jql).With("maxResults", PageSize).With("nextPageToken", _token).With("expand", "names,schema");

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

/// <summary>Data Center's search: pages by the number of their first issue. Issues that change meanwhile move between pages.</summary>
internal sealed class DataCenterSearch(JiraConnection connection, string jql, string fields, Action<JiraNotice> report)
    : JiraSearch(connection, jql, fields, report)
{
    private long _start;
    private string[] _before = [];

    protected override JiraRequest Ask(JiraRequest request) =>
        request.To("2").To("search").With("jql", Jql).With("startAt", _start).With("maxResults", PageSize).With("expand", ["names", "schema"]);

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
