using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Markup.Wiki;

/// <summary>Cuts running text into tokens, from left to right and once.</summary>
internal sealed class WikiScanner
{
    private static readonly CharacterSet Stops = new("\n\\{[!(:;&*_-+^~?");

    private readonly string _source;
    private readonly EmbeddedAdf _adf;
    private readonly MonospacedFinder _monospaced;
    private readonly WikiTokens _tokens;
    private readonly PhraseReader _phrases;
    private readonly BackslashReader _backslashes;
    private bool _inLink;

    public WikiScanner(string source, EmbeddedAdf adf)
    {
        _source = source;
        _adf = adf;
        _monospaced = new MonospacedFinder(source);
        _tokens = new WikiTokens(source);
        _phrases = new PhraseReader(source, _tokens);
        _backslashes = new BackslashReader(source, _tokens, _phrases);
    }

    /// <summary>The tokens of a part of the source; good until the next call.</summary>
    public List<WikiToken> Scan(int start, int end)
    {
        _tokens.Clear();
        _phrases.EndLine();
        ScanPart(start, end);
        return _tokens.All;
    }

    private void ScanPart(int start, int end)
    {
        _tokens.StartPart(start, end);
        while (_tokens.At < end && Stops.IndexIn(_source.AsSpan(_tokens.At, end - _tokens.At)) is >= 0 and int ahead)
        {
            _tokens.At += ahead;
            if (!ReadStop())
            {
                _tokens.At++;
            }
        }

        _tokens.At = end;
        _tokens.FlushText();
    }

    /// <summary>Reads what may start at a stop and moves behind it; false when it is one character of text.</summary>
    private bool ReadStop()
    {
        switch (_source[_tokens.At])
        {
            case '\n':
                _phrases.EndLine();
                _tokens.AddBreak(_tokens.At + 1);
                return true;
            case '\\':
                return _backslashes.Read();
            case '{':
                return ReadCode() || ReadInvisible() || _phrases.ReadForced() || ReadAdf();
            case '[':
                return !_inLink && ReadLink();
            case '!':
                return ReadImage();
            case '(' or ';':
                return ReadEmoticon();
            case ':':
                return ReadEmoticon() || ReadUrl() || _backslashes.ReadDrive();
            case '&':
                return ReadSpace();
            default:
                return _phrases.Read();
        }
    }

    private bool ReadCode()
    {
        if (_monospaced.Find(_tokens.At, _tokens.PartEnd) is not { } span)
        {
            return false;
        }

        if (span.Code is null)
        {
            _tokens.At = span.End;
            return true;
        }

        _tokens.Add(new WikiToken(WikiTokenKind.Code, Text: span.Code), span.End);
        return true;
    }

    private bool ReadInvisible()
    {
        if (InvisibleTag.TryRead(_source, _tokens.At, _tokens.PartEnd) is not int end)
        {
            return false;
        }

        _tokens.Skip(end);
        return true;
    }

    private bool ReadAdf()
    {
        if (_adf.TryReadInline(_source, _tokens.At, _tokens.PartEnd) is not var (text, end))
        {
            return false;
        }

        _tokens.Add(new WikiToken(WikiTokenKind.Text, Text: text), end);
        return true;
    }

    private bool ReadLink()
    {
        if (WikiLink.TryRead(_source, _tokens.At, _tokens.PartEnd) is not { } link)
        {
            return false;
        }

        switch (link.Kind)
        {
            case WikiLinkKind.Person:
                _tokens.Add(new WikiToken(WikiTokenKind.Text, Text: "@" + link.Target), link.End);
                break;
            case WikiLinkKind.File:
                _tokens.Add(new WikiToken(WikiTokenKind.Image, Text: link.Target, Url: "attachment:" + link.Target), link.End);
                break;
            default:
                _tokens.Add(new WikiToken(WikiTokenKind.StartLink, Text: link.Target));
                ReadLinkText(link);
                _tokens.Add(new WikiToken(WikiTokenKind.EndLink), link.End);
                break;
        }

        return true;
    }

    private void ReadLinkText(WikiLink link)
    {
        if (link.TextStart == link.TextEnd)
        {
            _tokens.Add(new WikiToken(WikiTokenKind.Text, Text: link.Display));
            return;
        }

        (int start, int end) = (_tokens.PartStart, _tokens.PartEnd);
        PhraseMatcher outer = _phrases.Enter();
        _inLink = true;
        ScanPart(link.TextStart, link.TextEnd);
        _inLink = false;
        _phrases.Leave(outer);
        _tokens.ResumePart(start, end);
    }

    private bool ReadImage()
    {
        if (WikiImage.TryRead(_source, _tokens.At, _tokens.ContextStart, _tokens.PartEnd) is not { } image)
        {
            return false;
        }

        _tokens.Add(new WikiToken(WikiTokenKind.Image, Text: image.Alt, Url: image.Url), image.End);
        return true;
    }

    private bool ReadEmoticon()
    {
        if (Emoticons.Find(_source, _tokens.At, _tokens.PartStart, _tokens.PartEnd) is not var (symbol, text))
        {
            return false;
        }

        _tokens.Add(new WikiToken(WikiTokenKind.Text, Text: text), _tokens.At + symbol.Length);
        return true;
    }

    private bool ReadUrl()
    {
        if (BareUrl.Find(_source, _tokens.At, _tokens.TextStart, _tokens.PartEnd, _phrases.IsOpen) is not var (start, end))
        {
            return false;
        }

        string url = _source.Substring(start, end - start);
        if (_inLink || !BareUrl.IsLink(url))
        {
            _tokens.At = end;
            return true;
        }

        _tokens.At = start;
        _tokens.Add(new WikiToken(WikiTokenKind.StartLink, Text: url));
        _tokens.Add(new WikiToken(WikiTokenKind.Text, Text: url));
        _tokens.Add(new WikiToken(WikiTokenKind.EndLink), end);
        return true;
    }

    // Jira's visual editor leaves these behind. Any other entity may be what the text is about, and stays.
    private bool ReadSpace()
    {
        const string Space = "&nbsp;";
        if (_tokens.At + Space.Length > _tokens.PartEnd || string.CompareOrdinal(_source, _tokens.At, Space, 0, Space.Length) != 0)
        {
            return false;
        }

        _tokens.Add(new WikiToken(WikiTokenKind.Text, Text: " "), _tokens.At + Space.Length);
        return true;
    }
}
