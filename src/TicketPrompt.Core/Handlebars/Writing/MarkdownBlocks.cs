using System.Text;

namespace TicketPrompt.Handlebars.Writing;

/// <summary>
/// What is open after each line of a Markdown text: the quotes and list items that hold the line, and fenced code or a block of HTML.
/// It reads lines as CommonMark 0.31 and GFM do (the first phase of their parsing, section "Appendix: A parsing strategy"), and each once.
/// </summary>
internal sealed class MarkdownBlocks
{
    private const int MinFence = 3;
    private const int CodeIndent = 4;

    // Deeper ones are taken for text: a line of the template's own ends them all, and no text may make every line cost their number.
    private const int MaxContainers = 100;

    private readonly List<Container> _containers = [];

    // The line's end up to which no end of a kind of HTML was found: one long line of many starts must not be searched for each.
    private readonly int[] _noEndUpTo = new int[HtmlBlock.FirstEndedByBlank];

    private Leaf _leaf;
    private int _fence;
    private int _htmlKind;
    private bool _isTable;
    private string _text = "";
    private int _at;
    private int _end;
    private int _column;

    private enum Leaf
    {
        None,
        Paragraph,
        IndentedCode,
        Fence,
        Html,
    }

    /// <summary>The block that takes whatever follows as its own, but for its closer; null for none.</summary>
    public RawBlock? Open { get; private set; }

    /// <summary>
    /// Code that ended without a closing line, because its quote or list item did: nothing is open, but who reads the raw text takes what
    /// follows for code (a mail program that quoted only the first line). Null for none.
    /// </summary>
    public RawBlock? Unclosed { get; private set; }

    /// <summary>Whether the last line is of a paragraph that is in nothing else, so that what follows it is too.</summary>
    public bool IsPlainParagraph => _containers.Count == 0 && !_isTable && _leaf == Leaf.Paragraph;

    /// <summary>Whether the last line is of a paragraph.</summary>
    public bool IsInParagraph => _leaf == Leaf.Paragraph;

    /// <summary>Whether the last line makes a heading or a table of the lines before it.</summary>
    public bool IsHeadOrTable { get; private set; }

    /// <summary>Whether the last line starts or continues a block of HTML of any kind, or code.</summary>
    public bool IsCodeOrHtml => _leaf is Leaf.Fence or Leaf.Html or Leaf.IndentedCode;

    /// <summary>What a line begins with that stays in the quotes and list items that are open.</summary>
    public string Prefix
    {
        get
        {
            StringBuilder prefix = new();
            foreach (Container container in _containers)
            {
                prefix.Append(container.IsQuote ? "> " : new string(' ', container.Width));
            }

            return prefix.ToString();
        }
    }

    /// <summary>The open block got its closer.</summary>
    public void Close() => (_leaf, Open) = (Leaf.None, null);

    /// <summary>Reads a line as the beginning of a paragraph, which it is when a fence's tag stands before it.</summary>
    public void StartParagraph() => _leaf = Leaf.Paragraph;

    /// <summary>What is open after a text.</summary>
    public static MarkdownBlocks After(string text)
    {
        MarkdownBlocks blocks = new();
        for (int at = 0; at < text.Length;)
        {
            int end = TextLines.EndOf(text, at, text.Length, out int next);
            blocks.Read(text, at, end);
            at = next;
        }

        return blocks;
    }

    /// <summary>Reads a line.</summary>
    /// <param name="start">Where it, or what is left of it, begins.</param>
    /// <param name="end">Where it ends, its line end not included.</param>
    public void Read(string text, int start, int end)
    {
        Begin(text, start, end);
        int matched = 0;
        while (matched < _containers.Count && Continues(_containers[matched]))
        {
            // An item that begins with an empty line ends with the next, unless something came between.
            _containers[matched] = _containers[matched] with { IsEmpty = false };
            matched++;
        }

        bool isWhole = matched == _containers.Count;
        if (isWhole && _leaf is Leaf.Fence or Leaf.Html)
        {
            ReadRaw();
            return;
        }

        if (_leaf is Leaf.Fence or Leaf.Html)
        {
            // Its closing line, in a quote again, opens the next to the letter, and ends it to the eye.
            Unclosed = Unclosed is null && Open is { IsCode: true } code ? code with { Closer = Prefix + code.Closer } : null;
            Close();
        }

        ReadStarts(matched, isWhole);
    }

    /// <summary>Reads what is left of a line that was cut: it goes on in all that is open.</summary>
    public void ReadRest(string text, int start, int end)
    {
        Begin(text, start, end);
        ReadStarts(_containers.Count, isWhole: true);
    }

    /// <summary>Whether a line, or its beginning, would close the fenced code that is open.</summary>
    public bool EndsFence(string text, int start, int end)
    {
        Begin(text, start, end);
        return _leaf == Leaf.Fence && _containers.TrueForAll(Continues) && IsFenceEnd();
    }

