using System.Globalization;
using TicketPrompt.Model;

namespace TicketPrompt.Sources.Files;

/// <summary>The header row of a CSV file: what its columns are called, and what the rows below it therefore are.</summary>
internal sealed class CsvHeader
{
    private const string KeyColumn = "Issue key";
    private const string Mark = "sep=";

    private readonly string[] _names;
    private readonly bool[] _isList;
    private readonly FieldMapBuilder _record = new(new LayoutCache<RowLayout>());

    public CsvHeader(string[] cells)
    {
        _names = cells.Select(cell => cell.Trim()).ToArray();
        Form = _names.Contains(KeyColumn, StringComparer.OrdinalIgnoreCase) ? RecordForm.JiraCsv : RecordForm.Any;
        if (Form == RecordForm.JiraCsv)
        {
            _names = _names.Select(name => JiraExportNames.NameOf(name, _names)).ToArray();
        }

        _isList = _names.Select(name => _names.Count(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) > 1).ToArray();
    }

    public RecordForm Form { get; }

    /// <summary>The delimiter of a header line: a comma, or where it has none, what Excel writes in its place in many countries.</summary>
    public static char DelimiterOf(string line)
    {
        if (IsMark(line))
        {
            return line.TrimEnd('\r', '\n')[Mark.Length];
        }

        foreach (char delimiter in ",;\t")
        {
            if (line.IndexOf(delimiter) >= 0)
            {
                return delimiter;
            }
        }

        return ',';
    }

    /// <summary>Whether a line is Excel's own, which tells the delimiter and is no row: <c>sep=;</c>.</summary>
    public static bool IsMark(string line) => line.TrimEnd('\r', '\n') is { Length: 5 } mark && mark.StartsWith(Mark, StringComparison.OrdinalIgnoreCase);

    /// <summary>A row as plain data: text; a list where the name is repeated; null where there is nothing.</summary>
    /// <exception cref="FileReadException">The row does not fit the header.</exception>
    public FieldMap RecordOf(string[] cells, int line)
    {
        // Rows of other programs may leave out empty cells at their end; Jira writes them all.
        bool isShort = cells.Length < _names.Length && Form == RecordForm.JiraCsv;
        if (isShort || cells.Skip(_names.Length).Any(cell => cell.Length > 0))
        {
            throw WrongLength(cells.Length, line);
        }

        Dictionary<string, List<object?>> lists = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < _names.Length; i++)
        {
            string? cell = i < cells.Length && cells[i].Length > 0 ? cells[i] : null;
            if (_names[i].Length == 0)
            {
                continue;
            }

            if (!_isList[i])
            {
                _record.Add(_names[i], Form == RecordForm.JiraCsv ? JiraExportNames.ValueOf(_names[i], cell) : cell);
                continue;
            }

            if (!lists.TryGetValue(_names[i], out List<object?>? list))
            {
                lists.Add(_names[i], list = []);
                _record.Add(_names[i], list.AsReadOnly());
            }

            if (cell is not null)
            {
                list.Add(cell);
            }
        }

        FieldMap record = _record.ToMap();
        _record.Clear();
        return record;
    }

    private FileReadException WrongLength(int cells, int line) => new(
        TicketReadCode.TicketUnreadable,
        string.Format(CultureInfo.InvariantCulture, "The row has {0} cells, the header has {1}.", cells, _names.Length),
        "Put cells with commas or line breaks in quotation marks (RFC 4180), or export the file again.")
    {
        Line = line,
        CanGoOn = true,
    };
}
