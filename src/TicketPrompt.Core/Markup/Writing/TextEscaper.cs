using System.Text;
using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Markup.Writing;

/// <summary>Writes a draft with a backslash wherever text would mean something to a GFM parser, and nowhere else.</summary>
internal sealed class TextEscaper
{
    private const string Special = "\\*_~`[]<>!&|#:.^";

    private static readonly CharacterSet Stops = new(Special + "\n");

    private readonly InlineDraft _draft;
    private readonly InlinePlace _place;
    private readonly DraftSurvey _survey;
    private int _wordEnd;
    private bool _wordIsEscaped;

    private TextEscaper(InlineDraft draft, InlinePlace place)
    {
        _draft = draft;
        _place = place;
        _survey = new DraftSurvey(draft, place);
    }

    /// <summary>Appends the draft's Markdown.</summary>
    public static void Write(InlineDraft draft, InlinePlace place, StringBuilder markdown) => new TextEscaper(draft, place).Write(markdown);

    private void Write(StringBuilder markdown)
    {
        int written = 0;
        int forced = -1;
        for (int i = 0; i < _draft.Length;)
        {
            if (_draft[i - 1] == '\n' && !_place.IsOneLine())
            {
                bool isFirst = i == 0 && _place != InlinePlace.Continuation;
                forced = LineStart.FindEscape(_draft, i, isFirst, _place, _survey.LastColonBehindBracket);
            }

            int at = _draft.IndexOf(Stops, i);
            at = forced >= i ? Math.Min(forced, at) : at;
            i = at + 1;
            if (_draft[at] == '\n' || _draft.KindAt(at) == DraftKind.Markup)
            {
                continue;
            }

            i = _draft[at] is '*' or '_' or '~' or '`' ? _survey.RunEnd(at) : i;
            if (at != forced && !NeedsEscape(at))
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

    private bool NeedsEscape(int i)
    {
        char next = _draft[i + 1];
        return _draft[i] switch
        {
            '\\' => next == '\n' ? i + 1 < _draft.Length || _place.IsCell() : FlankingClasses.IsAsciiPunctuation(next),
            '*' => _survey.MayOpen(i) || _survey.MayClose(i),
            '~' => _survey.MayOpen(i) || _survey.MayClose(i) || IsDelimiter(i - 1) || IsDelimiter(_survey.RunEnd(i)),

            // Without an opener no closer means anything, and identifiers stay readable.
            '_' => _survey.MayOpen(i),
            '`' => _survey.BacktickRuns > 1 || _place.IsCell(),
            '[' => IsInLink(i) || IsTaskMarker(i),
            ']' => IsInLink(i) || next == '(' || IsTaskMarker(i - 2),
            '<' => TagText.MayStart(_draft, i) && (_survey.LastGreater > i || _place.IsCell()),
            '&' => EntityText.IsAt(_draft, i),
            '!' => next == '[' && _draft.KindAt(i + 1) == DraftKind.Markup,

            // To cmark-gfm a picture whose text starts with it is a footnote.
            '^' => _draft[i - 1] == '[' && _draft[i - 2] == '!' && _draft.KindAt(i - 1) == DraftKind.Markup,

            '|' => _place.IsCell() || (_survey.HasLines && MayBeDelimiterRow(i)),
            '#' => _place == InlinePlace.Heading && IsClosingSequence(i),
            ':' or '.' => !IsInLink(i) && UrlStart.IsAt(_draft, i) && (UrlStart.IsDropped(_draft, i) || IsEscapedUpToSpace(i)),
            _ => false,
        };
    }

    /// <summary>
    /// Whether anything up to the next space is a delimiter or escaped. A parser would take it as part of an address; with a
    /// backslash before the colon there is no address.
    /// </summary>
    private bool IsEscapedUpToSpace(int i)
    {
        if (i < _wordEnd)
        {
            return _wordIsEscaped;
        }

        _wordIsEscaped = false;
        for (_wordEnd = i + 1; _draft[_wordEnd] is not (' ' or '\t' or '\n') && _wordEnd < _draft.Length && !_wordIsEscaped; _wordEnd++)
        {
            char c = _draft[_wordEnd];
            _wordIsEscaped = _draft.KindAt(_wordEnd) == DraftKind.Markup
                || (c is not (':' or '.') && Special.IndexOf(c) >= 0 && NeedsEscape(_wordEnd))
                || UrlStart.IsDropped(_draft, _wordEnd);
        }

        return _wordIsEscaped;
    }

    private bool IsInLink(int i) => _draft.KindAt(i) == DraftKind.LinkText;

    private bool IsDelimiter(int i) => _draft[i] == '*' && _draft.KindAt(i) == DraftKind.Markup;

    /// <summary>Markdig finds a table's second line behind a backslash and inside of emphasis as well.</summary>
    private bool MayBeDelimiterRow(int i) => NextVisible(i, 1) is '-' or ':' || NextVisible(i, -1) is '-' or ':';

    private char NextVisible(int i, int step)
    {
        do
        {
            i += step;
        }
        while (_draft[i] is ' ' or '\t');

        return _draft[i];
    }

    /// <summary>Some parsers take a task's box anywhere in an item, in a heading or table of one as well.</summary>
    private bool IsTaskMarker(int i) =>
        _place >= InlinePlace.Item && _draft[i] == '[' && _draft[i + 1] is ' ' or 'x' or 'X' && _draft[i + 2] == ']';

    /// <summary>Number signs at a heading's end are dropped when a space stands before them.</summary>
    private bool IsClosingSequence(int i) =>
        FlankingClasses.Of(_draft[i - 1]) == FlankingClass.White && _survey.RunEnd(i) == _draft.Length;
}