    private void Begin(string text, int start, int end) => (_text, _at, _end, _column, IsHeadOrTable) = (text, start, end, 0, false);

    private bool Continues(Container container)
    {
        int indent = Indent(out int after);
        if (container.IsQuote)
        {
            if (indent >= CodeIndent || after >= _end || _text[after] != '>')
            {
                return false;
            }

            Skip(indent + 1);
            SkipOptionalSpace();
            return true;
        }

        if (after >= _end)
        {
            return !container.IsEmpty;
        }

        if (indent < container.Width)
        {
            return false;
        }

        Skip(container.Width);
        return true;
    }

    private void ReadRaw()
    {
        bool isEnd = _leaf == Leaf.Fence ? IsFenceEnd() : _htmlKind >= HtmlBlock.FirstEndedByBlank ? IsBlank(_at) : EndsHtml(_at);
        if (isEnd)
        {
            Close();
        }
    }

    private bool IsFenceEnd()
    {
        int indent = Indent(out int after);
        int run = RunEnd(after);
        return indent < CodeIndent && run - after >= _fence && _text[after] == _text[Open!.Value.At] && IsBlank(run);
    }

    private void ReadStarts(int matched, bool isWhole)
    {
        // A paragraph of a container that does not go on may still go on itself, lazily.
        bool inParagraph = _leaf == Leaf.Paragraph;
        bool isNew = false;
        while (true)
        {
            int indent = Indent(out int at);
            if (at >= _end)
            {
                Leave(matched, isNew);
                (_leaf, _isTable) = (Leaf.None, false);
                return;
            }

            if (_containers.Count > 0 && isNew)
            {
                Fill();
            }

            if (indent >= CodeIndent)
            {
                if (inParagraph && !isNew)
                {
                    return;
                }

                Leave(matched, isNew);
                _leaf = Leaf.IndentedCode;
                return;
            }

            if (_text[at] == '>' && HasRoom(matched, isNew))
            {
                Leave(matched, isNew);
                Skip(indent + 1);
                SkipOptionalSpace();
                _containers.Add(Container.Quote);
                (isNew, inParagraph) = (true, false);
                continue;
            }

            if (StartsFence(at, indent, matched, isNew) || StartsHtml(at, matched, isNew, inParagraph))
            {
                return;
            }

            IsHeadOrTable = IsUnderline(at, isWhole && inParagraph && !isNew);
            if (IsHeadOrTable || IsHeading(at) || IsRule(at))
            {
                Leave(matched, isNew);
                (_leaf, _isTable) = (Leaf.None, false);
                return;
            }

            if (HasRoom(matched, isNew) && Marker(at, isWhole && inParagraph && !isNew) is > 0 and var marker)
            {
                Leave(matched, isNew);
                StartItem(indent, at, marker);
                (isNew, inParagraph) = (true, false);
                continue;
            }

            if (!inParagraph || isNew)
            {
                Leave(matched, isNew);
                (_leaf, _isTable) = (Leaf.Paragraph, false);
            }

            IsHeadOrTable = IsDelimiterRow(at);
            _isTable |= IsHeadOrTable;
            return;
        }
    }

    /// <summary>The containers that the line does not continue end; what starts now is in the others.</summary>
    private void Leave(int matched, bool isNew)
    {
        if (!isNew)
        {
            _containers.RemoveRange(matched, _containers.Count - matched);
        }
    }

    private bool HasRoom(int matched, bool isNew) => (isNew ? _containers.Count : matched) < MaxContainers;

    private void Fill()
    {
        int last = _containers.Count - 1;
        _containers[last] = _containers[last] with { IsEmpty = false };
    }

    private bool StartsFence(int at, int indent, int matched, bool isNew)
    {
        int run = RunEnd(at);
        if (run - at < MinFence || (_text[at] == '`' && _text.IndexOf('`', run, _end - run) >= 0))
        {
            return false;
        }

        Leave(matched, isNew);
        _leaf = Leaf.Fence;
        _fence = run - at;
        Open = new RawBlock(at, run, new string(' ', indent) + _text.Substring(at, run - at));
        return true;
    }

    private bool StartsHtml(int at, int matched, bool isNew, bool inParagraph)
    {
        int kind = HtmlBlock.KindAt(_text, at, _end, out int to, out string closer);
        if (kind == 0 || (kind > HtmlBlock.FirstEndedByBlank && inParagraph && !isNew))
        {
            return false;
        }

        Leave(matched, isNew);
        (_leaf, _htmlKind, _isTable) = (Leaf.Html, kind, false);
        if (kind < HtmlBlock.FirstEndedByBlank)
        {
            Open = new RawBlock(at, to, closer);

            // CommonMark looks for the end on the whole line: "<!-->" is a comment.
            if (EndsHtml(at))
            {
                Close();
            }
        }

        return true;
    }

