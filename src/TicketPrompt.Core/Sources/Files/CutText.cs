using System.Text;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// A file's text for a parser that reads ahead: where the bytes are no text it ends, and keeps the error for the parser's user,
/// so that the records that are whole come out first.
/// </summary>
internal sealed class CutText : TextReader
{
    private readonly StreamReader _source;

    public CutText(Stream stream, CancellationToken cancellation) =>
        _source = new StreamReader(new Utf8Input(stream, checks: true, cancellation), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);

    /// <summary>Why the text ended before the file did; null as long as it did not.</summary>
    public FileReadException? Error { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        try
        {
            return Error is null ? _source.Read(buffer, index, count) : 0;
        }
        catch (FileReadException e)
        {
            Error = e;
            return 0;
        }
    }

    public override int Read()
    {
        char[] one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Peek() => Error is null ? _source.Peek() : -1;

    /// <summary>Throws the error when a record that ends on a line may have been cut by it.</summary>
    public void ThrowIfCut(int lastLine)
    {
        if (Error is not null && lastLine >= Error.Line)
        {
            throw Error;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }
}
