using TicketPrompt.Markup.Building;

namespace TicketPrompt.Markup.Wiki;

/// <summary>Reads lists: an item ends at the next one, and the list at a blank line.</summary>
/// <remarks>
/// What stands on the lines below an item belongs to it (text, code, panels, tables), as Jira has it; a heading or a rule does
/// not, though Jira puts it into the item: nobody writes it for that. A blank line inside of {color} does not end it either.
/// </remarks>
internal sealed class ListReader(string source, DocumentBuilder builder, BlockReader blocks)
{
    private readonly ColorSpans _colors = new(source);
    private readonly Stack<List<WikiPiece>> _spare = new();

    /// <summary>Reads the list that starts at a piece; returns the place of the first piece behind it.</summary>
    public int Read(IReadOnlyList<WikiPiece> pieces, int at)
    {
        Stack<Level> levels = new();
        while (at < pieces.Count && blocks.LineOf(pieces[at]) is { Kind: WikiLineKind.Item } line)
        {
            int depth = line.ContentStart - 1 - line.MarkerStart;
            OpenItem(levels, new Level(depth, source[line.ContentStart - 2]));

            TextPiece first = (TextPiece)pieces[at];
            List<WikiPiece> item = _spare.Count > 0 ? _spare.Pop() : [];
            item.Add(new TextPiece(line.ContentStart, first.End, StartsLine: true));
            for (at++; at < pieces.Count && Continues(pieces[at], first.Start); at++)
            {
                item.Add(pieces[at]);
            }

            blocks.Read(item, inItem: true);
            item.Clear();
            _spare.Push(item);
        }

        for (; levels.Count > 0; levels.Pop())
        {
            CloseLevel();
        }

        return at;
    }

    private bool Continues(WikiPiece piece, int itemStart) =>
        !(piece.StartsLine && blocks.IsBlank(piece) && !_colors.IsOpen(itemStart, ((TextPiece)piece).Start))
        && blocks.LineOf(piece).Kind is not (WikiLineKind.Item or WikiLineKind.Heading or WikiLineKind.Rule);

    private void OpenItem(Stack<Level> levels, Level level)
    {
        while (levels.Count > 0 && levels.Peek().Depth > level.Depth)
        {
            levels.Pop();
            CloseLevel();
        }

        if (levels.Count > 0 && levels.Peek() == level)
        {
            builder.Close();
        }
        else
        {
            if (levels.Count > 0 && levels.Peek().Depth == level.Depth)
            {
                levels.Pop();
                CloseLevel();
            }

            builder.OpenList(level.Marker == '#' ? 1 : null);
            levels.Push(level);
        }

        builder.OpenItem();
    }

    /// <summary>Closes an item and its list.</summary>
    private void CloseLevel()
    {
        builder.Close();
        builder.Close();
    }

    /// <param name="Depth">The length of its markers. <c>***</c> right below <c>*</c> is one list in another all the same.</param>
    /// <param name="Marker">The last character of its markers.</param>
    private readonly record struct Level(int Depth, char Marker);
}
