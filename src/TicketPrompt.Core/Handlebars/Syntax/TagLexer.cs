namespace TicketPrompt.Handlebars.Syntax;

/// <summary>Cuts the inside of tags, in the order of handlebars.js's rules: the first that fits wins.</summary>
internal sealed class TagLexer
{
    private readonly SourceText _source;
    private readonly TagText _text;
    private TokenKind _last;

    public TagLexer(SourceText source)
    {
        _source = source;
        _text = new TagText(source.Text);
    }

    /// <summary>The token at that place, white space before it skipped.</summary>
    public Token Next(int at)
    {
        Token token = Read(at);
        _last = token.Kind;
        return token;
    }

    private Token Read(int at)
    {
        if (!_text.Has(at, "{{"))
        {
            at = _text.SkipSpace(at);
        }

        if (at == _text.Length)
        {
            return new Token(TokenKind.EndOfText, at, at, "");
        }

        return _text[at] switch
        {
            '(' => Mark(TokenKind.OpenCall, at, 1),
            ')' => Mark(TokenKind.CloseCall, at, 1),
            '=' => Mark(TokenKind.EqualsSign, at, 1),
            '@' => Mark(TokenKind.At, at, 1),
            '|' => Mark(TokenKind.Bar, at, 1),
            '/' => Mark(TokenKind.Separator, at, 1),
            '.' => Dot(at),
            '{' when _text.Has(at, "{{") => Opening(at),
            '}' or '~' => Closing(at),
            '"' or '\'' => Quoted(at),
            '[' => Bracketed(at),
            _ => Literal(at) ?? BlockParams(at) ?? PlainName(at),
        };
    }

    private Token Opening(int at)
    {
        if (_text.Has(at, "{{{{"))
        {
            return Mark(TokenKind.OpenRaw, at, 4);
        }

        int inner = at + 2;
        if (_text.Char(inner) == '~')
        {
            inner++;
        }

        int name = _text.SkipSpace(inner);
        switch (_text.Char(inner))
        {
            case '>':
                return To(TokenKind.OpenPartial, at, inner + 1);
            case '#' when _text.Char(inner + 1) == '>':
                return To(TokenKind.OpenPartialBlock, at, inner + 2);
            case '#':
                return To(TokenKind.OpenBlock, at, _text.Char(inner + 1) == '*' ? inner + 2 : inner + 1);
            case '/':
                return To(TokenKind.OpenEnd, at, inner + 1);
            case '^' when _text.ClosingAt(_text.SkipSpace(inner + 1)) is int end:
                return To(TokenKind.Else, at, end);
            case '^':
                return To(TokenKind.OpenInverse, at, inner + 1);
            case '{':
                return To(TokenKind.OpenTriple, at, inner + 1);
            case '&':
                return To(TokenKind.Open, at, inner + 1);
            case '!':
                return Comment(at, inner);
        }

        if (_text.Has(name, "else"))
        {
            int after = name + 4;
            if (_text.ClosingAt(_text.SkipSpace(after)) is int end)
            {
                return To(TokenKind.Else, at, end);
            }

            if (!HandlebarsCharacters.IsWord(_text.Char(after)))
            {
                return To(TokenKind.OpenElse, at, after);
            }
        }

        return To(TokenKind.Open, at, _text.Char(inner) == '*' ? inner + 1 : inner);
    }

