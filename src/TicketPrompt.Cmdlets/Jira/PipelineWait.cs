using System.Collections.Concurrent;

namespace TicketPrompt.Cmdlets.Jira;

/// <summary>
/// Waits on the pipeline's thread for work on another one, and hands over on the pipeline's thread what the work reports: a
/// cmdlet may write from there only. Leaves at once when the user stops the pipeline, whatever the work is about.
/// </summary>
internal sealed class PipelineWait<TNotice>(Action<TNotice> handle, CancellationToken stop) : IDisposable
{
    private readonly ConcurrentQueue<TNotice> _notices = new();
    private readonly SemaphoreSlim _signal = new(0);

    /// <summary>On any thread.</summary>
    public void Report(TNotice notice)
    {
        _notices.Enqueue(notice);
        Wake();
    }

    public T Run<T>(Func<CancellationToken, Task<T>> work)
    {
        stop.ThrowIfCancellationRequested();
        Task<T> task = Task.Run(() => work(stop), stop);

        // Looking at the exception keeps one that nobody waits for any more from being reported as unobserved.
        task.ContinueWith(
            done =>
            {
                _ = done.Exception;
                Wake();
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        while (!task.IsCompleted)
        {
            _signal.Wait(stop);
            HandOver();
        }

        HandOver();
        return task.GetAwaiter().GetResult();
    }

    public void Dispose() => _signal.Dispose();

    private void HandOver()
    {
        while (_notices.TryDequeue(out TNotice? notice))
        {
            handle(notice);
        }
    }

    private void Wake()
    {
        try
        {
            _signal.Release();
        }
        catch (ObjectDisposedException)
        {
            // The pipeline has left already.
        }
    }
}
