using TicketPrompt.Sources;
using TicketPrompt.Text;
using TicketPrompt.Tickets.Shapes;

namespace TicketPrompt.Trackers.Jira;

/// <summary>A search, read page by page: a page is asked for when it is wanted, and forgotten when the next one is.</summary>
/// <param name="connection">Who is asked.</param>
/// <param name="report">Is told of Jira's warnings.</param>
internal abstract class JiraSearch(JiraConnection connection, string jql, string fields, Action<JiraNotice> report)
{
    /// <summary>How many issues are asked for at once: with all fields, a page is a few MiB at most.</summary>
    protected const int PageSize = 50;

    private bool _isDone;
    private bool _hasWarned;

    /// <summary>The next page; null when there is none. After an error there is none either.</summary>
    /// <exception cref="JiraException">The page cannot be had.</exception>
    /// <exception cref="OperationCanceledException">The user does not want it any more.</exception>
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
        return new JiraPage(issues, JiraNames.Of(PlainReader.Wrap(page["names"])), page.Number("total"));
    }

    protected string Jql { get; } = jql;

    /// <summary>Adds the address, and where the page begins.</summary>
    protected abstract JiraRequest Ask(JiraRequest request);

    /// <summary>Notes where the next page begins; false when this is the last one.</summary>
    /// <exception cref="JiraException">The pages come round again.</exception>
    protected abstract bool Advance(FieldMap page, IReadOnlyList<FieldMap> issues);

    /// <summary>Pages that come round again would never end.</summary>
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
/// <param name="Issues">The issues in order, as Jira sent them.</param>
/// <param name="Names">The fields' display names; null when there are none.</param>
/// <param name="Total">How many issues the search finds in all, as far as Jira says.</param>
internal sealed record JiraPage(IReadOnlyList<FieldMap> Issues, JiraNames? Names, long? Total);
