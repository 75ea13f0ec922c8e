using Polly;
using Polly.Retry;

namespace TicketPrompt.Trackers.Jira;

/// <summary>
/// Sends a request again after what passes by itself: rate limits, a server that restarts, a connection that broke. As long as
/// Jira asks to wait, else 1, 2, 4, 8 seconds and a little at random, so that many clients do not come back at once.
/// </summary>
internal sealed class JiraRetries(JiraPatience patience, TimeProvider time, Action<JiraNotice> report)
{
    private static readonly ResiliencePropertyKey<RetryBudget> BudgetKey = new("budget");

    private readonly Random _random = new();
    private ResiliencePipeline<Attempt>? _pipeline;

    /// <summary>Makes tries until one is of use, or another is none.</summary>
    public async Task<Attempt> RunAsync(RetryBudget budget, Func<CancellationToken, Task<Attempt>> once, CancellationToken cancellation)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(BudgetKey, budget);
        try
        {
            _pipeline ??= Build();
            return await _pipeline.ExecuteAsync(
                static async (context, once) => await once(context.CancellationToken).ConfigureAwait(false),
                context,
                once).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline<Attempt> Build() => new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<Attempt>
        {
            MaxRetryAttempts = Math.Max(1, patience.Tries - 1),
            ShouldHandle = arguments => new ValueTask<bool>(IsWorthAnother(arguments.Outcome.Result, BudgetOf(arguments.Context))),
            DelayGenerator = arguments => new ValueTask<TimeSpan?>(BudgetOf(arguments.Context).Next),
            OnRetry = arguments =>
            {
                RetryBudget budget = BudgetOf(arguments.Context);
                report(new JiraNotice(JiraNoticeKind.Waiting, FormattableString.Invariant(
                    $"Waiting {budget.Next.TotalSeconds:0.#} s, then try {budget.Sent + 1} of {budget.Tries}.")));
                return default;
            },
        })
        .Build();

    private bool IsWorthAnother(Attempt? attempt, RetryBudget budget)
    {
        if (attempt?.Failure is not { } failure)
        {
            return false;
        }

        budget.AddWaited(failure.Waited);
        TimeSpan? asked = attempt.Answer is { } answer ? RetryWait.AskedFor(answer, time.GetUtcNow()) : null;
        return failure.IsTransient && budget.Allows(asked ?? Backoff(budget.Sent));
    }

    private TimeSpan Backoff(int sent)
    {
        double seconds = Math.Pow(2, Math.Max(0, sent - 1));
        return TimeSpan.FromSeconds(seconds * (1 + (_random.NextDouble() / 4)));
    }

    private static RetryBudget BudgetOf(ResilienceContext context) => context.Properties.GetValue(BudgetKey, null!);
}

/// <summary>What is left of the patience with one request. Not for several threads.</summary>
internal sealed class RetryBudget(int tries, TimeSpan waiting)
{
    public int Sent { get; private set; }

    public int Tries { get; } = tries;

    public TimeSpan Left { get; private set; } = waiting;

    /// <summary>How long to wait before the next try; set by <see cref="Allows"/>.</summary>
    public TimeSpan Next { get; private set; }

    /// <param name="times">How often, if the HTTP client may have repeated it.</param>
    public void AddSent(int times = 1) => Sent += times;

    public void AddWaited(TimeSpan waited) => Left -= waited;

    /// <summary>Whether another try is within the budget, after a wait; takes the wait from it.</summary>
    public bool Allows(TimeSpan wait)
    {
        if (Sent >= Tries || wait > Left || Left <= TimeSpan.Zero)
        {
            return false;
        }

        Next = wait;
        Left -= wait;
        return true;
    }
}

/// <param name="Failure">Why it is of no use; null when it is.</param>
internal sealed record Attempt(JiraAnswer? Answer, AttemptFailure? Failure);

/// <summary>Why one try came to nothing.</summary>
/// <param name="Error">What the user is told if no other try is made.</param>
internal sealed record AttemptFailure(JiraException Error)
{
    /// <summary>Whether the same request may succeed a little later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether the connection broke: if it had been used before, the HTTP client has sent the request a second time by itself.</summary>
    public bool IsBroken { get; init; }

    /// <summary>How long was waited for an answer that did not come.</summary>
    public TimeSpan Waited { get; init; }
}