    private bool EndsHtml(int from)
    {
        if (_noEndUpTo[_htmlKind] == _end)
        {
            return false;
        }

        if (HtmlBlock.EndsIn(_htmlKind, Open!.Value.Closer, _text, from, _end))
        {
            return true;
        }

        _noEndUpTo[_htmlKind] = _end;
        return false;
    }

    private bool IsHeading(int at)
    {
        int to = at;
        while (to < _end && to - at <= 6 && _text[to] == '#')
        {
            to++;
        }

        return to - at is >= 1 and <= 6 && (to == _end || IsSpace(_text[to]));
    }

    private bool IsUnderline(int at, bool isAfterParagraph)
    {
        if (!isAfterParagraph || _text[at] is not ('=' or '-'))
        {
            return false;
        }

        int to = at;
        while (to < _end && _text[to] == _text[at])
        {
            to++;
        }

        return IsBlank(to);
    }

    private bool IsRule(int at)
    {
        if (_text[at] is not ('*' or '-' or '_'))
        {
            return false;
        }

        int count = 0;
        for (int i = at; i < _end; i++)
        {
            if (_text[i] == _text[at])
            {
                count++;
            }
            else if (!IsSpace(_text[i]))
            {
                return false;
            }
        }

        return count >= 3;
    }

    /// <summary>The length of a list marker; 0 for none.</summary>
    private int Marker(int at, bool interrupts)
    {
        int to = at;
        if (_text[at] is '-' or '+' or '*')
        {
            to++;
        }
        else
        {
            while (to < _end && to - at < 10 && _text[to] is >= '0' and <= '9')
            {
                to++;
            }

            bool isNumber = to - at is >= 1 and <= 9 && to < _end && _text[to] is '.' or ')';
            if (!isNumber || (interrupts && !(to - at == 1 && _text[at] == '1')))
            {
                return 0;
            }

            to++;
        }

        bool isCut = to == _end || IsSpace(_text[to]);
        return isCut && !(interrupts && IsBlank(to)) ? to - at : 0;
    }

    private void StartItem(int indent, int at, int marker)
    {
        Skip(indent + marker);
        int spaces = Indent(out int after);
        bool isEmpty = after >= _end;
        int padding = isEmpty || spaces > CodeIndent ? 1 : spaces;
        Skip(isEmpty ? 0 : padding);
        _containers.Add(new Container(IsQuote: false, indent + marker + padding, isEmpty));
    }

    /// <summary>Whether it is the second line of a table, at which the paragraph becomes one.</summary>
    private bool IsDelimiterRow(int at)
    {
        bool hasDash = false;
        bool hasMark = false;
        for (int i = at; i < _end; i++)
        {
            if (_text[i] is not ('|' or ':' or '-' or ' ' or '\t'))
            {
                return false;
            }

            hasDash |= _text[i] == '-';
            hasMark |= _text[i] is '|' or ':';
        }

        return hasDash && hasMark;
    }

    /// <summary>The columns of white space before what comes next; a tab ends at a column that four divides.</summary>
    private int Indent(out int after)
    {
        int column = _column;
        for (after = _at; after < _end && IsSpace(_text[after]); after++)
        {
            column += _text[after] == '\t' ? CodeIndent - (column % CodeIndent) : 1;
        }

        return column - _column;
    }

    /// <summary>Goes on by so many columns. What is left of a tab stays as columns.</summary>
    private void Skip(int columns)
    {
        for (int to = _column + columns; _column < to && _at < _end;)
        {
            int width = _text[_at] == '\t' ? CodeIndent - (_column % CodeIndent) : 1;
            if (_column + width > to)
            {
                // Half a tab: the other half counts as white space where it is looked at next, which is never less than one column.
                _column = to;
                return;
            }

            _column += width;
            _at++;
        }
    }

    private void SkipOptionalSpace()
    {
        if (_at < _end && IsSpace(_text[_at]))
        {
            Skip(1);
        }
    }

    private int RunEnd(int at)
    {
        int to = at;
        while (to < _end && _text[to] is '`' or '~' && _text[to] == _text[at])
        {
            to++;
        }

        return to;
    }

    private bool IsBlank(int from)
    {
        while (from < _end && IsSpace(_text[from]))
        {
            from++;
        }

        return from >= _end;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t';

    private readonly record struct Container(bool IsQuote, int Width, bool IsEmpty)
    {
        public static Container Quote => new(true, 0, false);
    }
}

/// <summary>Fenced code, or HTML that only a mark of its own ends.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="To">Where what makes it one ends.</param>
/// <param name="Closer">What ends it, on a line of its own.</param>
internal readonly record struct RawBlock(int At, int To, string Closer)
{
    /// <summary>Whether it is fenced code.</summary>
    public bool IsCode => Closer[Closer.Length - 1] is '`' or '~';
}
