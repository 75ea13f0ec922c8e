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
