namespace TicketPrompt.Tickets.Shapes;

/// <summary>Reads the addresses of GitLab's pages.</summary>
internal static class GitLabUrl
{
    private static readonly (string Path, char Mark)[] Kinds =
    [
        ("/-/issues/", '#'),
        ("/-/work_items/", '#'),
        ("/-/merge_requests/", '!'),
        // Before GitLab 16 some addresses had no /-/.
        ("/issues/", '#'),
        ("/merge_requests/", '!'),
    ];

    /// <summary>What people call the page by: <c>group/sub/proj#7</c>, <c>group/proj!7</c>; null for any other address.</summary>
    public static string? ReferenceOf(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        string path = uri.AbsolutePath;
        foreach ((string kind, char mark) in Kinds)
        {
            int at = path.IndexOf(kind, StringComparison.Ordinal);
            if (at > 0)
            {
                string number = path.Substring(at + kind.Length).Split('/')[0];
                return number.Length == 0 ? null : path.Substring(1, at - 1) + mark + number;
            }
        }

        return null;
    }
}
