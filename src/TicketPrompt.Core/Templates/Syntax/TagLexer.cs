namespace TicketPrompt.Templates.Syntax;

/// <summary>Cuts the inside of tags, in the order of handlebars.js's rules: the first that fits wins.</summary>
internal sealed class TagLexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private TokenKind _last;

    /// <summary>A lexer for the tags of that text.</summary>
    public TagLexer(SourceText source)
    {
        _source = source;
        _text = source.Text;
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
        if (!Has(at, "{{"))
        {
            at = SkipSpace(at);
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
            '{' when Has(at, "{{") => Opening(at),
            '}' or '~' => Closing(at),
            '"' or '\'' => Quoted(at),
            '[' => Bracketed(at),
            _ => Literal(at) ?? BlockParams(at) ?? PlainName(at),
        };
    }

    private Token Opening(int at)
    {
        if (Has(at, "{{{{"))
        {
            return Mark(TokenKind.OpenRaw, at, 4);
        }

        int inner = at + 2;
        if (Char(inner) == '~')
        {
            inner++;
        }

        int name = SkipSpace(inner);
        switch (Char(inner))
        {
            case '>':
                return To(TokenKind.OpenPartial, at, inner + 1);
            case '#' when Char(inner + 1) == '>':
                return To(TokenKind.OpenPartialBlock, at, inner + 2);
            case '#':
                return To(TokenKind.OpenBlock, at, Char(inner + 1) == '*' ? inner + 2 : inner + 1);
            case '/':
                return To(TokenKind.OpenEnd, at, inner + 1);
            case '^' when ClosingAt(SkipSpace(inner + 1)) is int end:
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

        if (Has(name, "else"))
        {
            int after = name + 4;
            if (ClosingAt(SkipSpace(after)) is int end)
            {
                return To(TokenKind.Else, at, end);
            }

            if (!HandlebarsCharacters.IsWord(Char(after)))
            {
                return To(TokenKind.OpenElse, at, after);
            }
        }

        return To(TokenKind.Open, at, Char(inner) == '*' ? inner + 1 : inner);
    }

    /// <summary>With two dashes a comment ends at <c>--}}</c> and may hold tags; without, at the first <c>}}</c>.</summary>
    private Token Comment(int at, int bang)
    {
        int end = Has(bang, "!--") ? DashedEnd(bang + 1) : _text.IndexOf("}}", bang, StringComparison.Ordinal) + 2;
        return end >= 2
            ? To(TokenKind.Comment, at, end)
            : throw _source.Error(at, $"This comment is never closed. End it with {(Has(bang, "!--") ? "--}}" : "}}")}.");
    }

    private int DashedEnd(int from)
    {
        for (int dash = Find(from); dash >= 0; dash = Find(dash + 1))
        {
            if (ClosingAt(dash + 2) is int end)
            {
                return end;
            }
        }

        return -1;

        int Find(int start) => _text.IndexOf("--", start, StringComparison.Ordinal);
    }

    /// <summary>The end of <c>}}</c> or <c>~}}</c> at that place, or null.</summary>
    private int? ClosingAt(int at)
    {
        int braces = Char(at) == '~' ? at + 1 : at;
        return Has(braces, "}}") ? braces + 2 : null;
    }

    private Token Closing(int at)
    {
        if (Has(at, "}}}}"))
        {
            return Mark(TokenKind.CloseRaw, at, 4);
        }

        if (Has(at, "}}}") || Has(at, "}~}}"))
        {
            return Mark(TokenKind.CloseTriple, at, _text[at + 1] == '~' ? 4 : 3);
        }

        return ClosingAt(at) is int end ? To(TokenKind.Close, at, end) : Mark(TokenKind.Invalid, at, 1);
    }

    private Token Dot(int at)
    {
        if (Has(at, ".."))
        {
            return Named(at, at + 2);
        }

        return at + 1 < _text.Length && HandlebarsCharacters.EndsName(_text[at + 1]) ? Named(at, at + 1) : Mark(TokenKind.Separator, at, 1);
    }

    private Token Quoted(int at)
    {
        char quote = _text[at];
        int end = EndOfQuotes(at, quote);
        return end < 0
            ? Mark(TokenKind.Invalid, at, 1)
            : new Token(TokenKind.Text, at, end, _text.Substring(at + 1, end - at - 2).Replace("\\" + quote, quote.ToString()));
    }

    /// <summary>
    /// The end of a text in quotes or brackets that starts here; -1 when there is none. An escaped end counts as the end where
    /// there is no other, as the regular expressions of handlebars.js backtrack.
    /// </summary>
    private int EndOfQuotes(int at, char close)
    {
        int escaped = -1;
        for (int i = at + 1; i < _text.Length; i++)
        {
            if (_text[i] == '\\' && Char(i + 1) == close)
            {
                escaped = ++i;
            }
            else if (_text[i] == close)
            {
                return i + 1;
            }
        }

        return escaped + (escaped < 0 ? 0 : 1);
    }

    private Token Bracketed(int at)
    {
        int end = EndOfQuotes(at, ']');
        return end < 0
            ? Mark(TokenKind.Invalid, at, 1)
            : new Token(TokenKind.Name, at, end, Unescape(_text.Substring(at, end - at)));
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

        Token? Word(TokenKind kind, string word) => Has(at, word) && EndsLiteral(at + word.Length)
            ? new Token(kind, at, at + word.Length, word)
            : null;
    }

    private Token? Number(int at)
    {
        int end = Digits(Char(at) == '-' ? at + 1 : at);
        if (end < 0)
        {
            return null;
        }

        if (Char(end) == '.' && Digits(end + 1) is int fraction and > 0)
        {
            end = fraction;
        }

        return EndsLiteral(end) ? new Token(TokenKind.Number, at, end, _text.Substring(at, end - at)) : null;

        int Digits(int from)
        {
            int i = from;
            while (Char(i) is >= '0' and <= '9')
            {
                i++;
            }

            return i > from ? i : -1;
        }
    }

    private Token? BlockParams(int at)
    {
        if (!Has(at, "as"))
        {
            return null;
        }

        int bar = SkipSpace(at + 2);
        return bar > at + 2 && Char(bar) == '|' ? To(TokenKind.OpenBlockParams, at, bar + 1) : null;
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

    private bool EndsLiteral(int at) => at < _text.Length && HandlebarsCharacters.EndsLiteral(_text[at]);

    private int SkipSpace(int at)
    {
        while (at < _text.Length && HandlebarsCharacters.IsSpace(_text[at]))
        {
            at++;
        }

        return at;
    }

    private bool Has(int at, string text) => at < _text.Length && string.CompareOrdinal(_text, at, text, 0, text.Length) == 0;

    private char Char(int at) => at < _text.Length ? _text[at] : '\0';

    private Token Named(int start, int end) => new(TokenKind.Name, start, end, _text.Substring(start, end - start));

    private static Token Mark(TokenKind kind, int start, int length) => new(kind, start, start + length, "");

    private static Token To(TokenKind kind, int start, int end) => new(kind, start, end, "");
}
