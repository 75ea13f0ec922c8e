namespace TicketPrompt.Text;

/// <summary>A start tag of HTML in raw text, attribute by attribute.</summary>
/// <param name="text">The whole text.</param>
/// <param name="open">The place of the tag's angle bracket, behind which a letter stands.</param>
internal struct RawTag(string text, int open)
{
    private const int Longest = 4096;

    private readonly int _limit = Math.Min(text.Length, open + Longest);
    private int _at = -1;

    /// <summary>Where the attribute's name starts.</summary>
    public int Start { get; private set; }

    /// <summary>The place after its name.</summary>
    public int NameEnd { get; private set; }

    /// <summary>Where its value starts, without the quotation mark.</summary>
    public int ValueStart { get; private set; }

    /// <summary>The place after its value.</summary>
    public int ValueEnd { get; private set; }

    /// <summary>The place after the attribute.</summary>
    public int End => _at;

    /// <summary>Whether the tag was read to its end. Until then it may be a comparison or a generic type.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Goes to the next attribute; false at the tag's end, and where it is no tag.</summary>
    public bool Next()
    {
        _at = _at < 0 ? SkipName(open + 1) : _at;
        do
        {
            _at = SkipSpace(_at);
        }
        while (_at < _limit && text[_at] == '/' && ++_at > 0);
        if (_at >= _limit || text[_at] == '>')
        {
            IsClosed = _at < _limit;
            return false;
        }

        Start = _at;
        NameEnd = SkipName(_at);
        return NameEnd > Start && ReadValue();
    }

    /// <summary>Whether the attribute is of that name, in any case.</summary>
    public readonly bool Is(string name) => NameEnd - Start == name.Length && StartsWith(name);

    public readonly bool StartsWith(string name) =>
        NameEnd - Start >= name.Length && string.Compare(text, Start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;

    // "=value", quoted or not; none is an empty value.
    private bool ReadValue()
    {
        _at = ValueStart = ValueEnd = NameEnd;
        int equals = SkipSpace(NameEnd);
        if (equals >= _limit || text[equals] != '=')
        {
            return true;
        }

        int from = SkipSpace(equals + 1);
        if (from < _limit && text[from] is '"' or '\'')
        {
            ValueStart = from + 1;
            ValueEnd = text.IndexOf(text[from], ValueStart, _limit - ValueStart);
            _at = ValueEnd + 1;
            return ValueEnd >= 0;
        }

        ValueStart = ValueEnd = from;
        while (ValueEnd < _limit && !char.IsWhiteSpace(text[ValueEnd]) && text[ValueEnd] is not ('>' or '<' or '"' or '\'' or '`'))
        {
            ValueEnd++;
        }

        _at = ValueEnd;
        return ValueEnd > ValueStart;
    }

    private readonly int SkipName(int at)
    {
        while (at < _limit && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '<' or '/' or '"' or '\'' or '`'))
        {
            at++;
        }

        return at;
    }

    private readonly int SkipSpace(int at)
    {
        while (at < _limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
