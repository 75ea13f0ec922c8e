namespace TicketPrompt.Trackers.Jira;

/// <summary>An answer that arrived whole, or as much of an error's as is of use.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="uri">Where it came from, after redirects on the same site.</param>
/// <param name="headers">Its headers; of several of a name the values joined by <c>, </c>.</param>
/// <param name="body">Its body, decompressed.</param>
internal sealed class JiraAnswer(int status, Uri uri, IReadOnlyDictionary<string, string> headers, MemoryStream body)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Where it came from.</summary>
    public Uri Uri { get; } = uri;

    /// <summary>The body's bytes.</summary>
    public MemoryStream Body { get; } = body;

    /// <summary>A header's value; null when it is not there.</summary>
    public string? Header(string name) => headers.TryGetValue(name, out string? value) ? value : null;
}
