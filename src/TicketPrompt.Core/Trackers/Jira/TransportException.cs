namespace TicketPrompt.Trackers.Jira;

/// <summary>A try brought no answer home. Stays within the client: what users see is the error in it.</summary>
/// <param name="failure">What went wrong.</param>
internal sealed class TransportException(AttemptFailure failure) : Exception(failure.Error.Message)
{
    /// <summary>What went wrong.</summary>
    public AttemptFailure Failure { get; } = failure;
}
