namespace TicketPrompt.Markup.Wiki;

/// <summary>Cuts running text into tokens, from left to right and once.</summary>
internal sealed class WikiScanner(string source, EmbeddedAdf adf)
{
    private const string Escapable = "-#*_+?^~|%{}[]()!@";

    private static readonly CharacterSet Stops = new("\n\\{[!(:;&*_-+^~?");

    private readonly MonospacedFinder _monospaced = new(source);
    private readonly List<WikiToken> _tokens = [];
    private PhraseMatcher _phrases = new();
    private int _start;
    private int _end;
    private int _at;
    private int _textStart;
    private bool _inLink;

    // Where a text ends in which no more {adf} closes.
    private int _noAdfBefore = -1;

    /// <summary>The tokens of a part of the source; good until the next call.</summary>
    public IReadOnlyList<WikiToken> Scan(int start, int end)
    {
        _tokens.Clear();
        _inLink = false;
        _phrases.Clear();
        ScanPart(start, end);
        return _tokens;
    }

    private void ScanPart(int start, int end)
    {
        _start = _at = _textStart = start;
        _end = end;
        while (_at < _end && Stops.IndexIn(source.AsSpan(_at, _end - _at)) is >= 0 and int ahead)
        {
            _at += ahead;
            if (!ReadStop())
            {
                _at++;
            }
        }

        _at = _end;
        FlushText();
    }

    /// <summary>Reads what may start at a stop and moves behind it; false when it is one character of text.</summary>
    private bool ReadStop()
    {
        switch (source[_at])
        {
            case '\n':
                return ReadLineEnd();
            case '\\':
                return ReadBackslash();
            case '{':
                return ReadCode() || ReadInvisible() || ReadForced() || ReadAdf();
            case '[':
                return !_inLink && ReadLink();
            case '!':
                return ReadImage();
            case '(' or ';':
                return ReadEmoticon();
            case ':':
                return ReadEmoticon() || ReadUrl() || ReadPath();
            case '&':
                return ReadSpace();
            default:
                return ReadPhrase();
        }
    }

    private bool ReadLineEnd()
    {
        _phrases.Clear();
        AddBreak(_at + 1);
        return true;
    }

    private bool ReadBackslash()
    {
        int run = _at;
        while (run < _end && source[run] == '\\')
        {
            run++;
        }

        // Two break the line, and so do two more, unless they start a share's name; one that is left over may escape.
        int pairsEnd = _at + ((run - _at) / 2 * 2);
        if (pairsEnd > _at)
        {
            bool isBehindOpener = _at == _textStart && _at > _start && IsOpen(source[_at - 1]);
            if (WikiPath.FindShareEnd(source, _at, run, isBehindOpener ? _at : _start, _end) is int shareEnd)
            {
                _at = BeforeCloser(shareEnd);
            }
            else
            {
                AddBreak(pairsEnd);
            }

            return true;
        }

        if (run < _end && (Escapable.IndexOf(source[run]) >= 0 || Emoticons.IsFace(source, run, _end)))
        {
            FlushText();
            _textStart = run;
            _at = run + 1;
            return true;
        }

        return false;
    }

    private bool ReadCode()
    {
        if (_monospaced.Find(_at, _end) is not { } span)
        {
            return false;
        }

        if (span.Code is null)
        {
            _at = span.End;
            return true;
        }

        Add(new WikiToken(WikiTokenKind.Code, Text: span.Code), span.End);
        return true;
    }

    private bool ReadInvisible()
    {
        if (InvisibleTag.TryRead(source, _at, _end) is not int end)
        {
            return false;
        }

        Skip(end);
        return true;
    }

    private bool ReadLink()
    {
        if (WikiLink.TryRead(source, _at, _end) is not { } link)
        {
            return false;
        }

        switch (link.Kind)
        {
            case WikiLinkKind.Person:
                Add(new WikiToken(WikiTokenKind.Text, Text: "@" + link.Target), link.End);
                break;
            case WikiLinkKind.File:
                Add(new WikiToken(WikiTokenKind.Image, Text: link.Target, Url: "attachment:" + link.Target), link.End);
                break;
            default:
                FlushText();
                _tokens.Add(new WikiToken(WikiTokenKind.Link, Text: link.Target));
                ScanLinkText(link);
                Add(new WikiToken(WikiTokenKind.EndLink), link.End);
                break;
        }

        return true;
    }

