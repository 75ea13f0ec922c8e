using System.Globalization;
using System.Text.Json;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// Reads a JSON file: a list ticket by ticket; an object that wraps a list of tickets too, in two passes, because what belongs
/// to the list may stand behind it (Jira's <c>names</c>): the first passes over the list and keeps what is beside it, the
/// second reads the list.
/// </summary>
internal sealed class JsonFileReader : RecordReader
{
    private readonly Stream _stream;
    private readonly long _start;
    private readonly ContainerRules _containers;
    private readonly CancellationToken _cancellation;
    private readonly JsonNameCache _names = new();
    private JsonStream? _json;
    private SourceValue _pageNames;
    private bool _isList;
    private bool _isDone;
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
        if (_isDone)
        {
            // What is wrong behind the last record is said once all records are out.
            FileReadException? error = _errorBehind;
            _errorBehind = null;
            return error is null ? null : throw error;
        }

        if (_json is null)
        {
            _json = Open(JsonPlace.Start);
            if (Begin() is { } only)
            {
                return only;
            }
        }

        return NextElement();
    }

    public override void Dispose()
    {
        // The stream is the caller's.
    }

    // Reads the one record of a file that is no list; null when a list is to be read element by element.
    private FileItem? Begin()
    {
        if (!_json!.Read())
        {
            throw JsonErrors.Empty();
        }

        _isList = _json.Token == JsonTokenType.StartArray;
        if (_isList)
        {
            return null;
        }

        if (_json.Token != JsonTokenType.StartObject)
        {
            return OnlyRecord(_json.Place.Line, _json.ReadValue());
        }

        int line = _json.Place.Line;
        JsonEnvelope envelope = JsonEnvelope.Read(_json, _containers.Names);
        SourceValue skeleton = PlainReader.Wrap(envelope.Skeleton);
        if (envelope.Lists.Count == 0)
        {
            _errorBehind = envelope.Error;
            return envelope.IsWhole ? Finished(line, skeleton) : throw envelope.Error!;
        }

        if (_containers.Find(skeleton) is { } holder && envelope.Lists.TryGetValue(holder, out JsonPlace list))
        {
            _pageNames = skeleton["names"];
            _errorBehind = envelope.Error;
            _json = Open(list);
            _json.Read();
            return null;
        }

        // A ticket that has a property of such a name: once more, with all that is in it.
        _json = Open(JsonPlace.Start);
        _json.Read();
        return OnlyRecord(line, _json.ReadValue());
    }

    private FileItem? NextElement()
    {
        // A list's nulls are no records.
        bool found = _json!.Read();
        while (found && _json.Token == JsonTokenType.Null)
        {
            found = _json.Read();
        }

        if (!found || _json.Token == JsonTokenType.EndArray)
        {
            _isDone = true;
            if (_isList)
            {
                _json.Read();
            }

            return Next();
        }

        int line = _json.Place.Line;
        return new FileItem { Value = PlainReader.Wrap(_json.ReadValue()), Line = line, Names = _pageNames };
    }

    private FileItem OnlyRecord(int line, object? value)
    {
        // Whatever follows breaks the grammar, and the reader says so; the record itself is whole.
        try
        {
            _json!.Read();
        }
        catch (FileReadException e)
        {
            _errorBehind = e;
        }

        return Finished(line, PlainReader.Wrap(value));
    }

    private FileItem Finished(int line, SourceValue value)
    {
        _isDone = true;
        return new FileItem { Value = value, Line = line };
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
