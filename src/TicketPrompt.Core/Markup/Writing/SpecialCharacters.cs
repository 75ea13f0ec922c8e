using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Markup.Writing;

/// <summary>What stands where in unescaped Markdown: most characters mean something only together with another one.</summary>
internal sealed class SpecialCharacters
{
    private static readonly CharacterSet Noted = new("*_~`>:\n");

    private readonly UnescapedMarkdown _text;
    private DelimiterPairs _stars = DelimiterPairs.None;
    private DelimiterPairs _underscores = DelimiterPairs.None;
    private DelimiterPairs _tildes = DelimiterPairs.None;

    public SpecialCharacters(UnescapedMarkdown text, InlinePlace place)
    {
        _text = text;
        if (place == InlinePlace.CellPart)
        {
            _stars.AddMarkup();
            _underscores.AddMarkup();
            _tildes.AddMarkup();
        }

        for (int i = text.IndexOf(Noted, 0); i < text.Length; i = text.IndexOf(Noted, i))
        {
            i = Note(i);
        }
    }

    /// <summary>How many runs of backticks there are, those of code spans included.</summary>
    public int BacktickRuns { get; private set; }

    /// <summary>The last place of a <c>&gt;</c>; -1 for none.</summary>
    public int LastGreater { get; private set; } = -1;

    public int LastColonBehindBracket { get; private set; } = -1;

    public bool IsMultiline { get; private set; }

    /// <summary>Whether the run of <c>*</c>, <c>_</c> or <c>~</c> could begin a span that something after it ends.</summary>
    public bool MayOpen(int start) => PairsOf(_text[start]).MayOpen(start, FlankingAt(start));

    /// <summary>Whether the run could end a span that something before it begins.</summary>
    public bool MayClose(int start) => PairsOf(_text[start]).MayClose(start, FlankingAt(start));

    /// <summary>Where the run of the same character and kind ends.</summary>
    public int RunEnd(int start)
    {
        int end = start + 1;
        while (end < _text.Length && _text[end] == _text[start] && _text.KindAt(end) == _text.KindAt(start))
        {
            end++;
        }

        return end;
    }

    private int Note(int i)
    {
        bool isMarkup = _text.KindAt(i) == CharacterKind.Markup;
        switch (_text[i])
        {
            case '*' or '_' or '~' when !isMarkup:
                PairsOf(_text[i]).Add(i, FlankingAt(i));
                return RunEnd(i);
            case '*' or '~':
                PairsOf(_text[i]).AddMarkup();
                break;
            case '`':
                BacktickRuns++;
                return RunEnd(i);
            case '>':
                LastGreater = i;
                break;
            case ':' when _text[i - 1] == ']':
                LastColonBehindBracket = i;
                break;
            case '\n':
                IsMultiline = true;
                break;
        }

        return i + 1;
    }

    /// <summary>What a run could do under any parser's idea of punctuation.</summary>
    private Flanking FlankingAt(int start)
    {
        int end = RunEnd(start);
        Flanking flanking = FlankingRule.Around(_text, start, end).Some;
        if (_text[start] == '_' && flanking == (Flanking.Opens | Flanking.Closes))
        {
            // Both sides: inside a word it is text, next to punctuation it may do either.
            flanking = (FlankingClasses.Before(_text, start) == FlankingClass.Word ? Flanking.None : Flanking.Opens)
                | (FlankingClasses.At(_text, end) == FlankingClass.Word ? Flanking.None : Flanking.Closes);
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

    public readonly bool MayOpen(int start, Flanking flanking) =>
        (flanking & Flanking.Opens) != 0 && (_isMarkup || _lastCloser > start);

    public readonly bool MayClose(int start, Flanking flanking) =>
        (flanking & Flanking.Closes) != 0 && (_isMarkup || _firstOpener < start);
}
