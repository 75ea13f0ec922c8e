using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Markup.Writing;

/// <summary>Writes the inlines of a paragraph, a heading or a part of a cell. One instance is used again and again.</summary>
internal sealed class InlineWriter
{
    // How often spans that a parser would not see are turned into tags before all of a paragraph's are.
    private const int Attempts = 4;

    private static readonly CharacterSet OddSpaces = new("\n\r\v\f\0\u0085\u2028\u2029");

    private readonly UnescapedMarkdown _unescaped = new();
    private readonly TextEscaper _escaper;
    private readonly DelimiterCheck _check;
    private readonly SpanNesting _spans = new();
    private readonly List<InlinePiece> _pieces = [];
    private readonly List<Delimiter> _delimiters = [];

    // By span: whether tags are written for it.
    private bool[] _asTag = [];

    public InlineWriter()
    {
        _escaper = new TextEscaper(_unescaped);
        _check = new DelimiterCheck(_unescaped);
    }

    /// <summary>How much text fits in without growing.</summary>
    public int Capacity => _unescaped.Capacity + _pieces.Capacity;

    /// <summary>Appends the inlines' Markdown; its lines are separated by <c>\n</c>.</summary>
    public void Write(IReadOnlyList<Inline> inlines, InlinePlace place, TextBuffer markdown)
    {
        // Most paragraphs are but text.
        if (inlines.Count == 1 && inlines[0] is TextRun { Style: { Marks: Marks.None, Href: null } } only && !BareUrls.MayBeIn(only.Text))
        {
            _unescaped.Clear(place);
            AppendText(only.Text.AsSpan().Trim(), place, CharacterKind.Text);
        }
        else
        {
            _pieces.Clear();
            PieceReader.Read(inlines, _pieces);
            WriteUnescaped(place);
        }

        _escaper.Write(place, markdown);
    }

    private void WriteUnescaped(InlinePlace place)
    {
        LinkedAddresses.Replace(_pieces, place);
        List<InlinePiece> pieces = MarkEdges.Settle(BareUrls.Split(_pieces, place));
        List<InlineToken> tokens = _spans.Nest(pieces, out int spanCount);
        if (_asTag.Length < spanCount)
        {
            _asTag = new bool[spanCount * 2];
        }

        Array.Clear(_asTag, 0, spanCount);
        WriteUnescaped(pieces, tokens, place);
        for (int attempt = 1; _delimiters.Count > 0 && _check.FindFailures(_delimiters, _asTag); attempt++)
        {
            for (int i = 0; i < spanCount && attempt == Attempts; i++)
            {
                _asTag[i] = true;
            }

            WriteUnescaped(pieces, tokens, place);
        }
    }

    private void WriteUnescaped(List<InlinePiece> pieces, List<InlineToken> tokens, InlinePlace place)
    {
        _unescaped.Clear(place);
        _delimiters.Clear();
        string? href = null;
        foreach (InlineToken token in tokens)
        {
            InlinePiece piece = pieces[token.Piece];
            switch (token.Kind)
            {
                case InlineTokenKind.Gap:
                    AppendGap(piece, place);
                    break;
                case InlineTokenKind.Piece:
                    AppendPiece(piece, place, href is null ? CharacterKind.Text : CharacterKind.LinkText);
                    break;
                case InlineTokenKind.Open when token.SpanKind == SpanKind.Link:
                    href = piece.Style.Href!;
                    _delimiters.Add(new Delimiter(_unescaped.Length, 0, token.Span, IsOpening: true));
                    _unescaped.Append('[', CharacterKind.Markup);
                    break;
                case InlineTokenKind.Close when token.SpanKind == SpanKind.Link:
                    _delimiters.Add(new Delimiter(_unescaped.Length, 0, token.Span, IsOpening: false));
                    AppendDestination(href!, place);
                    href = null;
                    break;
                default:
                    AppendDelimiter(token, _asTag[token.Span]);
                    break;
            }
        }
    }

