using System.Globalization;
using System.Text;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// A file's text as UTF-8 without byte order mark, whatever encoding its own mark names; without a mark it must be UTF-8.
/// Does not close the stream below it.
/// </summary>
/// <param name="checks">Whether bytes that are no UTF-8 are an error here; else whoever reads them must check.</param>
internal sealed class Utf8Input(Stream stream, bool checks, CancellationToken cancellation) : Stream
{
    private const int ChunkSize = 64 * 1024;

    private static readonly byte[] Utf8 = [0xEF, 0xBB, 0xBF];
    private static readonly byte[] Utf16LittleEndian = [0xFF, 0xFE];
    private static readonly byte[] Utf16BigEndian = [0xFE, 0xFF];
    private static readonly byte[] Utf32LittleEndian = [0xFF, 0xFE, 0, 0];
    private static readonly byte[] Utf32BigEndian = [0, 0, 0xFE, 0xFF];

    private readonly byte[] _raw = new byte[ChunkSize];
    private Decoder? _decoder;
    private byte[] _text = [];
    private int _at;
    private int _end;
    private int _rawLength;
    private int _line = 1;
    private long _handed;
    private bool _started;
    private bool _ended;

    /// <summary>How many bytes of text were handed out so far.</summary>
    public long Offset { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Offset; set => throw new NotSupportedException(); }

    /// <exception cref="FileReadException">The next bytes are no UTF-8.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == _end)
        {
            Fill();
        }

        int taken = Math.Min(count, _end - _at);
        Buffer.BlockCopy(_text, _at, buffer, offset, taken);
        _at += taken;
        Offset += taken;
        return taken;
    }

    /// <summary>How many line feeds a text has, and where the line behind the last of them starts; 0 when there is none.</summary>
    public static int CountLines(ReadOnlySpan<byte> text, out int lastStart)
    {
        int count = 0;
        lastStart = 0;
        for (int at = text.IndexOf((byte)'\n'); at >= 0; at = text.IndexOf((byte)'\n'))
        {
            count++;
            lastStart += at + 1;
            text = text.Slice(at + 1);
        }

        return count;
    }

    /// <summary>
    /// Goes on to a place in the text, from its beginning; leaps there where the bytes are what the text is. What was read once
    /// need not be checked again.
    /// </summary>
    /// <param name="offset">How many bytes of text stand before the place.</param>
    public void SkipTo(long offset, int line)
    {
        byte[] scratch = new byte[4];
        if (offset == 0 || Read(scratch, 0, 1) == 0)
        {
            return;
        }

        if (_decoder is null)
        {
            // What was taken from the stream and not handed out is forgotten: the mark is all that the two differ by.
            stream.Position += offset - (_handed + _rawLength);
            (_at, _end, _rawLength, _ended) = (0, 0, 0, false);
            Offset = _handed = offset;
            _line = line;
            return;
        }

        byte[] chunk = new byte[ChunkSize];
        while (Offset < offset && Read(chunk, 0, (int)Math.Min(chunk.Length, offset - Offset)) > 0)
        {
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Fill()
    {
        _at = 0;
        _end = 0;
        while (_end == 0 && !_ended)
        {
            cancellation.ThrowIfCancellationRequested();
            int read = stream.Read(_raw, _rawLength, _raw.Length - _rawLength);
            _rawLength += read;
            int mark = 0;
            if (!_started)
            {
                // A mark has up to four bytes; a stream may hand over fewer at first.
                if (read > 0 && _rawLength < 4)
                {
                    continue;
                }

                mark = ReadMark();
                _started = true;
            }

            _ended = read == 0;
            if (_decoder is null)
            {
                Take(mark);
            }
            else
            {
                Transcode(mark);
            }
        }
    }

    private int ReadMark()
    {
        ReadOnlySpan<byte> start = _raw.AsSpan(0, _rawLength);
        if (start.StartsWith(Utf8))
        {
            return 3;
        }

        (Encoding Encoding, int Length) mark = default;
        if (start.StartsWith(Utf32LittleEndian))
        {
            mark = (new UTF32Encoding(bigEndian: false, byteOrderMark: true), 4);
        }
        else if (start.StartsWith(Utf32BigEndian))
        {
            mark = (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4);
        }
        else if (start.StartsWith(Utf16LittleEndian))
        {
            mark = (Encoding.Unicode, 2);
        }
        else if (start.StartsWith(Utf16BigEndian))
        {
            mark = (Encoding.BigEndianUnicode, 2);
        }

        _decoder = mark.Encoding?.GetDecoder();
        return mark.Length;
    }

    // UTF-8 as it is, up to the last whole character.
    private void Take(int from)
    {
        int length = _rawLength - from;
        bool isCut = false;
        int whole = checks ? Utf8Validity.PrefixOf(_raw.AsSpan(from, length), out isCut) : length;
        if (whole == 0 && length > 0 && (!isCut || _ended))
        {
            throw NotUtf8();
        }

        Hand(_raw, from, whole);
        int left = length - whole;
        Buffer.BlockCopy(_raw, from + whole, _raw, 0, left);
        _rawLength = left;
        _ended &= left == 0;
    }

    private void Transcode(int from)
    {
        char[] characters = new char[_rawLength + 2];
        int count = _decoder!.GetChars(_raw, from, _rawLength - from, characters, 0, _ended);
        byte[] text = Encoding.UTF8.GetBytes(characters, 0, count);
        _rawLength = 0;
        Hand(text, 0, text.Length);
    }

    private void Hand(byte[] source, int from, int length)
    {
        if (_text.Length < length)
        {
            _text = new byte[Math.Max(length, ChunkSize)];
        }

        Buffer.BlockCopy(source, from, _text, 0, length);
        _end = length;
        _handed += length;
        _line += CountLines(_text.AsSpan(0, length), out _);
    }

    private FileReadException NotUtf8() => new(
        TicketReadCode.UnsupportedFile,
        string.Format(CultureInfo.InvariantCulture, "The file is not valid UTF-8 (byte {0}) and has no byte order mark.", Offset),
        "Save it as UTF-8.")
    {
        Line = _line,
    };
}
