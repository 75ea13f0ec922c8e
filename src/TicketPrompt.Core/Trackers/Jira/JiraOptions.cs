namespace TicketPrompt.Trackers.Jira;

/// <summary>What a client works with; all of it can be replaced in tests.</summary>
internal sealed record JiraOptions
{
    /// <summary>How long one request may take.</summary>
    public JiraPatience Patience { get; init; } = new();

    /// <summary>Waits between tries.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Makes the HTTP stack.</summary>
    public Func<HttpMessageHandler> Handler { get; init; } = JiraHandlers.Create;

    /// <summary>Is told what happens, on any thread.</summary>
    public Action<JiraNotice> Report { get; init; } = static _ => { };
}

/// <summary>How long one request may take before it is given up.</summary>
internal sealed record JiraPatience
{
    /// <summary>How often a request is sent, the first time included.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>How long is waited for one request in all: between tries, and for answers that did not come.</summary>
    public TimeSpan Waiting { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an answer may take to begin.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an answer that has begun may take to end.</summary>
    public TimeSpan Body { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much of an answer is read, in bytes after decompression.</summary>
    public int BodyLimit { get; init; } = 64 * 1024 * 1024;
}