    private void ScanLinkText(WikiLink link)
    {
        if (link.TextStart == link.TextEnd)
        {
            _tokens.Add(new WikiToken(WikiTokenKind.Text, Text: link.Display));
            _textStart = _at;
            return;
        }

        (int start, int end, PhraseMatcher phrases) = (_start, _end, _phrases);
        _phrases = new PhraseMatcher();
        _inLink = true;
        ScanPart(link.TextStart, link.TextEnd);
        _inLink = false;
        (_start, _end, _phrases) = (start, end, phrases);
    }

    private bool ReadImage()
    {
        if (WikiImage.TryRead(source, _at, ContextStart, _end) is not { } image)
        {
            return false;
        }

        Add(new WikiToken(WikiTokenKind.Image, Text: image.Alt, Url: image.Url), image.End);
        return true;
    }

    private bool ReadEmoticon()
    {
        if (Emoticons.Find(source, _at, _start, _end) is not var (symbol, text))
        {
            return false;
        }

        Add(new WikiToken(WikiTokenKind.Text, Text: text), _at + symbol.Length);
        return true;
    }

    private bool ReadUrl()
    {
        bool hasAuthority = _at + 3 < _end && source[_at + 1] == '/' && source[_at + 2] == '/';
        int start = hasAuthority ? BareUrl.FindStart(source, _at, _textStart) : -1;
        if (start < 0)
        {
            return false;
        }

        int from = _at + 3;
        int end = BareUrl.FindEnd(source, start, from, _end, IsOpen);
        if (end == from)
        {
            return false;
        }

        string url = source.Substring(start, end - start);
        bool isLink = !_inLink && (url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || url.StartsWith("ftp", StringComparison.OrdinalIgnoreCase));
        if (!isLink)
        {
            _at = end;
            return true;
        }

        _at = start;
        FlushText();
        _tokens.Add(new WikiToken(WikiTokenKind.Link, Text: url));
        _tokens.Add(new WikiToken(WikiTokenKind.Text, Text: url));
        _textStart = start;
        Add(new WikiToken(WikiTokenKind.EndLink), end);
        return true;
    }

    private bool IsOpen(char delimiter) => Phrase.Find(delimiter.ToString(), 0, 1) is >= 0 and int phrase && _phrases.IsOpen(phrase);

    private bool ReadPath()
    {
        if (WikiPath.FindDriveEnd(source, _at, _start, _end) is not int end)
        {
            return false;
        }

        _at = BeforeCloser(end);
        return true;
    }

    /// <summary>The end of a path, but before the delimiters that close phrases around it.</summary>
    private int BeforeCloser(int end)
    {
        while (IsOpen(source[end - 1]))
        {
            end--;
        }

        return end;
    }

    // The visual editor of Jira leaves these behind. Any other entity is text: Jira shows what was typed.
    private bool ReadSpace()
    {
        const string Space = "&nbsp;";
        if (_at + Space.Length > _end || string.CompareOrdinal(source, _at, Space, 0, Space.Length) != 0)
        {
            return false;
        }

        Add(new WikiToken(WikiTokenKind.Text, Text: " "), _at + Space.Length);
        return true;
    }

    private bool ReadForced()
    {
        int phrase = _at + 1 < _end ? Phrase.Find(source, _at + 1, _end) : -1;
        int length = phrase < 0 ? 0 : Phrase.All[phrase].Delimiter.Length + 2;
        if (phrase < 0 || WikiText.At(source, _at + length - 1, _start, _end) != '}')
        {
            return false;
        }

        if (_phrases.IsOpen(phrase))
        {
            ClosePhrase(phrase, length);
        }
        else
        {
            OpenPhrase(phrase, length);
        }

        return true;
    }

