using Sylvan.Data.Csv;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// Reads a CSV file (RFC 4180) row by row. A name that the header repeats holds the list of its values. A header with
/// <c>Issue key</c> is Jira's export. After a broken row the next line is read as a row again.
/// </summary>
internal sealed class CsvFileReader : RecordReader
{
    private const int BrokenRowLimit = 100;

    private readonly CutText _file;
    private readonly RecordText _text;
    private CsvDataReader? _rows;
    private CsvHeader? _header;
    private char? _delimiter;
    private int _line = 1;
    private int _broken;

    public CsvFileReader(Stream stream, CancellationToken cancellation)
    {
        _file = new CutText(stream, cancellation);
        _text = new RecordText(_file);
    }

    public override FileItem? Next()
    {
        while (NextRow() is { } cells)
        {
            int line = _line;
            _line += LinesOf(cells);
            _file.ThrowIfCut(_line - 1);
            if (_header is null)
            {
                bool isMark = cells.Length is 1 or 2 && CsvHeader.IsMark(cells[0] + (cells.Length == 2 ? _delimiter.ToString() : ""));
                _header = isMark || IsBlank(cells) ? null : new CsvHeader(cells);
            }
            else if (!IsBlank(cells))
            {
                return new FileItem { Value = PlainReader.Wrap(_header.RecordOf(cells, line)), Line = line, Form = _header.Form };
            }
        }

        _file.ThrowIfCut(int.MaxValue);
        return null;
    }

    public override void Dispose()
    {
        _rows?.Dispose();
        _text.Dispose();
    }

    private string[]? NextRow()
    {
        try
        {
            _text.Forget(_line);
            _rows ??= Open();
            if (!_rows.Read())
            {
                return null;
            }

            string[] cells = new string[_rows.RowFieldCount];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = _rows.GetString(i);
            }

            return cells;
        }
        catch (CsvFormatException e)
        {
            throw BrokenRow(e);
        }
    }

    private FileReadException BrokenRow(CsvFormatException e)
    {
        _file.ThrowIfCut(_line);
        int line = _line++;
        _text.GoTo(_line);
        _rows = null;
        return new FileReadException(
            TicketReadCode.TicketUnreadable,
            "The row is not valid CSV: " + e.Message,
            "Put cells with quotation marks in quotation marks and double those inside (RFC 4180), or export the file again.")
        {
            Line = line,
            CanGoOn = _header is not null && ++_broken < BrokenRowLimit,
        };
    }

    private CsvDataReader Open() => CsvDataReader.Create(_text, new CsvDataReaderOptions
    {
        HasHeaders = false,
        Delimiter = _delimiter ??= CsvHeader.DelimiterOf(FirstLine()),
        CsvStyle = CsvStyle.Standard,

        // A summary may begin with a number sign.
        Comment = '\0',
        OwnsReader = false,
        MaxBufferSize = RecordText.RecordLimit,
    });

    private string FirstLine()
    {
        for (int number = _text.FirstLine; _text.LineAt(number) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                return line;
            }
        }

        return "";
    }

    // Blank lines are rows of one empty cell to the library, so that every line feed is seen here.
    private static int LinesOf(string[] cells)
    {
        int lines = 1;
        foreach (string cell in cells)
        {
            for (int at = cell.IndexOf('\n'); at >= 0; at = cell.IndexOf('\n', at + 1))
            {
                lines++;
            }
        }

        return lines;
    }

    private static bool IsBlank(string[] cells) => Array.TrueForAll(cells, cell => cell.Length == 0);
}
