namespace TicketPrompt.Trackers.Jira;

/// <summary>What is left of the patience with one request. Not for several threads.</summary>
/// <param name="tries">How often it may be sent.</param>
/// <param name="waiting">How long may be waited in all.</param>
internal sealed class RetryBudget(int tries, TimeSpan waiting)
{
    /// <summary>How often it was sent.</summary>
    public int Sent { get; private set; }

    /// <summary>How often it may be sent in all.</summary>
    public int Tries { get; } = tries;

    /// <summary>How long may still be waited.</summary>
    public TimeSpan Left { get; private set; } = waiting;

    /// <summary>How long to wait before the next try; set by <see cref="Allows"/>.</summary>
    public TimeSpan Next { get; private set; }

    /// <summary>The request goes out.</summary>
    /// <param name="times">How often, if the HTTP client may have repeated it.</param>
    public void Send(int times = 1) => Sent += times;

    /// <summary>Time went by without an answer.</summary>
    public void Wait(TimeSpan waited) => Left -= waited;

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
