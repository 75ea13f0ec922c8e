using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Wiki;

/// <summary>
/// Reads tables. A row ends with the line that ends with a bar, so a cell may hold several lines, lists and macros; one that no
/// bar closes ends before the next row, a heading, a rule or a blank line.
/// </summary>
internal sealed class TableReader(string source, DocumentBuilder builder, BlockReader blocks)
{
    private readonly RowReader _rows = new(source);

    /// <summary>Whether a table starts at a piece that starts with a bar: its row is closed, has a second bar, or starts with a list.</summary>
    public bool Starts(IReadOnlyList<WikiPiece> pieces, int at)
    {
        TextPiece text = (TextPiece)pieces[at];
        int start = WikiText.SkipBlanks(source, text.Start, text.End);
        int content = SkipBars(start, text.End);
        return (content < text.End && content > start + 1)
            || HasBar(pieces, at, content)
            || WikiLine.Read(source, content, text.End).StartsList(source)
            || RowEnd(pieces, at).IsClosed;
    }

    /// <summary>Reads the table that starts at a piece; returns the place of the first piece behind it.</summary>
    public int Read(IReadOnlyList<WikiPiece> pieces, int at)
    {
        builder.OpenTable();
        while (at < pieces.Count && IsRow(pieces[at]))
        {
            int end = RowEnd(pieces, at).End;
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

    /// <summary>Whether a bar stands in the line of a piece, from a place in it on.</summary>
    private bool HasBar(IReadOnlyList<WikiPiece> pieces, int at, int from)
    {
        for (int i = at; i < pieces.Count && (i == at || !pieces[i].StartsLine); i++)
        {
            if (pieces[i] is TextPiece text && source.IndexOf('|', i == at ? from : text.Start, text.End - (i == at ? from : text.Start)) >= 0)
            {
                return true;
            }
        }

        return false;
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

    /// <summary>The place of the first piece behind a row, and whether a bar closes it.</summary>
    private (int End, bool IsClosed) RowEnd(IReadOnlyList<WikiPiece> pieces, int at)
    {
        int rule = -1;
        int i = at;
        for (; i < pieces.Count; i++)
        {
            if (i > at && pieces[i].StartsLine)
            {
                WikiLineKind kind = blocks.LineOf(pieces[i]).Kind;
                if (blocks.IsBlank(pieces[i]) || kind is WikiLineKind.Row or WikiLineKind.Heading)
                {
                    break;
                }

                rule = rule < 0 && kind == WikiLineKind.Rule ? i : rule;
            }

            bool endsLine = i + 1 == pieces.Count || pieces[i + 1].StartsLine;
            if (endsLine && EndsWithBar(pieces[i], isFirst: i == at))
            {
                return (i + 1, true);
            }
        }

        return (rule < 0 ? i : rule, false);
    }

    /// <summary>Whether a line ends a row: it ends with a bar, other than the one that its first line starts with.</summary>
    private bool EndsWithBar(WikiPiece piece, bool isFirst)
    {
        if (piece is not TextPiece text)
        {
            return false;
        }

        int start = WikiText.SkipBlanks(source, text.Start, text.End);
        int last = InvisibleTag.TrimBlanks(source, start, text.End) - 1;
        int backslashes = last;
        while (backslashes > start && source[backslashes - 1] == '\\')
        {
            backslashes--;
        }

        return last >= start && source[last] == '|' && (last - backslashes) % 2 == 0 && !(isFirst && SkipBars(start, text.End) > last);
    }
}
