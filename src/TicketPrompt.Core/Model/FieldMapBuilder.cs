namespace TicketPrompt.Model;

/// <summary>Collects names and values for a <see cref="FieldMap"/>.</summary>
/// <param name="layouts">The layouts of other maps of the same source, to be shared; null for a map that has none like it.</param>
internal sealed class FieldMapBuilder(LayoutCache<RowLayout>? layouts = null)
{
    private readonly List<string> _names = [];
    private readonly List<object?> _values = [];

    public int Count => _names.Count;

    public IReadOnlyList<string> Names => _names;

    /// <summary>Adds a value; a name that is there already (same case) gets the new value, as in JSON the last one counts.</summary>
    public void Add(string name, object? value)
    {
        _names.Add(name);
        _values.Add(value);
    }

    /// <summary>The map of all that was added.</summary>
    public FieldMap ToMap()
    {
        if (_names.Count == 0)
        {
            return FieldMap.Empty;
        }

        if (layouts?.Find(_names, static (layout, names) => names.SequenceEqual(layout.Names)) is { } known)
        {
            return new FieldMap(known, [.. _values]);
        }

        if (HasRepeatedName())
        {
            return WithoutRepeatedNames();
        }

        RowLayout layout = new([.. _names]);
        return new FieldMap(layouts?.Add(layout) ?? layout, [.. _values]);
    }

    /// <summary>Forgets all names, so that the builder can be used again.</summary>
    public void Clear()
    {
        _names.Clear();
        _values.Clear();
    }

    private bool HasRepeatedName()
    {
        if (_names.Count > 8)
        {
            return new HashSet<string>(_names, StringComparer.Ordinal).Count < _names.Count;
        }

        // Few names: comparing them all is quicker than hashing them.
        for (int i = 1; i < _names.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (string.Equals(_names[i], _names[j], StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private FieldMap WithoutRepeatedNames()
    {
        Dictionary<string, int> seen = new(_names.Count, StringComparer.Ordinal);
        List<string> names = new(_names.Count);
        List<object?> values = new(_names.Count);
        for (int i = 0; i < _names.Count; i++)
        {
            if (seen.TryGetValue(_names[i], out int at))
            {
                values[at] = _values[i];
                continue;
            }

            seen.Add(_names[i], names.Count);
            names.Add(_names[i]);
            values.Add(_values[i]);
        }

        return new FieldMap([.. names], [.. values]);
    }
}
