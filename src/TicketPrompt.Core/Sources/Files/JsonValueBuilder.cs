using System.Text;
using System.Text.Json;
using TicketPrompt.Model;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// Builds plain data from JSON tokens, without recursion. Of repeated names the last counts. What lies deeper than a limit is
/// null. Used again for record after record.
/// </summary>
internal sealed class JsonValueBuilder(JsonNameCache names)
{
    /// <summary>How deep a record's values are kept; ConvertFrom-Json reads 1,024 levels.</summary>
    public const int DepthLimit = 1000;

    private readonly List<Level> _levels = [];
    private int _depth;
    private int _ignored;

    /// <summary>The value, once <see cref="Add(ref Utf8JsonReader)"/> has said that it is complete.</summary>
    public object? Result { get; private set; }

    /// <summary>Forgets a value that was not completed.</summary>
    public void Reset()
    {
        _ignored = 0;
        while (_depth > 0)
        {
            _levels[--_depth].Clear();
        }
    }

    /// <summary>Takes the token that the reader stands on; true when the value is complete.</summary>
    public bool Add(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Open(reader.TokenType == JsonTokenType.StartObject);
                return false;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                return Close();
            case JsonTokenType.PropertyName:
                if (_ignored == 0)
                {
                    _levels[_depth - 1].Name = names.NameOf(ref reader);
                }

                return false;
            default:
                return _ignored == 0 && Add(JsonScalar.ValueOf(ref reader));
        }
    }

    public void Open(bool isObject)
    {
        if (_depth == DepthLimit)
        {
            _ignored++;
            return;
        }

        if (_depth == _levels.Count)
        {
            _levels.Add(new Level());
        }

        _levels[_depth++].IsObject = isObject;
    }

    private bool Close()
    {
        if (_ignored > 0)
        {
            return --_ignored == 0 && Add(null);
        }

        return Add(_levels[--_depth].ToPlain());
    }

    private bool Add(object? value)
    {
        if (_depth == 0)
        {
            Result = value;
            return true;
        }

        _levels[_depth - 1].Add(value);
        return false;
    }

    private sealed class Level
    {
        private readonly FieldMapBuilder _members = new(new LayoutCache<RowLayout>());
        private readonly List<object?> _elements = [];

        public bool IsObject { get; set; }

        public string Name { get; set; } = "";

        public void Add(object? value)
        {
            if (IsObject)
            {
                _members.Add(Name, value);
            }
            else
            {
                _elements.Add(value);
            }
        }

        public object ToPlain()
        {
            object plain = IsObject ? _members.ToMap() : Array.AsReadOnly(_elements.ToArray());
            Clear();
            return plain;
        }

        public void Clear()
        {
            _members.Clear();
            _elements.Clear();
        }
    }
}

/// <summary>
/// Keeps the property names of a file: its records repeat the same few, and each should be one string. A name that meets
/// another one in its slot takes its place, so the memory is bounded.
/// </summary>
internal sealed class JsonNameCache
{
    private const int Slots = 512;
    private const int LongestKept = 64;

    private readonly byte[][] _bytes = new byte[Slots][];
    private readonly string[] _names = new string[Slots];

    public string NameOf(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        if (reader.ValueIsEscaped || bytes.Length > LongestKept)
        {
            return JsonScalar.TextOf(ref reader);
        }

        uint hash = 2166136261;
        foreach (byte b in bytes)
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        int slot = (int)(hash % Slots);
        if (_bytes[slot] is not { } kept || !bytes.SequenceEqual(kept))
        {
            _bytes[slot] = bytes.ToArray();
            _names[slot] = Encoding.UTF8.GetString(_bytes[slot]);
        }

        return _names[slot];
    }
}
