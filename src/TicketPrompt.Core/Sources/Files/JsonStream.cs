using System.Text.Json;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// Reads a JSON text, or several that follow each other, from a stream token by token or value by value, holding no more of it
/// than one token and what a value becomes.
/// </summary>
internal sealed class JsonStream
{
    /// <summary>How long one record may be, in bytes of JSON.</summary>
    public const int RecordLimit = 128 * 1024 * 1024;

    private readonly Utf8Input _input;
    private readonly JsonNameCache _names;
    private readonly JsonPlace _origin;
    private readonly JsonValueBuilder _builder;
    private JsonReaderState _state = new(JsonErrors.ReaderOptions);

    // Where the text began that is being read: errors count their places from there.
    private JsonPlace _begin;
    private byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _end;
    private bool _ended;

    // How many bytes were dropped from the buffer's front; up to where its line feeds are counted, and the line there.
    private long _dropped;
    private int _counted;
    private int _countedLine;

    // How many bytes of the text come up to the last of them, itself included; 0 before the first.
    private long _lineStart;

    public JsonStream(Utf8Input input, JsonNameCache names, JsonPlace origin)
    {
        _input = input;
        _names = names;
        _origin = origin;
        _builder = new JsonValueBuilder(names);
        _countedLine = origin.Line;
        _begin = origin;
        Place = origin;
    }

    public JsonTokenType Token { get; private set; }

    public JsonPlace Place { get; private set; }

    /// <summary>The last token's text if it is a property name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The last token's value if it is a scalar.</summary>
    public object? Scalar { get; private set; }

    /// <summary>Reads the next token; false at the end of the text.</summary>
    /// <exception cref="FileReadException">The text is no JSON here.</exception>
    public bool Read()
    {
        do
        {
            Utf8JsonReader reader = new(_buffer.AsSpan(_at, _end - _at), _ended, _state);
            bool found = MoveNext(ref reader);
            if (found)
            {
                Token = reader.TokenType;
                Name = Token == JsonTokenType.PropertyName ? _names.NameOf(ref reader) : "";
                Scalar = Token == JsonTokenType.PropertyName ? null : JsonScalar.ValueOf(ref reader);
                int start = _at + (int)reader.TokenStartIndex;
                CountLinesTo(start);
                Place = new JsonPlace(_origin.Offset + _dropped + start, _countedLine, ColumnOf(start));
            }

            Take(ref reader);
            if (found)
            {
                return true;
            }
        }
        while (Fill());

        return false;
    }

    /// <summary>The whole value that the last token begins, as plain data.</summary>
    /// <exception cref="FileReadException">The text is no JSON here, or the value is too long.</exception>
    public object? ReadValue()
    {
        if (Token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return Scalar;
        }

        _builder.Reset();
        _builder.Open(Token == JsonTokenType.StartObject);
        int line = Place.Line;
        if (!ReadToEnd(builds: true))
        {
            throw JsonErrors.RecordTooLong(line);
        }

        return _builder.Result;
    }

    public void SkipValue()
    {
        if (Token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            ReadToEnd(builds: false);
        }
    }

    // Reads up to the end of the object or list that the last token began. False when it was not, or not to the end, built.
    private bool ReadToEnd(bool builds)
    {
        long start = _dropped + _at;
        int depth = 1;
        do
        {
            Utf8JsonReader reader = new(_buffer.AsSpan(_at, _end - _at), _ended, _state);
            while (depth > 0 && MoveNext(ref reader))
            {
                depth += reader.TokenType switch
                {
                    JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                    JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                    _ => 0,
                };
                if (builds)
                {
                    _builder.Add(ref reader);
                }
            }

            Take(ref reader);

            // The rest of a record that is too long is passed over, so that those after it can be read.
            builds &= _dropped + _at - start <= RecordLimit;
        }
        while (depth > 0 && Fill());

        return builds;
    }

    private bool MoveNext(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException e)
        {
            bool isBlank = IsBlank(_buffer.AsSpan(_at, _end - _at));
            if (isBlank && Token != JsonTokenType.None && _begin != _origin)
            {
                return false;
            }

            throw Token == JsonTokenType.None && isBlank ? JsonErrors.Empty() : JsonErrors.NotJson(e, reader.CurrentDepth, _begin);
        }
    }

    public static bool IsBlank(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        _at += (int)reader.BytesConsumed;
        bool isWhole = reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray);
        if (isWhole && reader.BytesConsumed > 0)
        {
            // What pages of answers leave when they are written one behind the other: }{
            CountLinesTo(_at);
            _begin = new JsonPlace(_origin.Offset + _dropped + _at, _countedLine, ColumnOf(_at));
            _state = new JsonReaderState(JsonErrors.ReaderOptions);
        }
        else
        {
            _state = reader.CurrentState;
        }
    }

    // Gets more bytes behind those not yet taken; false when the end was known already.
    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        CountLinesTo(_at);
        Buffer.BlockCopy(_buffer, _at, _buffer, 0, _end - _at);
        _dropped += _at;
        _end -= _at;
        _counted -= _at;
        _at = 0;
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= RecordLimit)
            {
                throw JsonErrors.TextTooLong(_countedLine);
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = _input.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return true;
    }

    private void CountLinesTo(int end)
    {
        if (end > _counted)
        {
            _countedLine += Utf8Input.CountLines(_buffer.AsSpan(_counted, end - _counted), out int start);
            _lineStart = start > 0 ? _dropped + _counted + start : _lineStart;
            _counted = end;
        }
    }

    private int ColumnOf(int start)
    {
        int before = (int)Math.Min(_dropped + start - _lineStart, int.MaxValue / 2);
        return _countedLine == _origin.Line ? _origin.Column + before : 1 + before;
    }
}

/// <summary>A place in a JSON text: bytes of UTF-8 before it, line from 1, and column in bytes from 1.</summary>
internal readonly record struct JsonPlace(long Offset, int Line, int Column)
{
    public static JsonPlace Start { get; } = new(0, 1, 1);
}
