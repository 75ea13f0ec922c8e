namespace TicketPrompt.Model;

/// <summary>
/// The names of a <see cref="FieldMap"/>, and where each stands. The records of a file mostly have the same names, and share one
/// of these. Immutable.
/// </summary>
internal sealed class FieldNames
{
    // Below this many names a walk is quicker than a hash.
    private const int IndexFrom = 9;

    private readonly Dictionary<string, int>? _index;

    /// <summary>The index of these names, each of which is there once.</summary>
    public FieldNames(string[] all)
    {
        All = all;
        if (all.Length >= IndexFrom)
        {
            _index = new Dictionary<string, int>(all.Length, StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < all.Length; i++)
            {
                if (!_index.ContainsKey(all[i]))
                {
                    _index.Add(all[i], i);
                }
            }
        }
    }

    /// <summary>The names in their source's order.</summary>
    public string[] All { get; }

    /// <summary>The place of a name, compared without case (an exact spelling wins); -1 when there is none.</summary>
    public int IndexOf(string name)
    {
        int found = -1;
        if (_index is not null)
        {
            if (!_index.TryGetValue(name, out found))
            {
                return -1;
            }

            // The index knows the first of names that differ by case; look for an exact one only if that is not it.
            return string.Equals(All[found], name, StringComparison.Ordinal) ? found : ExactOr(name, found);
        }

        for (int i = 0; i < All.Length; i++)
        {
            if (string.Equals(All[i], name, StringComparison.Ordinal))
            {
                return i;
            }

            if (found < 0 && string.Equals(All[i], name, StringComparison.OrdinalIgnoreCase))
            {
                found = i;
            }
        }

        return found;
    }

    private int ExactOr(string name, int otherwise)
    {
        int exact = _index!.Count == All.Length ? -1 : Array.IndexOf(All, name);
        return exact < 0 ? otherwise : exact;
    }
}