    private void AppendDelimiter(InlineToken token, bool asTag)
    {
        SpanSyntax syntax = SpanSyntax.Of(token.SpanKind);
        bool isOpening = token.Kind == InlineTokenKind.Open;
        if (asTag || syntax.Delimiter is null)
        {
            _unescaped.Append(isOpening ? $"<{syntax.Tag}>" : $"</{syntax.Tag}>", CharacterKind.Markup);
            return;
        }

        _delimiters.Add(new Delimiter(_unescaped.Length, syntax.Delimiter.Length, token.Span, isOpening));
        _unescaped.Append(syntax.Delimiter, CharacterKind.Markup);
    }

    private void AppendGap(InlinePiece piece, InlinePlace place)
    {
        if (piece.Breaks == 0 || place == InlinePlace.Heading)
        {
            _unescaped.Append(piece.Breaks > 0 || (place.IsOneLine() && piece.Gap == "\n") ? " " : piece.Gap, CharacterKind.Text);
            return;
        }

        // Two spaces rather than a backslash, which would become part of an address before it. A second break needs a line that
        // is not blank. More than an empty line says nothing more.
        _unescaped.Append(place.IsCell() ? "<br>" : "  \n", CharacterKind.Markup);
        if (piece.Breaks > 1)
        {
            _unescaped.Append(place.IsCell() ? "<br>" : "\\\n", CharacterKind.Markup);
        }
    }

    private void AppendPiece(InlinePiece piece, InlinePlace place, CharacterKind kind)
    {
        switch (piece.Kind)
        {
            case PieceKind.Text:
                AppendText(piece.Text.AsSpan(), place, kind);
                break;
            case PieceKind.Code:
                AppendCode(piece.Text, place);
                break;
            case PieceKind.Autolink:
                _unescaped.Append('<', CharacterKind.Markup);
                _unescaped.Append(piece.Text, CharacterKind.Markup);
                _unescaped.Append('>', CharacterKind.Markup);
                break;
            case PieceKind.Image:
                _unescaped.Append("![", CharacterKind.Markup);
                AppendText(piece.Text.AsSpan(), place, CharacterKind.LinkText);
                AppendDestination(piece.Url!, place);
                break;
        }
    }

    private void AppendDestination(string url, InlinePlace place)
    {
        _unescaped.Append("](", CharacterKind.Markup);
        _unescaped.Append(LinkDestination.Write(url, place), CharacterKind.Markup);
        _unescaped.Append(')', CharacterKind.Markup);
    }

    private void AppendCode(string code, InlinePlace place)
    {
        // A backtick right before a code span cannot be escaped for every parser: some look at the character alone.
        if (_unescaped[_unescaped.Length - 1] == '`' && _unescaped.KindAt(_unescaped.Length - 1) != CharacterKind.Markup)
        {
            _unescaped.RemoveLast();
            _unescaped.Append("&#96;", CharacterKind.Markup);
        }

        _unescaped.Append(CodeSpan.Write(code, place), CharacterKind.Markup);
    }

    /// <summary>Appends text; a newline in it is only white space, and what CommonMark does not know as white space is a space.</summary>
    private void AppendText(ReadOnlySpan<char> text, InlinePlace place, CharacterKind kind)
    {
        int done = 0;
        while (OddSpaces.IndexIn(text.Slice(done)) is >= 0 and int found)
        {
            _unescaped.Append(text.Slice(done, found), kind);
            int i = done + found;
            char c = text[i];
            bool isLineEnd = c is '\n' or '\r';
            while (isLineEnd && _unescaped.Length > 0 && _unescaped[_unescaped.Length - 1] is ' ' or '\t')
            {
                _unescaped.RemoveLast();
            }

            while (isLineEnd && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
            {
                i++;
            }

            _unescaped.Append(isLineEnd && !place.IsOneLine() ? '\n' : ' ', kind);
            done = i + 1;
        }

        _unescaped.Append(text.Slice(done), kind);
    }
}
