using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Markup.Writing;

/// <summary>Writes Markdown with a backslash wherever text would mean something to a GFM parser, and nowhere else.</summary>
/// <remarks>One instance is used again and again.</remarks>
internal sealed class TextEscaper(UnescapedMarkdown text)
{
    private const string Special = "\\*_~`[]<>!&|#:.^";

    private static readonly CharacterSet Stops = new(Special + "\n");

    private readonly SpecialCharacters _special = new(text);
    private InlinePlace _place;
    private int _wordEnd;
    private bool _wordIsEscaped;

    public void Write(InlinePlace place, TextBuffer markdown)
    {
        _place = place;
        _special.Start(place);
        _wordEnd = 0;
        int written = 0;
        int forced = -1;
        for (int i = 0; i < text.Length;)
        {
            if (text[i - 1] == '\n' && !place.IsOneLine())
            {
                bool isFirst = i == 0 && place != InlinePlace.Continuation;
                forced = LineStart.FindEscape(text, i, isFirst, place, _special);
            }

            int at = text.IndexOf(Stops, i);
            at = forced >= i ? Math.Min(forced, at) : at;
            i = at + 1;
            if (text[at] == '\n' || text.KindAt(at) == CharacterKind.Markup)
            {
                continue;
            }

            i = text[at] is '*' or '_' or '~' or '`' ? _special.RunEnd(at) : i;
            if (at != forced && !NeedsEscape(at))
            {
                continue;
            }

            for (; at < i; at++)
            {
                text.CopyTo(markdown, written, at - written);
                markdown.Append('\\');
                written = at;
            }
        }

        text.CopyTo(markdown, written, text.Length - written);
    }

    private bool NeedsEscape(int i)
    {
        char next = text[i + 1];
        return text[i] switch
        {
            '\\' => next == '\n' ? i + 1 < text.Length || _place.IsCell() : FlankingClasses.IsAsciiPunctuation(next),
            '*' => _special.MayOpen(i) || _special.MayClose(i),
            '~' => _special.MayOpen(i) || _special.MayClose(i) || IsDelimiter(i - 1) || IsDelimiter(_special.RunEnd(i)),

            // Without an opener no closer means anything, and identifiers stay readable.
            '_' => _special.MayOpen(i),
            '`' => _special.BacktickRuns > 1 || _place.IsCell(),
            '[' => IsInLink(i) || IsTaskMarker(i),
            ']' => IsInLink(i) || next == '(' || IsTaskMarker(i - 2),
            '<' => RawHtml.MayStartTag(text, i) && (_special.LastGreater > i || _place.IsCell()),
            '&' => RawHtml.IsEntity(text, i),
            '!' => next == '[' && text.KindAt(i + 1) == CharacterKind.Markup,

            // To cmark-gfm a picture whose text starts with it is a footnote.
            '^' => text[i - 1] == '[' && text[i - 2] == '!' && text.KindAt(i - 1) == CharacterKind.Markup,

            '|' => _place.IsCell() || (_special.IsMultiline && MayBeDelimiterRow(i)),
            '#' => _place == InlinePlace.Heading && IsClosingSequence(i),
            ':' or '.' => !IsInLink(i) && UrlStart.IsAt(text, i) && (UrlStart.IsDropped(text, i) || IsEscapedUpToSpace(i)),
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
        for (_wordEnd = i + 1; text[_wordEnd] is not (' ' or '\t' or '\n') && _wordEnd < text.Length && !_wordIsEscaped; _wordEnd++)
        {
            char c = text[_wordEnd];
            _wordIsEscaped = text.KindAt(_wordEnd) == CharacterKind.Markup
                || (c is not (':' or '.') && Special.IndexOf(c) >= 0 && NeedsEscape(_wordEnd))
                || UrlStart.IsDropped(text, _wordEnd);
        }

        return _wordIsEscaped;
    }

    private bool IsInLink(int i) => text.KindAt(i) == CharacterKind.LinkText;

    private bool IsDelimiter(int i) => text[i] == '*' && text.KindAt(i) == CharacterKind.Markup;

    /// <summary>Markdig finds a table's second line behind a backslash and inside of emphasis as well.</summary>
    private bool MayBeDelimiterRow(int i) => NextVisible(i, 1) is '-' or ':' || NextVisible(i, -1) is '-' or ':';

    private char NextVisible(int i, int step)
    {
        do
        {
            i += step;
        }
        while (text[i] is ' ' or '\t');

        return text[i];
    }

    /// <summary>Some parsers take a task's box anywhere in an item, in a heading or table of one as well.</summary>
    private bool IsTaskMarker(int i) =>
        _place >= InlinePlace.Item && text[i] == '[' && text[i + 1] is ' ' or 'x' or 'X' && text[i + 2] == ']';

    /// <summary>Number signs at a heading's end are dropped when a space stands before them.</summary>
    private bool IsClosingSequence(int i) =>
        FlankingClasses.Of(text[i - 1]) == FlankingClass.White && _special.RunEnd(i) == text.Length;
}
