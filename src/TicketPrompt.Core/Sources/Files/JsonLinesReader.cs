using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TicketPrompt.Sources.Files;

/// <summary>Reads a file of one JSON document a line. Blank lines are skipped; a bad line is one error, and the rest comes out.</summary>
internal sealed class JsonLinesReader(Stream stream, CancellationToken cancellation) : RecordReader
{
    private readonly Utf8Input _input = new(stream, checks: false, cancellation);
    private readonly JsonValueBuilder _builder = new(new JsonNameCache());
    private byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _end;
    private int _line;
    private bool _ended;

    public override FileItem? Next()
    {
        while (NextLine(out ArraySegment<byte> line))
        {
            _line++;
            if (line.Array is null)
            {
                throw JsonErrors.RecordTooLong(_line);
            }

            ReadOnlySpan<byte> text = line.AsSpan();
            if (!JsonStream.IsBlank(text))
            {
                return new FileItem { Value = PlainReader.Wrap(Parse(text)), Line = _line };
            }
        }

        return null;
    }

    public override void Dispose()
    {
        // The stream is the caller's.
    }

    private object? Parse(ReadOnlySpan<byte> text)
    {
        if (Utf8Validity.PrefixOf(text, out _) is var valid && valid < text.Length)
        {
            throw new FileReadException(
                TicketReadCode.UnsupportedFile,
                string.Format(CultureInfo.InvariantCulture, "The line is not valid UTF-8 (byte {0} of it), and the file has no byte order mark.", valid),
                "Save the file as UTF-8.")
            {
                Line = _line,
                CanGoOn = true,
            };
        }

        _builder.Reset();
        Utf8JsonReader reader = new(text, JsonErrors.ReaderOptions);
        try
        {
            bool complete = false;
            while (reader.Read())
            {
                complete = _builder.Add(ref reader);
            }

            return complete ? _builder.Result : null;
        }
        catch (JsonException e)
        {
            throw BadLine(e, text);
        }
    }

    private FileReadException BadLine(JsonException e, ReadOnlySpan<byte> text)
    {
        int bytes = (int)Math.Min(e.BytePositionInLine ?? 0, text.Length);
        return new FileReadException(
            TicketReadCode.TicketUnreadable,
            "The line is not valid JSON: " + JsonErrors.ReasonOf(e),
            "Mend the line. If the file is one JSON document over many lines, let its name end in .json.")
        {
            Line = _line,
            Column = Encoding.UTF8.GetCharCount(text.Slice(0, bytes).ToArray()) + 1,
            CanGoOn = true,
        };
    }

    // The bytes up to the next line feed or the end; no array for a line beyond the limit, of which nothing is kept.
    private bool NextLine(out ArraySegment<byte> line)
    {
        int searched = 0;
        bool isTooLong = false;
        while (true)
        {
            int feed = _buffer.AsSpan(_at + searched, _end - _at - searched).IndexOf((byte)'\n');
            if (feed >= 0 || _ended)
            {
                int length = feed >= 0 ? searched + feed : _end - _at;
                line = isTooLong ? default : new ArraySegment<byte>(_buffer, _at, length);
                _at += feed >= 0 ? length + 1 : length;
                return feed >= 0 || length > 0 || isTooLong;
            }

            searched = _end - _at;
            if (searched > JsonStream.RecordLimit)
            {
                isTooLong = true;
                searched = 0;
                _at = _end;
            }

            Fill();
        }
    }

    private void Fill()
    {
        Buffer.BlockCopy(_buffer, _at, _buffer, 0, _end - _at);
        _end -= _at;
        _at = 0;
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = _input.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
