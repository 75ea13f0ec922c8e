using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Markup.Writing;

/// <summary>What stands where in a draft: most characters mean something only together with another one.</summary>
internal sealed class DraftSurvey
{
    private static readonly CharacterSet Noted = new("*_~`>:\n");

    private readonly InlineDraft _draft;
    private DelimiterPairs _stars = DelimiterPairs.None;
    private DelimiterPairs _underscores = DelimiterPairs.None;
    private DelimiterPairs _tildes = DelimiterPairs.None;

    /// <summary>Looks the draft over.</summary>
    public DraftSurvey(InlineDraft draft, InlinePlace place)
    {
        _draft = draft;
        if (place == InlinePlace.CellPart)
        {
            _stars.AddMarkup();
            _underscores.AddMarkup();
            _tildes.AddMarkup();
        }

        for (int i = draft.IndexOf(Noted, 0); i < draft.Length; i = draft.IndexOf(Noted, i))
        {
            i = Note(i);
        }
    }

    /// <summary>How many runs of backticks there are, those of code spans included.</summary>
    public int BacktickRuns { get; private set; }

    /// <summary>The last place of a <c>&gt;</c>; -1 for none.</summary>
    public int LastGreater { get; private set; } = -1;

    /// <summary>The last place of a colon behind a closing bracket; -1 for none.</summary>
    public int LastColonBehindBracket { get; private set; } = -1;

    /// <summary>Whether there is more than one line.</summary>
    public bool HasLines { get; private set; }

    /// <summary>Whether the run of <c>*</c>, <c>_</c> or <c>~</c> could begin a span that something after it ends.</summary>
    public bool MayOpen(int start) => PairsOf(_draft[start]).MayOpen(start, FlankingAt(start));

    /// <summary>Whether the run could end a span that something before it begins.</summary>
    public bool MayClose(int start) => PairsOf(_draft[start]).MayClose(start, FlankingAt(start));

    /// <summary>Where the run of the same character and kind ends.</summary>
    public int RunEnd(int start)
    {
        int end = start + 1;
        while (end < _draft.Length && _draft[end] == _draft[start] && _draft.KindAt(end) == _draft.KindAt(start))
        {
            end++;
        }

        return end;
    }

    private int Note(int i)
    {
        bool isMarkup = _draft.KindAt(i) == DraftKind.Markup;
        switch (_draft[i])
        {
            case '*' or '_' or '~' when !isMarkup:
                PairsOf(_draft[i]).Add(i, FlankingAt(i));
                return RunEnd(i);
            case '*' or '~':
                PairsOf(_draft[i]).AddMarkup();
                break;
            case '`':
                BacktickRuns++;
                return RunEnd(i);
            case '>':
                LastGreater = i;
                break;
            case ':' when _draft[i - 1] == ']':
                LastColonBehindBracket = i;
                break;
            case '\n':
                HasLines = true;
                break;
        }

        return i + 1;
    }

    /// <summary>What a run could do under any parser's idea of punctuation.</summary>
    private Flanking FlankingAt(int start)
    {
        int end = RunEnd(start);
        Flanking flanking = FlankingRule.Around(_draft, start, end).Some;
        if (_draft[start] == '_' && flanking == (Flanking.Opens | Flanking.Closes))
        {
            // Both sides: inside a word it is text, next to punctuation it may do either.
            flanking = (FlankingClasses.Before(_draft, start) == FlankingClass.Word ? Flanking.None : Flanking.Opens)
                | (FlankingClasses.At(_draft, end) == FlankingClass.Word ? Flanking.None : Flanking.Closes);
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
