using System.Text;

namespace TicketPrompt.Tests.Sources.Files;

/// <summary>A long text that is made while it is read. Its records must all have the same length, so that it can seek.</summary>
internal sealed class GeneratedStream : Stream
{
    private readonly byte[] _before;
    private readonly byte[] _after;
    private readonly Func<int, string> _record;
    private readonly int _first;
    private readonly int _other;
    private readonly int _count;

    public GeneratedStream(string before, Func<int, string> record, int count, string after)
    {
        _before = Encoding.UTF8.GetBytes(before);
        _after = Encoding.UTF8.GetBytes(after);
        _record = record;
        _count = count;
        _first = record(0).Length;
        _other = record(1).Length;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _before.Length + _first + ((_count - 1L) * _other) + _after.Length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int total = 0;
        while (total < count && Piece() is { Length: > 0 } piece)
        {
            int length = Math.Min(count - total, piece.Length);
            piece.Span[..length].CopyTo(buffer.AsSpan(offset + total));
            total += length;
            Position += length;
        }

        return total;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private Memory<byte> Piece()
    {
        long at = Position;
        if (at < _before.Length)
        {
            return _before.AsMemory((int)at);
        }

        at -= _before.Length;
        if (at < _first)
        {
            return Encoding.UTF8.GetBytes(_record(0)).AsMemory((int)at);
        }

        at -= _first;
        if (at < (_count - 1L) * _other)
        {
            return Encoding.UTF8.GetBytes(_record((int)(at / _other) + 1)).AsMemory((int)(at % _other));
        }

        at -= (_count - 1L) * _other;
        return at < _after.Length ? _after.AsMemory((int)at) : Memory<byte>.Empty;
    }
}
