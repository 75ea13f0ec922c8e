using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Wiki;

/// <summary>Reads tables. A row ends with the line that ends with a bar, so a cell may hold several lines, lists and macros.</summary>
internal sealed class TableReader(string source, DocumentBuilder builder, BlockReader blocks)
{
    private readonly RowReader _rows = new(source);

    /// <summary>Whether a table starts at a piece that starts with a bar: its row is closed, or has a second bar.</summary>
    public bool Starts(IReadOnlyList<WikiPiece> pieces, int at)
    {
        TextPiece text = (TextPiece)pieces[at];
        int start = WikiText.SkipBlanks(source, text.Start, text.End);
        int content = SkipBars(start, text.End);
        return RowEnd(pieces, at) > at + 1
            || (content < text.End && (content > start + 1 || source.IndexOf('|', content, text.End - content) >= 0));
    }

    /// <summary>Reads the table that starts at a piece; returns the place of the first piece behind it.</summary>
    public int Read(IReadOnlyList<WikiPiece> pieces, int at)
    {
        builder.OpenTable();
        while (at < pieces.Count && IsRow(pieces[at]))
        {
            int end = RowEnd(pieces, at);
            builder.OpenRow();
            foreach (WikiCell cell in _rows.Read(pieces, at, end))
            {
                builder.OpenCell(cell.IsHeader);
                blocks.Read(cell.Pieces);
                builder.Close();
            }

            builder.Close();
            at = end;
        }

        builder.Close();
        return at;
    }

    private int SkipBars(int at, int end)
    {
        while (at < end && source[at] == '|')
        {
            at++;
        }

        return at;
    }

    private bool IsRow(WikiPiece piece) => blocks.LineOf(piece).Kind == WikiLineKind.Row;

    /// <summary>The place of the first piece behind a row: behind the line that ends with a bar, else behind its first line.</summary>
    private int RowEnd(IReadOnlyList<WikiPiece> pieces, int at)
    {
        int firstLineEnd = -1;
        for (int i = at; i < pieces.Count; i++)
        {
            if (i > at && pieces[i].StartsLine)
            {
                firstLineEnd = firstLineEnd < 0 ? i : firstLineEnd;
                if (blocks.IsBlank(pieces[i]) || blocks.LineOf(pieces[i]).Kind is WikiLineKind.Row or WikiLineKind.Heading)
                {
                    return firstLineEnd;
                }
            }

            bool endsLine = i + 1 == pieces.Count || pieces[i + 1].StartsLine;
            if (endsLine && EndsWithBar(pieces[i], isFirst: i == at))
            {
                return i + 1;
            }
        }

        return firstLineEnd < 0 ? pieces.Count : firstLineEnd;
    }

    /// <summary>Whether a line ends a row: it ends with a bar, other than the one that its first line starts with.</summary>
    private bool EndsWithBar(WikiPiece piece, bool isFirst)
    {
        if (piece is not TextPiece text)
        {
            return false;
        }

        int start = WikiText.SkipBlanks(source, text.Start, text.End);
        int last = WikiText.TrimBlanks(source, start, text.End) - 1;
        int backslashes = last;
        while (backslashes > start && source[backslashes - 1] == '\\')
        {
            backslashes--;
        }

        return last >= start && source[last] == '|' && (last - backslashes) % 2 == 0 && !(isFirst && SkipBars(start, text.End) > last);
    }
}
