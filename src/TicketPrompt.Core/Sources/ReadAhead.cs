using System.Collections.Concurrent;

namespace TicketPrompt.Sources;

/// <summary>Reads a sequence on another thread, a little ahead, while its consumer works on what was read before.</summary>
internal static class ReadAhead
{
    /// <summary>So many elements make a batch, or fewer that take <see cref="BatchBytes"/>.</summary>
    public const int BatchLength = 16;

    /// <summary>A batch ends with the element that passes this.</summary>
    public const int BatchBytes = 256 * 1024;

    /// <summary>At most so many batches are read that the consumer has not asked for.</summary>
    public const int Most = Waiting + 2;

    private const int Waiting = 4;

    /// <summary>The same elements in the same order; what the source throws is thrown after the elements before it.</summary>
    /// <param name="source">Read by one thread at a time, and by none once the result's enumerator is disposed.</param>
    /// <param name="position">How many bytes the source has come to; asked between two elements, by the thread that reads.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, Func<long> position, CancellationToken cancellation)
    {
        using IEnumerator<T> elements = source.GetEnumerator();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using BlockingCollection<List<T>> batches = new(Waiting);
        Task reading = Task.Run(() => Fill(batches, elements, position, stop.Token), CancellationToken.None);
        try
        {
            foreach (List<T> batch in batches.GetConsumingEnumerable(CancellationToken.None))
            {
                foreach (T element in batch)
                {
                    yield return element;
                }
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            Task.WaitAny([reading], CancellationToken.None);
        }
    }

    private static void Fill<T>(BlockingCollection<List<T>> batches, IEnumerator<T> elements, Func<long> position, CancellationToken stop)
    {
        List<T> batch = new(BatchLength);
        long start = position();
        try
        {
            while (elements.MoveNext())
            {
                batch.Add(elements.Current);
                if (batch.Count == BatchLength || position() - start >= BatchBytes)
                {
                    batches.Add(batch, stop);
                    batch = new List<T>(BatchLength);
                    start = position();
                }
            }
        }
        finally
        {
            try
            {
                batches.Add(batch, stop);
            }
            finally
            {
                batches.CompleteAdding();
            }
        }
    }
}
