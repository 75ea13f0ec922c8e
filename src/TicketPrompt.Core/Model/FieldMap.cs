using System.Collections;
using System.Diagnostics;
using TicketPrompt.Model;
using TicketPrompt.Text;

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
    private readonly RowLayout _layout;
    private readonly object?[] _values;

    internal FieldMap(RowLayout layout, object?[] values)
    {
        _layout = layout;
        _values = values;
    }

    internal FieldMap(string[] names, object?[] values)
        : this(new RowLayout(names), values)
    {
    }

    /// <summary>A map without names.</summary>
    public static FieldMap Empty { get; } = new(Array.Empty<string>(), []);

    /// <summary>How many names there are.</summary>
    public int Count => _layout.Names.Length;

    /// <summary>The names in their source's order.</summary>
    public IReadOnlyList<string> Names => _layout.Names;

    /// <summary>The values, in the order of the names.</summary>
    public IReadOnlyList<object?> Values => Array.Exists(_values, value => value is SpelledNumber) ? Array.ConvertAll(_values, SpelledNumber.ValueOf) : _values;

    /// <summary>The values, in the order of the names; a <see cref="SpelledNumber"/> as it is.</summary>
    internal object?[] SpelledValues => _values;

    /// <summary>The names and where they stand; maps of one source mostly share an instance.</summary>
    internal RowLayout Layout => _layout;

    /// <summary>The value of that name; null when there is none.</summary>
    public object? this[string key] => TryGetValue(key, out object? value) ? value : null;

    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => _layout.Names;

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => Values;

    /// <summary>Whether there is such a name.</summary>
    public bool ContainsKey(string key) => _layout.IndexOf(key) >= 0;

    /// <summary>Finds a value by name.</summary>
    /// <returns>False, and a null value, when there is no such name.</returns>
    public bool TryGetValue(string key, out object? value)
    {
        int at = _layout.IndexOf(key);
        value = at < 0 ? null : SpelledNumber.ValueOf(_values[at]);
        return at >= 0;
    }

    /// <summary>As <see cref="TryGetValue"/>, for those who print: a <see cref="SpelledNumber"/> stays one.</summary>
    internal bool TryGetSpelled(string key, out object? value)
    {
        int at = _layout.IndexOf(key);
        value = at < 0 ? null : _values[at];
        return at >= 0;
    }

    /// <summary>The value of that name, a <see cref="SpelledNumber"/> as it is; null when there is none.</summary>
    internal object? Spelled(string key) => TryGetSpelled(key, out object? value) ? value : null;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int i = 0; i < _layout.Names.Length; i++)
        {
            yield return new KeyValuePair<string, object?>(_layout.Names[i], SpelledNumber.ValueOf(_values[i]));
        }
    }

    #region IDictionary, for PowerShell: read only

    bool IDictionary.IsFixedSize => true;

    bool IDictionary.IsReadOnly => true;

    ICollection IDictionary.Keys => _layout.Names;

    ICollection IDictionary.Values => (ICollection)Values;

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

        public DictionaryEntry Entry => new(map._layout.Names[_at], Value);

        public object Key => map._layout.Names[_at];

        public object? Value => SpelledNumber.ValueOf(map._values[_at]);

        public object Current => Entry;

        public bool MoveNext() => ++_at < map.Count;

        public void Reset() => _at = -1;
    }

    #endregion
}
