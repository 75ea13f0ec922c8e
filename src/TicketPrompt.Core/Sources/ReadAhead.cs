using System.Collections.Concurrent;

namespace TicketPrompt.Sources;

/// <summary>Reads a sequence on another thread, a little ahead, while its consumer works on what was read before.</summary>
internal static class ReadAhead
{
    private const int BatchLength = 16;
    private const int Batches = 4;

    /// <summary>At most so many are read that the consumer has not asked for.</summary>
    public const int Most = BatchLength * (Batches + 2);

    /// <summary>The same elements in the same order; what the source throws is thrown after the elements before it.</summary>
    /// <param name="source">Read by one thread at a time, and by none once the result's enumerator is disposed.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, CancellationToken cancellation)
    {
        using IEnumerator<T> elements = source.GetEnumerator();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using BlockingCollection<List<T>> batches = new(Batches);
        Task reading = Task.Run(() => Fill(batches, elements, stop.Token), CancellationToken.None);
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

    private static void Fill<T>(BlockingCollection<List<T>> batches, IEnumerator<T> elements, CancellationToken stop)
    {
        List<T> batch = new(BatchLength);
        try
        {
            while (elements.MoveNext())
            {
                batch.Add(elements.Current);
                if (batch.Count == BatchLength)
                {
                    batches.Add(batch, stop);
                    batch = new List<T>(BatchLength);
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
