using System.Globalization;
using System.Text.Json;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// Reads a JSON file of one text or several behind each other: a list ticket by ticket; an object that wraps a list of tickets
/// too, in two passes, because what belongs to the list may stand behind it (Jira's <c>names</c>): the first passes over the list
/// and keeps what is beside it, the second reads the list.
/// </summary>
internal sealed class JsonFileReader : RecordReader
{
    private readonly Stream _stream;
    private readonly long _start;
    private readonly ContainerRules _containers;
    private readonly CancellationToken _cancellation;
    private readonly JsonNameCache _names = new();
    private JsonStream? _json;

    // Behind the object whose list is being read: where the next text begins.
    private JsonStream? _behind;
    private SourceValue _page;
    private bool _isBegun;
    private bool _isInList;
    private bool _isLast;
    private FileReadException? _errorBehind;

    public JsonFileReader(Stream stream, ContainerRules containers, CancellationToken cancellation)
    {
        _stream = stream.CanSeek ? stream : Buffered(stream, cancellation);
        _start = _stream.Position;
        _containers = containers;
        _cancellation = cancellation;
    }

    public override FileItem? Next()
    {
        _json ??= Open(JsonPlace.Start);
        while (_isInList || !_isLast)
        {
            if ((_isInList ? NextElement() : Begin()) is { } record)
            {
                return record;
            }
        }

        // What is wrong behind the last record is said once all records are out.
        FileReadException? error = _errorBehind;
        _errorBehind = null;
        return error is null ? null : throw error;
    }

    public override void Dispose()
    {
        // The stream is the caller's.
    }

    // Reads the one record of a text that is no list; null when a list is to be read element by element.
    private FileItem? Begin()
    {
        if (!_isBegun && !_json!.Read())
        {
            throw JsonErrors.Empty();
        }

        _isBegun = true;
        if (_json!.Token == JsonTokenType.StartArray)
        {
            _isInList = true;
            _page = SourceValue.Missing;
            return null;
        }

        JsonPlace start = _json.Place;
        if (_json.Token != JsonTokenType.StartObject)
        {
            return Record(start.Line, _json.ReadValue());
        }

        JsonEnvelope envelope = JsonEnvelope.Read(_json, _containers.Names);
        SourceValue skeleton = PlainReader.Wrap(envelope.Skeleton);
        _isLast = envelope.IsLast;
        _errorBehind = envelope.Error;
        if (envelope.Lists.Count == 0)
        {
            if (!envelope.IsWhole)
            {
                _errorBehind = null;
                throw envelope.Error!;
            }

            return new FileItem { Value = skeleton, Line = start.Line };
        }

        if (_containers.Find(skeleton) is { } holder && envelope.Lists.TryGetValue(holder, out JsonPlace list))
        {
            _page = skeleton;
            _behind = _json;
            _json = Open(list);
            _json.Read();
            _isInList = true;
            return null;
        }

        // A ticket that has a property of such a name: once more, with all that is in it.
        JsonStream again = Open(start);
        again.Read();
        return new FileItem { Value = PlainReader.Wrap(again.ReadValue()), Line = start.Line };
    }

    private FileItem? NextElement()
    {
        // A list's nulls are no records.
        bool found = _json!.Read();
        while (found && _json.Token == JsonTokenType.Null)
        {
            found = _json.Read();
        }

        if (found && _json.Token != JsonTokenType.EndArray)
        {
            int line = _json.Place.Line;
            return new FileItem { Value = PlainReader.Wrap(_json.ReadValue()), Line = line, Page = _page };
        }

        _isInList = false;
        if (_behind is { } behind)
        {
            (_json, _behind) = (behind, null);
        }
        else
        {
            _isLast = !_json.Read();
        }

        return null;
    }

    private FileItem Record(int line, object? value)
    {
        // What follows may be broken; the record itself is whole.
        try
        {
            _isLast = !_json!.Read();
        }
        catch (FileReadException e)
        {
            (_isLast, _errorBehind) = (true, e);
        }

        return new FileItem { Value = PlainReader.Wrap(value), Line = line };
    }

    private JsonStream Open(JsonPlace place)
    {
        _stream.Position = _start;
        Utf8Input input = new(_stream, checks: true, _cancellation);
        input.SkipTo(place.Offset, place.Line);
        return new JsonStream(input, _names, place);
    }

    private static MemoryStream Buffered(Stream stream, CancellationToken cancellation)
    {
        MemoryStream copy = new();
        byte[] chunk = new byte[64 * 1024];
        for (int read = stream.Read(chunk, 0, chunk.Length); read > 0; read = stream.Read(chunk, 0, chunk.Length))
        {
            cancellation.ThrowIfCancellationRequested();
            copy.Write(chunk, 0, read);
            if (copy.Length > JsonStream.RecordLimit)
            {
                throw new FileReadException(
                    TicketReadCode.TicketLimit,
                    string.Format(CultureInfo.InvariantCulture, "A JSON document from a pipe may have {0} MiB.", JsonStream.RecordLimit / (1024 * 1024)),
                    "Save it to a file and read that.");
            }
        }

        copy.Position = 0;
        return copy;
    }
}
