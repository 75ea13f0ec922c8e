namespace TicketPrompt.Markup.Wiki;

/// <summary>Cuts a wiki text into lines and macros with a body. A macro that never closes is text.</summary>
internal sealed class WikiSplitter(string source, IReadOnlyDictionary<string, WikiMacro> macros)
{
    // Only so that no input is deep: Jira itself hardly nests macros.
    private const int MaxDepth = 24;

    private static readonly char[] Stops = ['\n', '\\', '{'];

    private readonly MonospacedFinder _monospaced = new(source);
    private HashSet<string>? _neverClosed;
    private readonly Stack<OpenMacro> _open = new();
    private List<WikiPiece> _pieces = [];
    private int _textStart;
    private bool _atLineStart = true;

    public IReadOnlyList<WikiPiece> Split()
    {
        for (int at = source.IndexOfAny(Stops); at >= 0 && at < source.Length; at = at < source.Length ? source.IndexOfAny(Stops, at) : -1)
        {
            at = source[at] switch
            {
                '\n' => EndLine(at),
                '\\' when at + 1 < source.Length && source[at + 1] != '\n' => at + 2,
                '{' => ReadBrace(at),
                _ => at + 1,
            };
        }

        EndText(source.Length);
        while (_open.Count > 0)
        {
            Abandon(_open.Pop());
        }

        return _pieces;
    }

    private int EndLine(int at)
    {
        if (_atLineStart && WikiText.IsBlank(source, _textStart, at))
        {
            _pieces.Add(new TextPiece(at, at, StartsLine: true));
        }

        EndText(at);
        _textStart = at + 1;
        _atLineStart = true;
        return at + 1;
    }

    private int ReadBrace(int at)
    {
        if (_monospaced.Find(at, source.Length) is { } span)
        {
            return span.End;
        }

        if (WikiTag.TryRead(source, at, macros) is not { } tag)
        {
            return at + 1;
        }

        if (tag.Macro.IsVerbatim)
        {
            return ReadVerbatim(tag);
        }

        if (tag.Parameters is null && _open.Any(open => open.Tag.Macro == tag.Macro))
        {
            Close(tag);
        }
        else if (_open.Count < MaxDepth)
        {
            bool startsLine = EndText(tag.Start);
            _open.Push(new OpenMacro(tag, startsLine, _pieces));
            _pieces = [];
            _atLineStart = true;
            _textStart = tag.End;
        }

        return tag.End;
    }

    private int ReadVerbatim(WikiTag tag)
    {
        string closer = $"{{{tag.Macro.Name}}}";
        int close = _neverClosed?.Contains(closer) == true ? -1 : WikiText.IndexOfBrace(source, closer, tag.End);
        if (close < 0)
        {
            (_neverClosed ??= new HashSet<string>(StringComparer.Ordinal)).Add(closer);
            return tag.End;
        }

        if (tag.IsInline)
        {
            return close + closer.Length;
        }

        bool startsLine = EndText(tag.Start);
        _pieces.Add(new VerbatimPiece(tag, source.Substring(tag.End, close - tag.End), startsLine));
        _textStart = close + closer.Length;
        return _textStart;
    }

    private void Close(WikiTag closing)
    {
        EndText(closing.Start);
        while (_open.Peek().Tag.Macro != closing.Macro)
        {
            Abandon(_open.Pop());
        }

        OpenMacro macro = _open.Pop();
        macro.Outer.Add(new ContainerPiece(macro.Tag, _pieces, macro.StartsLine));
        _pieces = macro.Outer;
        _atLineStart = false;
        _textStart = closing.End;
    }

    /// <summary>Makes the tag of a macro that never closes text.</summary>
    private void Abandon(OpenMacro macro)
    {
        List<WikiPiece> inner = _pieces;
        _pieces = macro.Outer;
        AddText(new TextPiece(macro.Tag.Start, macro.Tag.End, macro.StartsLine));
        foreach (WikiPiece piece in inner)
        {
            if (piece is TextPiece text)
            {
                AddText(text.Start == macro.Tag.End ? text with { StartsLine = false } : text);
            }
            else
            {
                _pieces.Add(piece);
            }
        }
    }

    /// <summary>Adds the text before a place, if it is not blank; returns whether what follows starts its line.</summary>
    private bool EndText(int at)
    {
        if (!WikiText.IsBlank(source, _textStart, at))
        {
            AddText(new TextPiece(_textStart, at, _atLineStart));
            _atLineStart = false;
        }

        bool startsLine = _atLineStart;
        _atLineStart = false;
        return startsLine;
    }

    private void AddText(TextPiece text)
    {
        if (!text.StartsLine && _pieces.Count > 0 && _pieces[_pieces.Count - 1] is TextPiece last && last.End == text.Start)
        {
            _pieces[_pieces.Count - 1] = last with { End = text.End };
        }
        else
        {
            _pieces.Add(text);
        }
    }

    /// <summary>A macro whose closing tag has not come yet.</summary>
    /// <param name="Outer">The pieces before it, in what it stands in.</param>
    private sealed record OpenMacro(WikiTag Tag, bool StartsLine, List<WikiPiece> Outer);
}
