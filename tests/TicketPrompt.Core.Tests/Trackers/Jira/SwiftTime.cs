using System.Collections.Concurrent;

namespace TicketPrompt.Tests.Trackers.Jira;

/// <summary>A clock on which every wait is over at once; it keeps what was waited for.</summary>
internal sealed class SwiftTime : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    public IReadOnlyList<int> Seconds => [.. _waits.Select(wait => (int)wait.TotalSeconds)];

    public override DateTimeOffset GetUtcNow() => new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            return new Passed();
        }

        _waits.Enqueue(dueTime);
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Passed();
    }

    private sealed class Passed : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
