namespace TicketPrompt;

/// <summary>Collects names and values for a <see cref="FieldMap"/>.</summary>
internal sealed class FieldMapBuilder
{
    private readonly List<string> _names = [];
    private readonly List<object?> _values = [];

    /// <summary>How many names there are so far.</summary>
    public int Count => _names.Count;

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
