namespace TicketPrompt.Markup.Writing;

/// <summary>
/// Reads the writer's delimiters as a parser does (CommonMark 6.2, GFM 6.5) and tells which spans it would not find. Those are
/// written as tags.
/// </summary>
/// <remarks>One instance is used again and again.</remarks>
internal sealed class DelimiterCheck(UnescapedMarkdown text)
{
    private const Flanking Both = Flanking.Opens | Flanking.Closes;

    private readonly List<DelimiterRun> _stack = [];
    private readonly Stack<DelimiterRun> _unused = new();

    // Where a search for an opener need not go below, by character, whether the closer can open, and its length modulo 3.
    private readonly int[] _floor = new int[12];
    private readonly Stack<int> _links = new();
    private bool _isLenient;
    private bool _parsersDiffer;
    private bool[] _failed = [];

    /// <summary>Marks the spans of delimiters, which are in order, that do not come out; false when all do.</summary>
    /// <param name="failed">By span's number.</param>
    public bool FindFailures(List<Delimiter> delimiters, bool[] failed)
    {
        _failed = failed;
        _parsersDiffer = false;
        bool found = Run(delimiters, isLenient: false);
        return (_parsersDiffer && Run(delimiters, isLenient: true)) || found;
    }

    private bool Run(List<Delimiter> delimiters, bool isLenient)
    {
        _isLenient = isLenient;
        _stack.Clear();
        _links.Clear();
        bool found = false;
        int end = -1;
        foreach (Delimiter delimiter in delimiters)
        {
            if (delimiter.Length == 0)
            {
                if (delimiter.IsOpening)
                {
                    _links.Push(_stack.Count);
                }
                else
                {
                    found |= Match(_links.Pop());
                }

                end = -1;
                continue;
            }

            char character = text[delimiter.Position];
            if (delimiter.Position != end || _stack[_stack.Count - 1].Character != character)
            {
                _stack.Add((_unused.Count > 0 ? _unused.Pop() : new DelimiterRun()).Start(character));
            }

            DelimiterRun run = _stack[_stack.Count - 1];
            run.Add(delimiter);
            end = delimiter.Position + delimiter.Length;
            SetFlanking(run, end);
        }

        return Match(0) || found;
    }

    private void SetFlanking(DelimiterRun run, int end)
    {
        (Flanking some, Flanking all) = FlankingRule.Around(text, end - run.OriginalLength, end);
        _parsersDiffer |= some != all;
        bool isStrange = run.Character == '~' && run.OriginalLength != 2;
        run.Flanking = isStrange ? Flanking.None : _isLenient ? some : all;
    }

    /// <summary>Matches the runs from <paramref name="bottom"/> on and takes them off the stack; true when a span fails.</summary>
    private bool Match(int bottom)
    {
        bool found = false;

        for (int i = 0; i < _floor.Length; i++)
        {
            _floor[i] = bottom;
        }

        for (int i = bottom; i < _stack.Count; i++)
        {
            _stack[i].Previous = i - 1;
        }

        for (int i = bottom; i < _stack.Count; i++)
        {
            DelimiterRun closer = _stack[i];
            while ((closer.Flanking & Flanking.Closes) != 0 && closer.Length > 0)
            {
                int key = (closer.Character == '~' ? 6 : 0) + (closer.Flanking == Both ? 3 : 0) + closer.OriginalLength % 3;
                int at = closer.Previous;
                while (at >= _floor[key] && !Matches(_stack[at], closer))
                {
                    at = _stack[at].Previous;
                }

                if (at < _floor[key])
                {
                    _floor[key] = i;
                    break;
                }

                closer.Previous = at;
                found |= Pair(_stack[at], closer);
                if (_stack[at].Length == 0)
                {
                    closer.Previous = _stack[at].Previous;
                }
            }
        }

        for (int i = bottom; i < _stack.Count; i++)
        {
            DelimiterRun run = _stack[i];
            for (int j = 0; j < run.UnmatchedCount; j++)
            {
                _failed[run.Unmatched(j).Span] = true;
                found = true;
            }

            _unused.Push(run);
        }

        _stack.RemoveRange(bottom, _stack.Count - bottom);
        return found;
    }

    private static bool Matches(DelimiterRun opener, DelimiterRun closer) =>
        opener.Character == closer.Character
        && (opener.Flanking & Flanking.Opens) != 0
        && opener.Length > 0
        && (!(opener.Flanking == Both || closer.Flanking == Both)
            || (opener.OriginalLength + closer.OriginalLength) % 3 != 0
            || (opener.OriginalLength % 3 == 0 && closer.OriginalLength % 3 == 0)
            || opener.Character == '~');

    private bool Pair(DelimiterRun opener, DelimiterRun closer)
    {
        int used = opener.Length >= 2 && closer.Length >= 2 ? 2 : 1;
        Delimiter open = opener.Last;
        Delimiter close = closer.First;
        opener.TakeLast();
        closer.TakeFirst();
        if (open.Span == close.Span && open.IsOpening && !close.IsOpening && open.Length == used)
        {
            return false;
        }

        _failed[open.Span] = true;
        _failed[close.Span] = true;
        return true;
    }
}

/// <summary>One delimiter that the writer put down: part of a run.</summary>
/// <param name="Length">1 or 2; 0 for a link's bracket.</param>
/// <param name="Span">The number of the span that it opens or closes.</param>
internal readonly record struct Delimiter(int Position, int Length, int Span, bool IsOpening);

/// <summary>A run of one delimiter character, as CommonMark's algorithm sees it (spec, appendix "delimiter stack").</summary>
internal sealed class DelimiterRun
{
    private readonly List<Delimiter> _delimiters = [];
    private int _first;

    public char Character { get; private set; }

    public Flanking Flanking { get; set; }

    /// <summary>The length before anything was matched.</summary>
    public int OriginalLength { get; private set; }

    /// <summary>How many characters are not matched yet.</summary>
    public int Length { get; private set; }

    /// <summary>The place in the stack of the run before it that is still in play; -1 for none.</summary>
    public int Previous { get; set; }

    public int UnmatchedCount => _delimiters.Count - _first;

    /// <summary>The innermost of a run that closes.</summary>
    public Delimiter First => _delimiters[_first];

    /// <summary>The innermost of a run that opens.</summary>
    public Delimiter Last => _delimiters[_delimiters.Count - 1];

    /// <summary>Starts over, as another run.</summary>
    public DelimiterRun Start(char character)
    {
        Character = character;
        OriginalLength = Length = _first = 0;
        _delimiters.Clear();
        return this;
    }

    public Delimiter Unmatched(int index) => _delimiters[_first + index];

    public void Add(Delimiter delimiter)
    {
        _delimiters.Add(delimiter);
        OriginalLength += delimiter.Length;
        Length += delimiter.Length;
    }

    public void TakeFirst() => Length -= _delimiters[_first++].Length;

    public void TakeLast()
    {
        Length -= Last.Length;
        _delimiters.RemoveAt(_delimiters.Count - 1);
    }
}
