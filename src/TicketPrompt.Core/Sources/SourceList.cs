using System.Collections;
using System.Collections.ObjectModel;

namespace TicketPrompt.Sources;

/// <summary>
/// What a value holds when it is taken as a list: see <see cref="SourceValue.AsList"/>. Walking it with <c>foreach</c> allocates
/// nothing for the lists that tickets are made of.
/// </summary>
internal readonly struct SourceList(SourceValue value, SourceReader? reader) : IEnumerable<SourceValue>
{
    public Enumerator GetEnumerator() => new(value, reader);

    IEnumerator<SourceValue> IEnumerable<SourceValue>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator : IEnumerator<SourceValue>
    {
        private readonly SourceReader? _reader;
        private readonly object?[]? _array;
        private readonly IReadOnlyList<object?>? _list;
        private readonly IEnumerator<object?>? _items;
        private SourceValue _only;
        private int _next;

        public Enumerator(SourceValue value, SourceReader? reader)
        {
            if (value.Kind != SourceKind.List)
            {
                _only = value;
                return;
            }

            // The usual one first: a test for an array's class, or an interface, costs more.
            _reader = reader!;
            _list = value.Raw as ReadOnlyCollection<object?>;
            _array = _list is null ? value.Raw as object?[] : null;
            _list ??= _array is null ? value.Raw as IReadOnlyList<object?> : null;
            _items = _array is null && _list is null ? _reader.Items(value.Raw!).GetEnumerator() : null;
        }

        public SourceValue Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_reader is null)
            {
                Current = _only;
                _only = default;
                return Current.IsThere;
            }

            while (_array is not null ? _next < _array.Length : _list is not null ? _next < _list.Count : _items!.MoveNext())
            {
                object? element = _array is not null ? _reader.Element(_array[_next++])
                    : _list is not null ? _reader.Element(_list[_next++])
                    : _items!.Current;
                Current = new SourceValue(_reader, element);
                if (Current.IsThere)
                {
                    return true;
                }
            }

            return false;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose() => _items?.Dispose();
    }
}
