using System.Text;
using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Markup.Writing;

/// <summary>Writes the inlines of a paragraph, a heading or a part of a cell. One instance is used again and again.</summary>
internal sealed class InlineWriter
{
    // How often spans that a parser would not see are turned into tags before all of a paragraph's are.
    private const int Attempts = 4;

    private static readonly CharacterSet OddSpaces = new("\n\r\v\f\0\u0085\u2028\u2029");

    private readonly InlineDraft _draft = new();
    private readonly List<Delimiter> _delimiters = [];

    /// <summary>Appends the inlines' Markdown; its lines are separated by <c>\n</c>.</summary>
    public void Write(IReadOnlyList<Inline> inlines, InlinePlace place, StringBuilder markdown)
    {
        List<InlinePiece> pieces = PieceReader.Read(inlines);
        pieces = LinkedAddresses.Replace(pieces, place);
        pieces = BareUrls.Split(pieces, place);
        pieces = MarkEdges.Settle(pieces);
        List<InlineToken> tokens = SpanNesting.Nest(pieces, out int spanCount);
        bool[] asTag = new bool[spanCount];
        Draft(pieces, tokens, asTag, place);
        for (int attempt = 1; _delimiters.Count > 0 && new DelimiterCheck(_draft, asTag).FindFailures(_delimiters); attempt++)
        {
            for (int i = 0; i < spanCount && attempt == Attempts; i++)
            {
                asTag[i] = true;
            }

            Draft(pieces, tokens, asTag, place);
        }

        TextEscaper.Write(_draft, place, markdown);
    }

    private void Draft(List<InlinePiece> pieces, List<InlineToken> tokens, bool[] asTag, InlinePlace place)
    {
        _draft.Clear(place);
        _delimiters.Clear();
        string? href = null;
        foreach (InlineToken token in tokens)
        {
            InlinePiece piece = pieces[token.Piece];
            switch (token.Kind)
            {
                case TokenKind.Gap:
                    AppendGap(piece, place);
                    break;
                case TokenKind.Piece:
                    AppendPiece(piece, place, href is null ? DraftKind.Text : DraftKind.LinkText);
                    break;
                case TokenKind.Open when token.SpanKind == SpanKind.Link:
                    href = piece.Style.Href!;
                    _delimiters.Add(new Delimiter(_draft.Length, 0, token.Span, IsOpening: true));
                    _draft.Append('[', DraftKind.Markup);
                    break;
                case TokenKind.Close when token.SpanKind == SpanKind.Link:
                    _delimiters.Add(new Delimiter(_draft.Length, 0, token.Span, IsOpening: false));
                    _draft.Append($"]({LinkDestination.Write(href!, place)})", DraftKind.Markup);
                    href = null;
                    break;
                default:
                    AppendDelimiter(token, asTag[token.Span]);
                    break;
            }
        }
    }

    private void AppendDelimiter(InlineToken token, bool asTag)
    {
        SpanSyntax syntax = SpanSyntax.Of(token.SpanKind);
        bool isOpening = token.Kind == TokenKind.Open;
        if (asTag || syntax.Delimiter is null)
        {
            _draft.Append(isOpening ? $"<{syntax.Tag}>" : $"</{syntax.Tag}>", DraftKind.Markup);
            return;
        }

        _delimiters.Add(new Delimiter(_draft.Length, syntax.Delimiter.Length, token.Span, isOpening));
        _draft.Append(syntax.Delimiter, DraftKind.Markup);
    }

    private void AppendGap(InlinePiece piece, InlinePlace place)
    {
                if (piece.Breaks == 0 || place == InlinePlace.Heading)
        {
            _draft.Append(piece.Breaks > 0 || (place.IsOneLine() && piece.Gap == "\n") ? " " : piece.Gap, DraftKind.Text);
            return;
        }

        // Two spaces rather than a backslash, which would become part of an address before it. A second break needs a line that
        // is not blank. More than an empty line says nothing more.
        _draft.Append(place.IsCell() ? "<br>" : "  \n", DraftKind.Markup);
        if (piece.Breaks > 1)
        {
            _draft.Append(place.IsCell() ? "<br>" : "\\\n", DraftKind.Markup);
        }
    }

    private void AppendPiece(InlinePiece piece, InlinePlace place, DraftKind kind)
    {
        switch (piece.Kind)
        {
            case PieceKind.Text:
                AppendText(piece.Text, place, kind);
                break;
            case PieceKind.Code:
                AppendCode(piece.Text, place);
                break;
            case PieceKind.Autolink:
                _draft.Append($"<{piece.Text}>", DraftKind.Markup);
                break;
            case PieceKind.Image:
                _draft.Append("![", DraftKind.Markup);
                AppendText(piece.Text, place, DraftKind.LinkText);
                _draft.Append($"]({LinkDestination.Write(piece.Url!, place)})", DraftKind.Markup);
                break;
        }
    }

    private void AppendCode(string code, InlinePlace place)
    {
        // A backtick right before a code span cannot be escaped for every parser: some look at the character alone.
        if (_draft[_draft.Length - 1] == '`' && _draft.KindAt(_draft.Length - 1) != DraftKind.Markup)
        {
            _draft.ReplaceLast("&#96;", DraftKind.Markup);
        }

        _draft.Append(CodeSpan.Write(code, place), DraftKind.Markup);
    }

    /// <summary>Appends text; a newline in it is only white space, and what CommonMark does not know as white space is a space.</summary>
    private void AppendText(string text, InlinePlace place, DraftKind kind)
    {
        int done = 0;
        while (OddSpaces.IndexIn(text.AsSpan(done)) is >= 0 and int found)
        {
            _draft.Append(text.AsSpan(done, found), kind);
            int i = done + found;
            char c = text[i];
            bool isLineEnd = c is '\n' or '\r';
            while (isLineEnd && _draft.Length > 0 && _draft[_draft.Length - 1] is ' ' or '\t')
            {
                _draft.RemoveLast();
            }

            while (isLineEnd && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
            {
                i++;
            }

            _draft.Append(isLineEnd && !place.IsOneLine() ? '\n' : ' ', kind);
            done = i + 1;
        }

        _draft.Append(text.AsSpan(done), kind);
    }
}
