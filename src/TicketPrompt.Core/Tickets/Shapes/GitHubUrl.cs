namespace TicketPrompt.Tickets.Shapes;

/// <summary>Reads the addresses of GitHub and GitHub Enterprise Server: pages for people, and the API's.</summary>
internal static class GitHubUrl
{
    private const string EnterpriseApi = "/api/v3/";

    /// <summary>
    /// The page for an API address (<c>https://api.github.com/repos/o/r/issues/5</c> is
    /// <c>https://github.com/o/r/issues/5</c>); any other address as it is.
    /// </summary>
    public static string ToPage(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || PathInApi(uri) is not { } path || !path.StartsWith("repos/", StringComparison.Ordinal))
        {
            return url;
        }

        string host = uri.Authority.StartsWith("api.", StringComparison.OrdinalIgnoreCase) ? uri.Authority.Substring(4) : uri.Authority;
        return $"{uri.Scheme}://{host}/{path.Substring("repos/".Length).Replace("/pulls/", "/pull/")}";
    }

    /// <summary>The <c>owner/repo</c> of an issue's or pull request's page; null for any other address.</summary>
    public static string? RepositoryOf(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        string[] parts = uri.AbsolutePath.Trim('/').Split('/');
        return parts.Length >= 4 && parts[2] is "issues" or "pull" or "discussions" ? parts[0] + "/" + parts[1] : null;
    }

    /// <summary>The <c>owner/repo</c> of a repository's API address; null for any other address.</summary>
    public static string? RepositoryOfApi(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        string[] parts = (PathInApi(uri) ?? "").Trim('/').Split('/');
        return parts.Length == 3 && parts[0] == "repos" ? parts[1] + "/" + parts[2] : null;
    }

    private static string? PathInApi(Uri uri)
    {
        string path = uri.AbsolutePath;
        return uri.Host.StartsWith("api.", StringComparison.OrdinalIgnoreCase) ? path.TrimStart('/')
            : path.StartsWith(EnterpriseApi, StringComparison.Ordinal) ? path.Substring(EnterpriseApi.Length)
            : null;
    }
}
