namespace TicketPrompt.Markup.Wiki;

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
    /// <param name="at">The place.</param>
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
