namespace TicketPrompt.Tickets;

/// <summary>
/// What was found out about the last few layouts: the records of a stream have one layout, or take turns between a few. Not for
/// several threads.
/// </summary>
internal sealed class LayoutCache<T>
    where T : class
{
    private readonly T?[] _last = new T?[8];
    private int _next;

    /// <summary>The one that fits a key; null when none of the last ones does.</summary>
    public T? Find<TKey>(TKey key, Func<T, TKey, bool> fits)
    {
        foreach (T? known in _last)
        {
            if (known is not null && fits(known, key))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>Keeps one, in place of the oldest, and returns it.</summary>
    public T Add(T made)
    {
        _last[_next] = made;
        _next = (_next + 1) % _last.Length;
        return made;
    }
}
