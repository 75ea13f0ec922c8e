namespace TicketPrompt.Markup.Writing;

/// <summary>Collects lines of Markdown, each behind the markers and indentation of the quotes and items that are open.</summary>
internal sealed class MarkdownOutput
{
    private readonly TextBuffer _text = new();
    private readonly List<(string First, string Others)> _containers = [];

    // Containers from this one on have not written a line: an item's marker stands on its first line only.
    private int _unwritten;

    /// <summary>How many characters fit in without growing.</summary>
    public int Capacity => _text.Capacity;

    /// <summary>Starts over.</summary>
    public void Clear()
    {
        _text.Clear();
        _containers.Clear();
        _unwritten = 0;
    }

    /// <param name="first">What its first line starts with: <c>- </c>.</param>
    public void Push(string first, string others) => _containers.Add((first, others));

    /// <summary>Closes the container that was opened last; one that is empty leaves its marker.</summary>
    public void Pop()
    {
        if (_unwritten < _containers.Count)
        {
            BlankLine();
        }

        _containers.RemoveAt(_containers.Count - 1);
        _unwritten = Math.Min(_unwritten, _containers.Count);
    }

    public void BlankLine() => Line(ReadOnlySpan<char>.Empty);

    public void Line(string text) => Line(text.AsSpan());

    /// <summary>Writes lines, separated by <c>\n</c>.</summary>
    public void Lines(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('\n') is >= 0 and int end)
        {
            Line(text.Slice(0, end));
            text = text.Slice(end + 1);
        }

        Line(text);
    }

    public void Line(ReadOnlySpan<char> text)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        for (int i = 0; i < _containers.Count; i++)
        {
            _text.Append(i < _unwritten ? _containers[i].Others : _containers[i].First);
        }

        if (text.IsEmpty)
        {
            _text.TrimSpaces();
        }

        _text.Append(text);
        _unwritten = _containers.Count;
    }

    public override string ToString() => _text.ToString();
}
