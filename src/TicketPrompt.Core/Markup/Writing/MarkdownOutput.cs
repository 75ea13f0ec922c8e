using System.Text;

namespace TicketPrompt.Markup.Writing;

/// <summary>Collects lines of Markdown, each behind the markers and indentation of the quotes and items that are open.</summary>
internal sealed class MarkdownOutput
{
    private readonly StringBuilder _text = new();
    private readonly List<(string First, string Others)> _containers = [];

    // Containers from this one on have not written a line: an item's marker stands on its first line only.
    private int _unwritten;

    /// <param name="first">What its first line starts with: <c>- </c>.</param>
    public void Push(string first, string others) => _containers.Add((first, others));

    /// <summary>Closes the container that was opened last; one that is empty leaves its marker.</summary>
    public void Pop()
    {
        if (_unwritten < _containers.Count)
        {
            Line("");
        }

        _containers.RemoveAt(_containers.Count - 1);
        _unwritten = Math.Min(_unwritten, _containers.Count);
    }

    public void BlankLine() => Line("");

    public void Line(string text) => Line(text, 0, text.Length);

    /// <summary>Writes lines, separated by <c>\n</c>.</summary>
    public void Lines(string text)
    {
        int start = 0;
        while (text.IndexOf('\n', start) is >= 0 and int end)
        {
            Line(text, start, end - start);
            start = end + 1;
        }

        Line(text, start, text.Length - start);
    }

    public override string ToString() => _text.ToString();

    private void Line(string text, int start, int length)
    {
        if (_text.Length > 0 || _unwritten < 0)
        {
            _text.Append('\n');
        }

        for (int i = 0; i < _containers.Count; i++)
        {
            _text.Append(i < _unwritten ? _containers[i].Others : _containers[i].First);
        }

        if (length == 0)
        {
            while (_text.Length > 0 && _text[_text.Length - 1] == ' ')
            {
                _text.Length--;
            }
        }

        _text.Append(text, start, length);
        _unwritten = _containers.Count;
    }
}