    /// <summary>With two dashes a comment ends at <c>--}}</c> and may hold tags; without, at the first <c>}}</c>.</summary>
    private Token Comment(int at, int bang)
    {
        int end = _text.Has(bang, "!--") ? _text.DashedEnd(bang + 1) : _text.EndOf("}}", bang);
        return end >= 2
            ? To(TokenKind.Comment, at, end)
            : throw _source.Error(at, $"This comment is never closed. End it with {(_text.Has(bang, "!--") ? "--}}" : "}}")}.");
    }

    private Token Closing(int at)
    {
        if (_text.Has(at, "}}}}"))
        {
            return Mark(TokenKind.CloseRaw, at, 4);
        }

        if (_text.Has(at, "}}}") || _text.Has(at, "}~}}"))
        {
            return Mark(TokenKind.CloseTriple, at, _text[at + 1] == '~' ? 4 : 3);
        }

        return _text.ClosingAt(at) is int end ? To(TokenKind.Close, at, end) : Mark(TokenKind.Invalid, at, 1);
    }

    private Token Dot(int at)
    {
        if (_text.Has(at, ".."))
        {
            return Named(at, at + 2);
        }

        return at + 1 < _text.Length && HandlebarsCharacters.EndsName(_text[at + 1]) ? Named(at, at + 1) : Mark(TokenKind.Separator, at, 1);
    }

    private Token Quoted(int at)
    {
        char quote = _text[at];
        int end = _text.EndOfQuotes(at, quote);
        return end < 0
            ? Mark(TokenKind.Invalid, at, 1)
            : new Token(TokenKind.Text, at, end, _text.Between(at + 1, end - 1).Replace("\\" + quote, quote.ToString()));
    }

    private Token Bracketed(int at)
    {
        int end = _text.EndOfQuotes(at, ']');
        return end < 0
            ? Mark(TokenKind.Invalid, at, 1)
            : new Token(TokenKind.Name, at, end, Unescape(_text.Between(at, end)));
    }

    private static string Unescape(string bracketed)
    {
        for (int i = bracketed.IndexOf('\\'); i >= 0 && i < bracketed.Length - 1; i = bracketed.IndexOf('\\', i + 1))
        {
            if (bracketed[i + 1] is '\\' or ']')
            {
                bracketed = bracketed.Remove(i, 1);
            }
        }

        return bracketed;
    }

    private Token? Literal(int at)
    {
        if (_last == TokenKind.Separator)
        {
            return null;
        }

        return Word(TokenKind.Boolean, "true") ?? Word(TokenKind.Boolean, "false") ?? Word(TokenKind.Undefined, "undefined")
            ?? Word(TokenKind.Null, "null") ?? Number(at);

        Token? Word(TokenKind kind, string word) => _text.Has(at, word) && _text.EndsLiteral(at + word.Length)
            ? new Token(kind, at, at + word.Length, word)
            : null;
    }

    private Token? Number(int at)
    {
        int end = Digits(_text.Char(at) == '-' ? at + 1 : at);
        if (end < 0)
        {
            return null;
        }

        if (_text.Char(end) == '.' && Digits(end + 1) is int fraction and > 0)
        {
            end = fraction;
        }

        return _text.EndsLiteral(end) ? new Token(TokenKind.Number, at, end, _text.Between(at, end)) : null;

        int Digits(int from)
        {
            int i = from;
            while (_text.Char(i) is >= '0' and <= '9')
            {
                i++;
            }

            return i > from ? i : -1;
        }
    }

    private Token? BlockParams(int at)
    {
        if (!_text.Has(at, "as"))
        {
            return null;
        }

        int bar = _text.SkipSpace(at + 2);
        return bar > at + 2 && _text.Char(bar) == '|' ? To(TokenKind.OpenBlockParams, at, bar + 1) : null;
    }

    /// <summary>A name; or the character that cannot stand in a name or after it.</summary>
    private Token PlainName(int at)
    {
        int end = at;
        while (end < _text.Length && HandlebarsCharacters.IsName(_text[end]))
        {
            end++;
        }

        return end == _text.Length ? new Token(TokenKind.EndOfText, end, end, "")
            : end > at && HandlebarsCharacters.EndsName(_text[end]) ? Named(at, end)
            : Mark(TokenKind.Invalid, end, 1);
    }

    private Token Named(int start, int end) => new(TokenKind.Name, start, end, _text.Between(start, end));

    private static Token Mark(TokenKind kind, int start, int length) => new(kind, start, start + length, "");

    private static Token To(TokenKind kind, int start, int end) => new(kind, start, end, "");
}
