using System.Collections;
using System.Diagnostics;

namespace TicketPrompt;

/// <summary>
/// Named values in the order of their source: immutable, and compared without case (an exact spelling wins where two names
/// differ only by case). Values are plain data: null, text, numbers, booleans, dates, lists and other maps of the same.
/// </summary>
/// <remarks>A non-generic <see cref="IDictionary"/> as well, so that PowerShell shows the names as properties:
/// <c>$ticket.Fields.customfield_10016</c>, <c>$ticket.Fields['Story Points']</c>.</remarks>
[DebuggerDisplay("Count = {Count}")]
public sealed class FieldMap : IReadOnlyDictionary<string, object?>, IDictionary
{
    // Below this many names a walk is quicker than a hash.
    private const int IndexFrom = 9;

    private readonly string[] _names;
    private readonly object?[] _values;
    private readonly Dictionary<string, int>? _index;

    internal FieldMap(string[] names, object?[] values)
    {
        _names = names;
        _values = values;
        if (names.Length >= IndexFrom)
        {
            _index = new Dictionary<string, int>(names.Length, StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < names.Length; i++)
            {
                if (!_index.ContainsKey(names[i]))
                {
                    _index.Add(names[i], i);
                }
            }
        }
    }

    /// <summary>A map without names.</summary>
    public static FieldMap Empty { get; } = new([], []);

    /// <summary>How many names there are.</summary>
    public int Count => _names.Length;

    /// <summary>The names in their source's order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The values, in the order of the names.</summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>The value of that name; null when there is none.</summary>
    public object? this[string key] => TryGetValue(key, out object? value) ? value : null;

    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => _names;

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => _values;

    /// <summary>Whether there is such a name.</summary>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <summary>Finds a value by name.</summary>
    /// <returns>False, and a null value, when there is no such name.</returns>
    public bool TryGetValue(string key, out object? value)
    {
        int at = IndexOf(key);
        value = at < 0 ? null : _values[at];
        return at >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int i = 0; i < _names.Length; i++)
        {
            yield return new KeyValuePair<string, object?>(_names[i], _values[i]);
        }
    }

    private int IndexOf(string name)
    {
        int found = -1;
        if (_index is not null)
        {
            if (!_index.TryGetValue(name, out found))
            {
                return -1;
            }

            // The index knows the first of names that differ by case; look for an exact one only if that is not it.
            return string.Equals(_names[found], name, StringComparison.Ordinal) ? found : ExactOr(name, found);
        }

        for (int i = 0; i < _names.Length; i++)
        {
            if (string.Equals(_names[i], name, StringComparison.Ordinal))
            {
                return i;
            }

            if (found < 0 && string.Equals(_names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                found = i;
            }
        }

        return found;
    }

    private int ExactOr(string name, int otherwise)
    {
        int exact = _index!.Count == _names.Length ? -1 : Array.IndexOf(_names, name);
        return exact < 0 ? otherwise : exact;
    }

    #region IDictionary, for PowerShell: read only

    bool IDictionary.IsFixedSize => true;

    bool IDictionary.IsReadOnly => true;

    ICollection IDictionary.Keys => _names;

    ICollection IDictionary.Values => _values;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    object? IDictionary.this[object key]
    {
        get => key is string name ? this[name] : null;
        set => throw ReadOnly();
    }

    bool IDictionary.Contains(object key) => key is string name && ContainsKey(name);

    void IDictionary.Add(object key, object? value) => throw ReadOnly();

    void IDictionary.Clear() => throw ReadOnly();

    void IDictionary.Remove(object key) => throw ReadOnly();

    void ICollection.CopyTo(Array array, int index)
    {
        foreach (KeyValuePair<string, object?> pair in this)
        {
            array.SetValue(new DictionaryEntry(pair.Key, pair.Value), index++);
        }
    }

    IDictionaryEnumerator IDictionary.GetEnumerator() => new Enumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(this);

    private static NotSupportedException ReadOnly() => new("A ticket's fields are read only.");

    private sealed class Enumerator(FieldMap map) : IDictionaryEnumerator
    {
        private int _at = -1;

        public DictionaryEntry Entry => new(map._names[_at], map._values[_at]);

        public object Key => map._names[_at];

        public object? Value => map._values[_at];

        public object Current => Entry;

        public bool MoveNext() => ++_at < map.Count;

        public void Reset() => _at = -1;
    }

    #endregion
}
