namespace TicketPrompt.JiraTests;

/// <summary>What the server was asked.</summary>
/// <param name="Number">Its place in the order of all calls, from 0.</param>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query as they came.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body; empty when there is none.</param>
internal sealed record JiraCall(int Number, string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The path as it came, still encoded.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>A parameter of the query, decoded; null when it is not there.</summary>
    public string? Query(string name) => (Target.Split('?', 2) is [_, string query] ? query : "")
        .Split('&')
        .Select(pair => pair.Split('=', 2))
        .Where(pair => pair[0] == name)
        .Select(pair => Uri.UnescapeDataString(pair[1]))
        .FirstOrDefault();

    /// <summary>Who asks; null for nobody.</summary>
    public string? Authorization => Headers.TryGetValue("Authorization", out string? value) ? value : null;
}
