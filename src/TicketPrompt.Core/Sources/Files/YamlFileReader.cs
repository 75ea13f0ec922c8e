using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// Reads a YAML file: documents one by one, and a list that is a document record by record. After a broken record it goes on
/// with the next one of the list, if the list is not indented, or with the next document.
/// </summary>
internal sealed class YamlFileReader : RecordReader
{
    private const int BrokenRecordLimit = 100;

    private readonly CutText _file;
    private readonly RecordText _text;
    private IEnumerator<ParsingEvent>? _events;
    private int _firstLine = 1;

    // The line of the record that is being read; 0 between records.
    private int _recordLine;
    private int _broken;
    private bool _isList;

    public YamlFileReader(Stream stream, CancellationToken cancellation)
    {
        _file = new CutText(stream, cancellation);
        _text = new RecordText(_file);
    }

    public override FileItem? Next()
    {
        _events ??= Yaml.Events(_text, LineAt).GetEnumerator();
        try
        {
            while (_events.MoveNext())
            {
                if (ReadRecord(_events.Current) is { } record)
                {
                    return record;
                }
            }

            _file.ThrowIfCut(int.MaxValue);
            return null;
        }
        catch (YamlReadException e)
        {
            throw BrokenRecord(e);
        }
    }

    public override void Dispose()
    {
        _events?.Dispose();
        _text.Dispose();
    }

    private FileItem? ReadRecord(ParsingEvent at)
    {
        switch (at)
        {
            case StreamStart or StreamEnd or DocumentEnd or SequenceEnd:
                return null;
            case DocumentStart:
                _isList = false;
                return null;
            case SequenceStart when !_isList:
                _isList = true;
                return null;
        }

        int line = _firstLine + (int)at.Start.Line - 1;
        _recordLine = line;
        _text.Forget(line);
        object? value = new YamlDocumentBuilder(YamlLimits.Ticket, LineAt, notesPlaces: false).BuildValue(_events!);
        _recordLine = 0;

        // A mapping ends where the next token begins, which may be the next record.
        Mark end = _events!.Current.End;
        int lastLine = _firstLine + (int)end.Line - 1;
        _file.ThrowIfCut(end.Column == 1 && _text.LineAt(lastLine) is not null ? lastLine - 1 : lastLine);

        // Nothing between two document marks, or after a hyphen.
        return value is null ? null : new FileItem { Value = PlainReader.Wrap(value), Line = line };
    }

    /// <summary>A line that the parser counts from where it began; null where it was let go of.</summary>
    private string? LineAt(int number)
    {
        int line = _firstLine + number - 1;
        return line < _text.FirstLine ? null : _text.LineAt(line)?.TrimEnd('\r', '\n');
    }

    private FileReadException BrokenRecord(YamlReadException e)
    {
        int line = _firstLine + e.Line - 1;
        _file.ThrowIfCut(line);
        return new FileReadException(
            e.IsLimit ? TicketReadCode.TicketLimit : TicketReadCode.TicketUnreadable,
            (e.IsLimit ? "" : "This is not YAML that is read: ") + e.Message + ".",
            "Mend the file and read it again.")
        {
            Line = line,
            Column = e.Column,
            Excerpt = e.Excerpt,
            CanGoOn = ++_broken < BrokenRecordLimit && GoToNextRecord(Math.Max(line, _recordLine)),
        };
    }

    // The parser is lost inside a broken record; a new one starts where a record must begin.
    private bool GoToNextRecord(int brokenLine)
    {
        int from = Math.Max(_recordLine > 0 ? _recordLine : brokenLine, _text.FirstLine);
        for (int line = from + 1; _text.LineAt(line) is { } text; line++)
        {
            if (IsMark(text, "---") || (_isList && IsMark(text, "-")))
            {
                _text.GoTo(line);
                _firstLine = line;
                _recordLine = 0;
                _isList = false;
                _events = null;
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(string line, string mark) =>
        line.StartsWith(mark, StringComparison.Ordinal) && (line.Length == mark.Length || char.IsWhiteSpace(line[mark.Length]));
}