    private bool ReadAdf()
    {
        const string Opening = "{adf:";
        const string Closing = "{adf}";
        bool isAdf = _noAdfBefore != _end && string.CompareOrdinal(source, _at, Opening, 0, Opening.Length) == 0;
        if (!isAdf || WikiTag.TryRead(source, _at) is not { IsInline: true } tag || tag.End > _end)
        {
            return false;
        }

        int close = source.IndexOf(Closing, tag.End, _end - tag.End, StringComparison.Ordinal);
        if (close < 0)
        {
            _noAdfBefore = _end;
            return false;
        }

        if (adf.ReadText(source.Substring(tag.End, close - tag.End)) is not { } text)
        {
            return false;
        }

        Add(new WikiToken(WikiTokenKind.Text, Text: text), close + Closing.Length);
        return true;
    }

    private bool ReadPhrase()
    {
        int phrase = Phrase.Find(source, _at, _end);
        if (phrase < 0)
        {
            return false;
        }

        int length = Phrase.All[phrase].Delimiter.Length;
        char delimiter = source[_at];
        char before = WikiText.At(source, _at - 1, ContextStart, _end);
        char after = WikiText.At(source, _at + length, _start, _end);
        bool isArrow = delimiter == '-' && (before == '<' || after == '>');
        if (before == delimiter || after == delimiter || before == '\\' || isArrow)
        {
            return SkipRun(delimiter);
        }

        if (_phrases.IsOpen(phrase) && !IsSpaceOrEnd(before) && !WikiText.IsWord(after))
        {
            ClosePhrase(phrase, length);
            return true;
        }

        if (!_phrases.IsOpen(phrase) && !IsSpaceOrEnd(after) && !WikiText.IsWord(before))
        {
            OpenPhrase(phrase, length);
            return true;
        }

        return ReadScript(phrase);
    }

    /// <summary>Moves behind a run of a delimiter, which is text: <c>--force</c>, <c>**</c>, <c>__init__</c>.</summary>
    private bool SkipRun(char delimiter)
    {
        while (_at < _end && source[_at] == delimiter)
        {
            _at++;
        }

        return true;
    }

    private bool ReadScript(int phrase)
    {
        if (ScriptInWord.FindEnd(source, _at, _start, _end) is not int close)
        {
            return false;
        }

        FlushText();
        Marks marks = Phrase.All[phrase].Marks;
        _tokens.Add(new WikiToken(WikiTokenKind.Mark, Marks: marks));
        _tokens.Add(new WikiToken(WikiTokenKind.Text, _at + 1, close));
        _textStart = _at;
        Add(new WikiToken(WikiTokenKind.EndMark, Marks: marks), close + 1);
        return true;
    }

    private void OpenPhrase(int phrase, int length)
    {
        FlushText();
        _phrases.Open(phrase, _tokens.Count);
        Add(new WikiToken(WikiTokenKind.Text, _at, _at + length), _at + length);
    }

    private void ClosePhrase(int phrase, int length)
    {
        Marks marks = Phrase.All[phrase].Marks;
        FlushText();
        _tokens[_phrases.Close(phrase)] = new WikiToken(WikiTokenKind.Mark, Marks: marks);
        Add(new WikiToken(WikiTokenKind.EndMark, Marks: marks), _at + length);
    }

    /// <summary>Adds a line break that ends at a place; blanks around it and a line end right behind it say nothing.</summary>
    private void AddBreak(int end)
    {
        int textEnd = _at;
        while (textEnd > _textStart && char.IsWhiteSpace(source[textEnd - 1]))
        {
            textEnd--;
        }

        (int at, _at) = (_at, textEnd);
        FlushText();
        _at = _textStart = at;
        Add(new WikiToken(WikiTokenKind.Break), end);
    }

    /// <summary>Adds a token for all up to an end, behind the text before it.</summary>
    private void Add(WikiToken token, int end)
    {
        FlushText();
        _tokens.Add(token);
        Skip(end);
    }

    private void Skip(int end)
    {
        FlushText();
        _at = _textStart = end;
    }

    private void FlushText()
    {
        if (_textStart < _at)
        {
            _tokens.Add(new WikiToken(WikiTokenKind.Text, _textStart, _at));
        }

        _textStart = _at;
    }

    /// <summary>Where the text starts that decides what may start here: the backslashes of a line break are none of it.</summary>
    private int ContextStart => _at == _textStart && WikiText.At(source, _at - 1, _start, _end) == '\\' ? _at : _start;

    private static bool IsSpaceOrEnd(char c) => c == '\0' || char.IsWhiteSpace(c);
}
