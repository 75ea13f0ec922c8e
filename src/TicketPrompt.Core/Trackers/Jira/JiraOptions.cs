namespace TicketPrompt.Trackers.Jira;

/// <summary>What a client works with; all of it can be replaced in tests.</summary>
internal sealed record JiraOptions
{
    public JiraPatience Patience { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

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

    /// <summary>For an answer to begin; <see cref="Body"/> is for it to end.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan Body { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much of an answer is read, in bytes after decompression.</summary>
    public int BodyLimit { get; init; } = 64 * 1024 * 1024;
}

/// <summary>Something to tell the user while a request is under way.</summary>
/// <param name="Text">A sentence that is safe to show.</param>
internal readonly record struct JiraNotice(JiraNoticeKind Kind, string Text);

internal enum JiraNoticeKind
{
    /// <summary>A request made, a decision taken: for those who ask for it.</summary>
    Verbose,

    /// <summary>A wait that a user at the screen wonders about; verbose as well.</summary>
    Waiting,

    /// <summary>Something that was asked for and is not in the result.</summary>
    Warning,
}
