using System.Globalization;
using Polly;
using Polly.Retry;

namespace TicketPrompt.Trackers.Jira;

/// <summary>
/// Sends a request again after what passes by itself: rate limits, a server that restarts, a connection that broke. As long as
/// Jira asks to wait, else 1, 2, 4, 8 seconds and a little at random, so that many clients do not come back at once.
/// </summary>
/// <param name="patience">How often, and how long.</param>
/// <param name="time">Waits.</param>
/// <param name="report">Told before each wait.</param>
internal sealed class JiraRetries(JiraPatience patience, TimeProvider time, Action<JiraNotice> report)
{
    private static readonly ResiliencePropertyKey<RetryBudget> BudgetKey = new("budget");

    private readonly Random _random = new();
    private ResiliencePipeline<Attempt>? _pipeline;

    /// <summary>Makes tries until one is of use, or another is none.</summary>
    /// <param name="budget">How many, and how long.</param>
    /// <param name="once">Makes one try.</param>
    /// <param name="cancellation">Ends a wait early.</param>
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
                report(new JiraNotice(JiraNoticeKind.Waiting, string.Format(
                    CultureInfo.InvariantCulture, "Waiting {0:0.#} s, then try {1} of {2}.", budget.Next.TotalSeconds, budget.Sent + 1, budget.Tries)));
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

        budget.Wait(failure.Waited);
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
