namespace TicketPrompt.Templates.Syntax;

/// <summary>Text outside of tags.</summary>
internal sealed class TextNode(SourcePosition position, string original) : TemplateNode(position)
{
    private int _start;
    private int _end = original.Length;

    /// <summary>The text as it is written, escapes resolved.</summary>
    public string Original { get; } = original;

    /// <summary>What is left of it after white space control.</summary>
    public string Text => _start >= _end ? "" : Original.Substring(_start, _end - _start);

    /// <summary>How many characters white space control cut off its start.</summary>
    public int CutLength => _start;

    /// <summary>Whether its start was cut last time. Only for <see cref="WhitespaceControl"/>, before the tree leaves the parser.</summary>
    public bool StartIsCut { get; private set; }

    /// <summary>Whether its end was cut last time. Only for <see cref="WhitespaceControl"/>.</summary>
    public bool EndIsCut { get; private set; }

    /// <summary>Cuts white space at the start: all of it, or the rest of the line. Only for <see cref="WhitespaceControl"/>.</summary>
    public void CutStart(bool all)
    {
        int from = _start;
        while (_start < _end && (all ? HandlebarsCharacters.IsSpace(Original[_start]) : Original[_start] is ' ' or '\t'))
        {
            _start++;
        }

        if (!all)
        {
            int feed = _start < _end && Original[_start] == '\r' ? _start + 1 : _start;
            _start = feed < _end && Original[feed] == '\n' ? feed + 1 : feed;
        }

        StartIsCut = _start != from;
    }

    /// <summary>Cuts white space at the end: all of it, or what the last line begins with. Only for <see cref="WhitespaceControl"/>.</summary>
    public void CutEnd(bool all)
    {
        int from = _end;
        while (_end > _start && (all ? HandlebarsCharacters.IsSpace(Original[_end - 1]) : Original[_end - 1] is ' ' or '\t'))
        {
            _end--;
        }

        EndIsCut = _end != from;
    }
}
