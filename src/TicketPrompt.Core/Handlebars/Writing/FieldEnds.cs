namespace TicketPrompt.Handlebars.Writing;

/// <summary>
/// Closes at the end of each field what it opens: fenced code, a comment, a raw element. It looks at the prompt as it stands, since what
/// a text opens depends on its place: three backticks behind <c>- Summary: </c> open nothing, alone on a line they do.
/// </summary>
internal sealed class FieldEnds
{
    private readonly string _text;
    private readonly List<FieldSpan> _spans;
    private readonly OwnTexts? _own;
    private readonly List<Insertion> _insertions = [];
    // Those that hold the place, the innermost on top.
    private readonly Stack<FieldSpan> _around = new();
    private MarkdownBlocks _blocks = new();
    private int _next;
    private string _lineEnd = "\n";

    // Where the field ends that opened what is open; -1 when none did.
    private int _closeAt = -1;

    private FieldEnds(string text, List<FieldSpan> spans, OwnTexts? own) => (_text, _spans, _own) = (text, spans, own);

    /// <summary>What has to be put in, in order.</summary>
    /// <param name="spans">The fields, ordered by their start; one may hold others.</param>
    /// <param name="messages">Where messages start: each is a text of its own.</param>
    /// <param name="own">Tells what is no ticket's.</param>
    public static IReadOnlyList<Insertion> Of(string text, List<FieldSpan> spans, IEnumerable<MessageStart> messages, OwnTexts? own)
    {
        if (spans.Count == 0 || !HtmlBlock.HasRawStart(text))
        {
            return Array.Empty<Insertion>();
        }

        FieldEnds ends = new(text, spans, own);
        int from = 0;
        foreach (MessageStart message in messages)
        {
            ends.ReadMessage(from, message.Position);
            from = message.Position;
        }

        ends.ReadMessage(from, text.Length);
        return ends._insertions;
    }

    private void ReadMessage(int from, int to)
    {
        (_blocks, _closeAt) = (new MarkdownBlocks(), -1);
        for (int at = from; at < to;)
        {
            int end = TextLines.EndOf(_text, at, to, out int next);
            _lineEnd = next > to ? _lineEnd : next - end == 2 ? "\r\n" : "\n";
            ReadLine(at, end);
            at = next;
        }

        if (_closeAt >= 0)
        {
            // A message ends with the line end of the field: what is open to there is closed too, since prompts get company.
            _insertions.Add(new Insertion(_closeAt, _blocks.Prefix + _blocks.Open!.Value.Closer));
        }
    }

    private void ReadLine(int start, int end)
    {
        if (_closeAt == start)
        {
            _insertions.Add(new Insertion(start, _blocks.Prefix + _blocks.Open!.Value.Closer + _lineEnd));
            Close();
        }

        _blocks.Read(_text, start, end);
        if (_blocks.Open is { } open && open.At < start && _closeAt >= 0 && _closeAt <= end)
        {
            // Where the field closes its code itself, more on the line would make that a line of code.
            start = Cut(_closeAt, end, _blocks.EndsFence(_text, start, _closeAt) ? null : open.Closer);
        }

        while (start < end && OpenedFrom(start) is { } opened && _closeAt <= end)
        {
            start = Cut(_closeAt, end, opened.Closer);
        }
    }

    /// <summary>What is open for a field to close, where it was opened from a place on or is owned since before; null for nothing.</summary>
    private RawBlock? OpenedFrom(int start)
    {
        RawBlock? open = _blocks.Open;
        _closeAt = open is not { } block ? -1 : block.At < start ? _closeAt : OwnerEnd(block);
        return _closeAt < 0 ? null : open;
    }

    /// <summary>Ends a line with its field; what else is on it goes on the next.</summary>
    /// <param name="closer">What closes the open block; null when the line does.</param>
    /// <returns>Where the rest of the line begins, which is read; the line's end when there is none.</returns>
    private int Cut(int at, int end, string? closer)
    {
        string prefix = _blocks.Prefix;
        bool hasTail = HasText(at, end);
        string closing = closer is null ? "" : _lineEnd + prefix + closer;
        _insertions.Add(new Insertion(at, hasTail ? closing + _lineEnd + prefix : closing));
        Close();
        if (!hasTail)
        {
            return end;
        }

        _blocks.ReadRest(_text, at, end);
        return at;
    }

    private void Close()
    {
        _blocks.Close();
        _closeAt = -1;
    }

    /// <summary>Where the innermost field ends that had a part in opening a block; -1 when it is the template's, or a variable's.</summary>
    private int OwnerEnd(RawBlock block)
    {
        for (; _next < _spans.Count && _spans[_next].Start < block.To; _next++)
        {
            Leave(_spans[_next].Start);
            _around.Push(_spans[_next]);
        }

        Leave(block.At);
        foreach (FieldSpan span in _around)
        {
            if (span.Value is not { } value || _own?.Contains(value) != true)
            {
                return span.End;
            }
        }

        return -1;
    }

    private void Leave(int upTo)
    {
        while (_around.Count > 0 && _around.Peek().End <= upTo)
        {
            _around.Pop();
        }
    }

    private bool HasText(int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (_text[i] is not (' ' or '\t'))
            {
                return true;
            }
        }

        return false;
    }
}
