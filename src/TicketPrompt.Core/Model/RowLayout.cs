namespace TicketPrompt.Model;

/// <summary>
/// The names of a record in its source's order, whatever it is made of, and where each stands. Records of one source mostly have
/// the same names, and share an instance. Immutable.
/// </summary>
internal sealed class RowLayout
{
    // Below this many names a walk is quicker than a hash.
    private const int IndexFrom = 9;

    private Dictionary<string, int>? _index;

    public RowLayout(string[] names, string[]? typeNames = null)
    {
        Names = names;
        TypeNames = typeNames ?? [];
        HasNumberedNames = Array.Exists(names, name => name.Length > 0 && char.IsDigit(name[name.Length - 1]));
    }

    public static RowLayout Empty { get; } = new([]);

    public string[] Names { get; }

    /// <summary>Whether a name ends in a digit, as what was made of a repeated one does: Labels2.</summary>
    public bool HasNumberedNames { get; }

    /// <summary>The type names of the records, most derived first; none where they have no types.</summary>
    public string[] TypeNames { get; }

    /// <summary>The place of a name, compared without case (an exact spelling wins); -1 when there is none.</summary>
    public int IndexOf(string name)
    {
        int found = -1;
        if (Names.Length >= IndexFrom)
        {
            if (!(_index ??= IndexOf(Names)).TryGetValue(name, out found))
            {
                return -1;
            }

            // The index knows the first of names that differ by case; look for an exact one only if that is not it.
            return string.Equals(Names[found], name, StringComparison.Ordinal) ? found : ExactOr(name, found);
        }

        for (int i = 0; i < Names.Length; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.Ordinal))
            {
                return i;
            }

            if (found < 0 && string.Equals(Names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                found = i;
            }
        }

        return found;
    }

    private static Dictionary<string, int> IndexOf(string[] names)
    {
        Dictionary<string, int> index = new(names.Length, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < names.Length; i++)
        {
            if (!index.ContainsKey(names[i]))
            {
                index.Add(names[i], i);
            }
        }

        return index;
    }

    private int ExactOr(string name, int otherwise)
    {
        int exact = _index!.Count == Names.Length ? -1 : Array.IndexOf(Names, name);
        return exact < 0 ? otherwise : exact;
    }
}

/// <summary>
/// What was found out about the last few layouts: the records of a stream have one layout, or take turns between a few. Not for
/// several threads.
/// </summary>
internal sealed class LayoutCache<T>
    where T : class
{
    private readonly T?[] _last = new T?[8];
    private int _next;

    /// <summary>The one that fits a key; null when none of the last ones does. (Keys of a class or of our own: others have no native code.)</summary>
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
