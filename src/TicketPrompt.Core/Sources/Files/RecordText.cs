using System.Globalization;
using System.Text;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// A file's text for a parser that reads ahead, from which one can begin again at a later line: what a broken record is
/// followed by can so be read all the same. Holds the lines of the record that is being read and what was read ahead.
/// </summary>
internal sealed class RecordText(TextReader source) : TextReader
{
    /// <summary>How long one record may be, in characters.</summary>
    public const int RecordLimit = 64 * 1024 * 1024;

    private readonly char[] _buffer = new char[16 * 1024];
    private readonly List<string> _lines = [];
    private int _bufferAt;
    private int _bufferEnd;
    private long _held;
    private int _next;
    private int _at;

    /// <summary>The number of the first line that is held, from 1.</summary>
    public int FirstLine { get; private set; } = 1;

    /// <exception cref="FileReadException">A record is too long.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        int read = 0;
        while (read < count && LineAt(FirstLine + _next) is { } line)
        {
            int length = Math.Min(count - read, line.Length - _at);
            line.CopyTo(_at, buffer, index + read, length);
            read += length;
            _at += length;
            if (_at == line.Length)
            {
                _next++;
                _at = 0;
            }
        }

        return read;
    }

    public override int Read()
    {
        char[] one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Peek() => LineAt(FirstLine + _next) is { } line ? line[_at] : -1;

    /// <summary>A line with its line feed, whether the parser has read it or not; null behind the end.</summary>
    /// <param name="number">From 1; not before <see cref="FirstLine"/>.</param>
    public string? LineAt(int number)
    {
        while (number - FirstLine >= _lines.Count)
        {
            if (!FetchLine())
            {
                return null;
            }
        }

        return _lines[number - FirstLine];
    }

    /// <summary>Lets go of the lines before one; nobody will ask for them again.</summary>
    public void Forget(int beforeLine)
    {
        int count = Math.Min(beforeLine - FirstLine, _next);
        if (count <= 0)
        {
            return;
        }

        for (int i = 0; i < count; i++)
        {
            _held -= _lines[i].Length;
        }

        _lines.RemoveRange(0, count);
        _next -= count;
        FirstLine += count;
    }

    /// <summary>Goes back, or on, to the beginning of a line that is held or was not yet read.</summary>
    public void GoTo(int line)
    {
        _next = LineAt(line) is null ? _lines.Count : line - FirstLine;
        _at = 0;
        Forget(line);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool FetchLine()
    {
        // A quotation mark that is never closed makes one record of the rest of the file.
        if (_held > RecordLimit)
        {
            throw TooLong();
        }

        string line = ReadLineWithFeed();
        if (line.Length > 0)
        {
            _held += line.Length;
            _lines.Add(line);
        }

        return line.Length > 0;
    }

    private string ReadLineWithFeed()
    {
        StringBuilder? parts = null;
        while (true)
        {
            if (_bufferAt == _bufferEnd)
            {
                _bufferAt = 0;
                _bufferEnd = source.Read(_buffer, 0, _buffer.Length);
                if (_bufferEnd == 0)
                {
                    return parts?.ToString() ?? "";
                }
            }

            int feed = Array.IndexOf(_buffer, '\n', _bufferAt, _bufferEnd - _bufferAt);
            int start = _bufferAt;
            _bufferAt = feed < 0 ? _bufferEnd : feed + 1;
            if (feed >= 0 && parts is null)
            {
                return new string(_buffer, start, _bufferAt - start);
            }

            parts = (parts ?? new StringBuilder()).Append(_buffer, start, _bufferAt - start);
            if (feed >= 0)
            {
                return parts.ToString();
            }

            if (parts.Length > RecordLimit)
            {
                throw TooLong();
            }
        }
    }

    private FileReadException TooLong() => new(
        TicketReadCode.TicketLimit,
        string.Format(CultureInfo.InvariantCulture, "The record is longer than {0} million characters.", RecordLimit / (1024 * 1024)),
        "Look for a quotation mark that is not closed, or leave the long text out.")
    {
        Line = FirstLine,
    };
}
