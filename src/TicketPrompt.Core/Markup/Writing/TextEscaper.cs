using System.Text;

namespace TicketPrompt.Markup;

/// <summary>Writes a draft with a backslash wherever text would mean something to a GFM parser, and nowhere else.</summary>
internal sealed class TextEscaper
{
    private const string Special = "\\*_~`[]<>!&|#:.^";

    private static readonly CharacterSet Noted = new("*_~`>@:\n");
    private static readonly CharacterSet Written = new(Special + "\n");

    private readonly InlineDraft _draft;
    private readonly InlinePlace _place;
    private DelimiterPairs _stars = DelimiterPairs.None;
    private DelimiterPairs _underscores = DelimiterPairs.None;
    private DelimiterPairs _tildes = DelimiterPairs.None;
    private int _backtickRuns;
    private int _lastGreater = -1;
    private int _lastColonAfterBracket = -1;
    private bool _hasAt;
    private bool _hasLines;
    private int _wordEnd;
    private bool _wordIsEscaped;

    private TextEscaper(InlineDraft draft, InlinePlace place)
    {
        _draft = draft;
        _place = place;
        if (place == InlinePlace.CellPart)
        {
            _stars.AddMarkup();
            _underscores.AddMarkup();
            _tildes.AddMarkup();
        }
    }

    /// <summary>Appends the draft's Markdown.</summary>
    public static void Write(InlineDraft draft, InlinePlace place, StringBuilder markdown)
    {
        TextEscaper escaper = new(draft, place);
        escaper.Scan();
        escaper.Write(markdown);
    }

    /// <summary>Notes what stands further on: most characters mean something only together with another one.</summary>
    private void Scan()
    {
        for (int i = _draft.IndexOf(Noted, 0); i < _draft.Length; i = _draft.IndexOf(Noted, i + 1))
        {
            char c = _draft[i];
            bool isText = _draft.KindAt(i) != DraftKind.Markup;
            switch (c)
            {
                case '*' or '_' or '~' when isText:
                    Flanking flanking = FlankingAt(i, out int end);
                    PairsOf(c).Add(i, flanking);
                    i = end - 1;
                    break;
                case '*' or '~':
                    PairsOf(c).AddMarkup();
                    break;
                case '`':
                    _backtickRuns++;
                    i = RunEnd(i) - 1;
                    break;
                case '>':
                    _lastGreater = i;
                    break;
                case '@':
                    _hasAt = true;
                    break;
                case '\n':
                    _hasLines = true;
                    break;
                case ':' when _draft[i - 1] == ']':
                    _lastColonAfterBracket = i;
                    break;
            }
        }
    }

    private void Write(StringBuilder markdown)
    {
        int written = 0;
        int forced = -1;
        for (int i = 0; i < _draft.Length;)
        {
            if (_draft[i - 1] == '\n' && !_place.IsOneLine())
            {
                bool isFirst = i == 0 && _place != InlinePlace.Continuation;
                forced = LineStart.FindEscape(_draft, i, isFirst, _place, _lastColonAfterBracket);
            }

            int at = _draft.IndexOf(Written, i);
            at = forced >= i ? Math.Min(forced, at) : at;
            i = at + 1;
            if (_draft[at] == '\n' || _draft.KindAt(at) == DraftKind.Markup)
            {
                continue;
            }

            i = _draft[at] is '*' or '_' or '~' or '`' ? RunEnd(at) : i;
            if (at != forced && !NeedsEscape(_draft[at], at))
            {
                continue;
            }

            for (; at < i; at++)
            {
                _draft.CopyTo(markdown, written, at - written);
                markdown.Append('\\');
                written = at;
            }
        }

        _draft.CopyTo(markdown, written, _draft.Length - written);
    }

    private bool NeedsEscape(char c, int i)
    {
        char next = _draft[i + 1];
        switch (c)
        {
            case '\\':
                return next == '\n' ? i + 1 < _draft.Length || _place.IsCell() : CharacterClasses.IsAsciiPunctuation(next);
            case '*' or '~':
                Flanking flanking = FlankingAt(i, out _);
                return PairsOf(c).MayOpen(i, flanking) || PairsOf(c).MayClose(i, flanking) || (c == '~' && TouchesDelimiter(i));
            case '_':
                // Without an opener no closer means anything, and identifiers stay readable.
                return _underscores.MayOpen(i, FlankingAt(i, out _));
            case '`':
                return _backtickRuns > 1 || _place.IsCell();
            case '[':
                return _draft.KindAt(i) == DraftKind.LinkText || (_place >= InlinePlace.Item && IsTaskMarker(i));
            case ']':
                return _draft.KindAt(i) == DraftKind.LinkText || next == '(' || (_place >= InlinePlace.Item && IsTaskMarker(i - 2));
            case '<':
                return MayBeTag(i, next);
            case '&':
                return EntityText.IsAt(_draft, i);
            case '!':
                return next == '[' && _draft.KindAt(i + 1) == DraftKind.Markup;
            case '^':
                // To cmark-gfm a picture whose text starts with it is a footnote.
                return _draft[i - 1] == '[' && _draft[i - 2] == '!' && _draft.KindAt(i - 1) == DraftKind.Markup;
            case '|':
                return _place.IsCell() || MayBeTableRow(i, next);
            case '#':
                return _place == InlinePlace.Heading && IsClosingSequence(i);
            case ':' or '.':
                return _draft.KindAt(i) == DraftKind.Text && MayStartUrl(c, i) && IsEscapedUpToSpace(i);
            default:
                return false;
        }
    }

