namespace TicketPrompt.Trackers.Jira;

/// <summary>What a request asks for.</summary>
internal enum JiraPurpose
{
    /// <summary>Which deployment this is.</summary>
    ServerInfo,

    /// <summary>One issue.</summary>
    Issue,

    /// <summary>A page of issues.</summary>
    Search,

    /// <summary>A page of an issue's comments.</summary>
    Comments,

    /// <summary>The fields that there are, with their names.</summary>
    Fields,
}
