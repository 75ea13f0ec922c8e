namespace TicketPrompt.Markup.Wiki;

/// <summary>Text between double braces.</summary>
/// <param name="Code">The code; null where Jira leaves the braces as they are (nothing, or blanks at the edges, between them):
/// then all of it is text, in which nothing is markup either.</param>
internal readonly record struct Monospaced(string? Code, int End)
{
    // Jira Cloud writes {{{}x{}}}: an empty macro on either side of the code.
    private const string Edge = "{}";

    public static Monospaced Of(string source, int start, int end)
    {
        string content = source.Substring(start, end - start);
        if (content.Length > 2 * Edge.Length && content.StartsWith(Edge, StringComparison.Ordinal) && content.EndsWith(Edge, StringComparison.Ordinal))
        {
            content = content.Substring(Edge.Length, content.Length - (2 * Edge.Length));
        }

        bool isCode = content.Length > 0 && !char.IsWhiteSpace(content[0]) && !char.IsWhiteSpace(content[content.Length - 1]);
        return new Monospaced(isCode ? content : null, end + 2);
    }
}

/// <summary>
/// Finds <c>{{code}}</c>, inside which nothing is markup. Remembers how far it looked, so that asking at each of many braces from
/// left to right is linear.
/// </summary>
internal sealed class MonospacedFinder(string source)
{
    private int _lookedFrom = -1;
    private int _foundAt = -1;
    private int _lineEnd = -1;
    private bool _isClosed;

    /// <summary>The code span that starts at a place; null where none starts or none ends on the same line.</summary>
    /// <param name="limit">Where it must have ended.</param>
    public Monospaced? Find(int at, int limit)
    {
        if (at + 1 >= limit || source[at] != '{' || source[at + 1] != '{')
        {
            return null;
        }

        Look(at + 2);
        if (!_isClosed)
        {
            return null;
        }

        // {{a{b}}} is the code a{b}: the last two braces of the run close it.
        int close = _foundAt;
        while (close + 2 < limit && source[close + 2] == '}')
        {
            close++;
        }

        return close + 2 <= limit ? Monospaced.Of(source, at + 2, close) : null;
    }

    private void Look(int from)
    {
        if (from >= _lookedFrom && from <= _foundAt)
        {
            return;
        }

        if (from < _lookedFrom || from > _lineEnd)
        {
            int lineEnd = from < source.Length ? source.IndexOf('\n', from) : -1;
            _lineEnd = lineEnd < 0 ? source.Length : lineEnd;
        }

        _lookedFrom = from;
        int found = from < _lineEnd ? source.IndexOf("}}", from, _lineEnd - from, StringComparison.Ordinal) : -1;
        _isClosed = found >= 0;
        _foundAt = _isClosed ? found : _lineEnd;
    }
}