    /// <summary>Whether an address that GFM makes a link of has its scheme's colon, or the point after <c>www</c>, there.</summary>
    private bool MayStartUrl(char c, int i)
    {
        if (c == '.' ? !Ends(i, "www") : !(_draft[i + 1] == '/' ? Ends(i, "http") || Ends(i, "https") || Ends(i, "ftp") : Ends(i, "mailto") || Ends(i, "tel")))
        {
            return false;
        }

        return CharacterClasses.At(_draft, i + 1) != CharacterClass.White;
    }

    private bool Ends(int end, string word)
    {
        int start = end - word.Length;
        for (int i = 0; i < word.Length; i++)
        {
            if (char.ToLowerInvariant(_draft[start + i]) != word[i])
            {
                return false;
            }
        }

        return !CharacterClasses.IsAsciiLetter(_draft[start - 1]);
    }

    /// <summary>
    /// Whether anything up to the next space is a delimiter or escaped. A parser would take it as part of the address; with a
    /// backslash before the colon there is no address. (Some parsers also drop the scheme of <c>mailto:</c> and <c>tel:</c>.)
    /// </summary>
    private bool IsEscapedUpToSpace(int i)
    {
        if (_draft[i] == ':' && _draft[i + 1] != '/')
        {
            return true;
        }

        if (i < _wordEnd)
        {
            return _wordIsEscaped;
        }

        _wordIsEscaped = false;
        for (_wordEnd = i + 1; _wordEnd < _draft.Length && !_wordIsEscaped; _wordEnd++)
        {
            char c = _draft[_wordEnd];
            if (c is ' ' or '\t' or '\n')
            {
                break;
            }

            _wordIsEscaped = _draft.KindAt(_wordEnd) == DraftKind.Markup
                || (c is not (':' or '.') && Special.IndexOf(c) >= 0 && NeedsEscape(c, _wordEnd))
                || (c == ':' && _draft[_wordEnd + 1] != '/' && MayStartUrl(c, _wordEnd));
        }

        return _wordIsEscaped;
    }

    /// <summary>Some parsers look for a table's second line inside of emphasis as well.</summary>
    private bool MayBeTableRow(int i, char next) => _hasLines && (next is '-' or ':' || _draft[i - 1] is '-' or ':');

    private bool MayBeTag(int i, char next)
    {
        bool isTag = next is '/' or '!' or '?' || CharacterClasses.IsAsciiLetter(next);
        bool isMail = _hasAt && CharacterClasses.Of(next) != CharacterClass.White && next < 128;
        return (isTag || isMail) && (_lastGreater > i || _place.IsCell());
    }

    private bool TouchesDelimiter(int start) => IsDelimiter(start - 1) || IsDelimiter(RunEnd(start));

    private bool IsDelimiter(int i) => _draft[i] == '*' && _draft.KindAt(i) == DraftKind.Markup;

    /// <summary>Some parsers take a task's box anywhere in an item, in a heading or table of one as well.</summary>
    private bool IsTaskMarker(int i) => _draft[i] == '[' && _draft[i + 1] is ' ' or 'x' or 'X' && _draft[i + 2] == ']';

    /// <summary>Number signs at a heading's end are dropped when a space stands before them.</summary>
    private bool IsClosingSequence(int i)
    {
        if (CharacterClasses.Of(_draft[i - 1]) != CharacterClass.White)
        {
            return false;
        }

        while (_draft[i] == '#')
        {
            i++;
        }

        return i == _draft.Length;
    }

    /// <summary>What the run of a delimiter character at <paramref name="start"/> could do under any parser's idea of punctuation.</summary>
    private Flanking FlankingAt(int start, out int end)
    {
        end = RunEnd(start);
        Flanking flanking = FlankingRule.Around(_draft, start, end).Some;
        if (_draft[start] == '_' && flanking == (Flanking.Opens | Flanking.Closes))
        {
            // Both sides: inside a word it is text, next to punctuation it may do either.
            flanking = (CharacterClasses.Before(_draft, start) == CharacterClass.Word ? Flanking.None : Flanking.Opens)
                | (CharacterClasses.At(_draft, end) == CharacterClass.Word ? Flanking.None : Flanking.Closes);
        }

        return flanking;
    }

    private int RunEnd(int start)
    {
        int end = start + 1;
        while (end < _draft.Length && _draft[end] == _draft[start] && _draft.KindAt(end) == _draft.KindAt(start))
        {
            end++;
        }

        return end;
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
