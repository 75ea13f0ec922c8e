using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Markup.Writing;

/// <summary>What stands where in unescaped Markdown: most characters mean something only together with another one.</summary>
/// <remarks>The text is looked through when somebody asks: in most texts nothing stands that could need it.</remarks>
internal sealed class SpecialCharacters(UnescapedMarkdown text)
{
    private static readonly CharacterSet Noted = new("*_~`>:\n");

    private DelimiterPairs _stars = DelimiterPairs.None;
    private DelimiterPairs _underscores = DelimiterPairs.None;
    private DelimiterPairs _tildes = DelimiterPairs.None;

    private InlinePlace _place;
    private bool _isRead;
    private int _backtickRuns;
    private int _lastGreater;
    private int _lastColon;
    private bool _isMultiline;

    /// <summary>Starts over, with another text.</summary>
    public void Start(InlinePlace place)
    {
        _place = place;
        _isRead = false;
    }

    /// <summary>How many runs of backticks there are, those of code spans included.</summary>
    public int BacktickRuns => Read()._backtickRuns;

    /// <summary>The last place of a <c>&gt;</c>; -1 for none.</summary>
    public int LastGreater => Read()._lastGreater;

    /// <summary>The last place of a colon after a closing bracket; -1 for none.</summary>
    public int LastColonBehindBracket => Read()._lastColon;

    public bool IsMultiline => Read()._isMultiline;

    /// <summary>Whether the run of <c>*</c>, <c>_</c> or <c>~</c> could begin a span that something after it ends.</summary>
    public bool MayOpen(int start) => FlankingAt(start) is var flanking && (flanking & Flanking.Opens) != 0 && Read().PairsOf(text[start]).MayOpen(start);

    /// <summary>Whether the run could end a span that something before it begins.</summary>
    public bool MayClose(int start) => FlankingAt(start) is var flanking && (flanking & Flanking.Closes) != 0 && Read().PairsOf(text[start]).MayClose(start);

    /// <summary>Where the run of the same character and kind ends.</summary>
    public int RunEnd(int start)
    {
        int end = start + 1;
        while (end < text.Length && text[end] == text[start] && text.KindAt(end) == text.KindAt(start))
        {
            end++;
        }

        return end;
    }

    private SpecialCharacters Read()
    {
        if (_isRead)
        {
            return this;
        }

        _isRead = true;
        _stars = _underscores = _tildes = DelimiterPairs.None;
        _backtickRuns = 0;
        _lastGreater = _lastColon = -1;
        _isMultiline = false;
        if (_place == InlinePlace.CellPart)
        {
            _stars.AddMarkup();
            _underscores.AddMarkup();
            _tildes.AddMarkup();
        }

        for (int i = text.IndexOf(Noted, 0); i < text.Length; i = text.IndexOf(Noted, i))
        {
            i = Note(i);
        }

        return this;
    }

    private int Note(int i)
    {
        bool isMarkup = text.KindAt(i) == CharacterKind.Markup;
        switch (text[i])
        {
            case '*' or '_' or '~' when !isMarkup:
                PairsOf(text[i]).Add(i, FlankingAt(i));
                return RunEnd(i);
            case '*' or '~':
                PairsOf(text[i]).AddMarkup();
                break;
            case '`':
                _backtickRuns++;
                return RunEnd(i);
            case '>':
                _lastGreater = i;
                break;
            case ':' when text[i - 1] == ']':
                _lastColon = i;
                break;
            case '\n':
                _isMultiline = true;
                break;
        }

        return i + 1;
    }

    /// <summary>What a run could do under any parser's idea of punctuation.</summary>
    private Flanking FlankingAt(int start)
    {
        int end = RunEnd(start);
        Flanking flanking = FlankingRule.Around(text, start, end).Some;
        if (text[start] == '_' && flanking == (Flanking.Opens | Flanking.Closes))
        {
            // Both sides: inside a word it is text, next to punctuation it may do either.
            flanking = (FlankingClasses.Before(text, start) == FlankingClass.Word ? Flanking.None : Flanking.Opens)
                | (FlankingClasses.At(text, end) == FlankingClass.Word ? Flanking.None : Flanking.Closes);
        }

        return flanking;
    }

    private ref DelimiterPairs PairsOf(char c)
    {
        if (c == '*')
        {
            return ref _stars;
        }

        if (c == '_')
        {
            return ref _underscores;
        }

        return ref _tildes;
    }
}

/// <summary>Where text has a delimiter character that could begin or end a span, and whether the writer uses it too.</summary>
internal struct DelimiterPairs
{
    private int _firstOpener;
    private int _lastCloser;
    private bool _isMarkup;

    public static DelimiterPairs None => new() { _firstOpener = int.MaxValue, _lastCloser = -1 };

    /// <summary>Notes that the writer's own delimiters are of this character.</summary>
    public void AddMarkup() => _isMarkup = true;

    /// <summary>Notes a run of text.</summary>
    public void Add(int start, Flanking flanking)
    {
        if ((flanking & Flanking.Opens) != 0)
        {
            _firstOpener = Math.Min(_firstOpener, start);
        }

        if ((flanking & Flanking.Closes) != 0)
        {
            _lastCloser = start;
        }
    }

    /// <summary>Whether something behind a run that opens could close it.</summary>
    public readonly bool MayOpen(int start) => _isMarkup || _lastCloser > start;

    /// <summary>Whether something before a run that closes could open it.</summary>
    public readonly bool MayClose(int start) => _isMarkup || _firstOpener < start;
}
