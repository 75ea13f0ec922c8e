namespace TicketPrompt.Markup.Wiki;

/// <summary>Cuts a row into cells. Bars in links, images, code, macros and behind a backslash do not.</summary>
internal sealed class RowReader(string source)
{
    private static readonly char[] Stops = ['|', '\\', '{', '[', '!'];

    private readonly MonospacedFinder _monospaced = new(source);
    private readonly List<WikiCell> _cells = [];
    private List<WikiPiece> _cell = [];
    private bool _isHeader;
    private bool _inCell;

    public IReadOnlyList<WikiCell> Read(IReadOnlyList<WikiPiece> pieces, int start, int end)
    {
        _cells.Clear();
        _cell = [];
        _inCell = false;
        for (int i = start; i < end; i++)
        {
            if (pieces[i] is TextPiece text)
            {
                Read(text);
            }
            else
            {
                _cell.Add(pieces[i]);
            }
        }

        // What stands behind the last bar is a cell only if it is something.
        if (_cell.Exists(piece => piece is not TextPiece text || InvisibleTag.TrimBlanks(source, text.Start, text.End) > text.Start))
        {
            EndCell();
        }

        return _cells.ToArray();
    }

    private void Read(TextPiece text)
    {
        int pieceStart = text.Start;
        bool startsLine = text.StartsLine;
        int at = text.Start;
        while ((at = at < text.End ? source.IndexOfAny(Stops, at, text.End - at) : -1) >= 0)
        {
            if (source[at] != '|')
            {
                at = SkipProtected(at, text.End);
                continue;
            }

            if (_inCell)
            {
                AddText(pieceStart, at, startsLine);
                EndCell();
            }

            _inCell = true;
            _isHeader = at + 1 < text.End && source[at + 1] == '|';
            at += _isHeader ? 2 : 1;
            pieceStart = at;
            startsLine = true;
        }

        AddText(pieceStart, text.End, startsLine);
    }

    private void AddText(int start, int end, bool startsLine)
    {
        if (start < end)
        {
            _cell.Add(new TextPiece(start, end, startsLine));
        }
    }

    private void EndCell()
    {
        _cells.Add(new WikiCell(_isHeader, _cell));
        _cell = [];
    }

    private int SkipProtected(int at, int end) => source[at] switch
    {
        '\\' => at + 2,
        '{' => _monospaced.Find(at, end)?.End ?? InvisibleTag.TryRead(source, at, end) ?? at + 1,
        '[' => WikiLink.FindEnd(source, at, end) ?? at + 1,
        _ => WikiImage.TryRead(source, at, at, end)?.End ?? at + 1,
    };
}

/// <param name="IsHeader">Whether two bars stand before it.</param>
internal sealed record WikiCell(bool IsHeader, IReadOnlyList<WikiPiece> Pieces);
