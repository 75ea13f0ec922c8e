namespace TicketPrompt.Handlebars.Syntax;

/// <summary>
/// Cuts a template into the tokens of handlebars.js 4.7 (its <c>handlebars.l</c>), one at a time. Text outside of tags is cut
/// here; <see cref="TagLexer"/> knows the inside.
/// </summary>
/// <remarks>One deliberate difference: after a <c>.</c> digits and words are always names, so <c>{{labels.0}}</c> works, which
/// handlebars.js refuses although it takes <c>{{labels.0.name}}</c>.</remarks>
internal sealed class TemplateLexer
{
    private readonly SourceText _source;
    private readonly TagLexer _tags;
    private Mode _mode = Mode.Text;
    private int _at;
    private int _rawDepth;
    private int _tagCount;

    public TemplateLexer(SourceText source)
    {
        _source = source;
        _tags = new TagLexer(source);
    }

    private enum Mode
    {
        Text,
        Escaped,
        Tag,
        Raw,
    }

    private string Text => _source.Text;

    /// <summary>The next token; <see cref="TokenKind.EndOfText"/> at the end, again and again.</summary>
    /// <exception cref="TemplateSyntaxException">A comment or a raw block never ends, or there are too many tags.</exception>
    public Token Next()
    {
        while (true)
        {
            Token? token = _mode switch
            {
                Mode.Text => NextText(),
                Mode.Escaped => NextEscaped(),
                Mode.Raw => NextRaw(),
                _ => NextInTag(),
            };
            if (token is Token found)
            {
                _at = found.End;
                return found;
            }
        }
    }

    /// <summary>Text up to the next tag. A backslash before a tag makes it text, two make one backslash.</summary>
    private Token? NextText()
    {
        int start = _at;
        if (start == Text.Length)
        {
            return new Token(TokenKind.EndOfText, start, start, "");
        }

        int tag = Text.IndexOf("{{", start, StringComparison.Ordinal);
        if (tag < 0)
        {
            return new Token(TokenKind.Content, start, Text.Length, Text.Substring(start));
        }

        int end = tag;
        _mode = Mode.Tag;
        if (tag > start && Text[tag - 1] == '\\')
        {
            end--;
            _mode = tag > start + 1 && Text[tag - 2] == '\\' ? Mode.Tag : Mode.Escaped;
        }

        _at = tag;
        return end > start ? new Token(TokenKind.Content, start, tag, Text.Substring(start, end - start)) : null;
    }

    /// <summary>From an escaped tag to the next tag, or to the backslashes before it.</summary>
    private Token? NextEscaped()
    {
        int start = _at;
        int tag = Text.IndexOf("{{", start + 2, StringComparison.Ordinal);
        int end = tag < 0 ? Text.Length : tag;
        for (int backslashes = 0; tag >= 0 && backslashes < 2 && end > start + 2 && Text[end - 1] == '\\'; backslashes++)
        {
            end--;
        }

        _mode = Mode.Text;
        return new Token(TokenKind.Content, start, end, Text.Substring(start, end - start));
    }

    /// <summary>The text of a raw block; raw blocks inside it are text too, and must be closed as well.</summary>
    private Token? NextRaw()
    {
        int start = _at;
        if (string.CompareOrdinal(Text, start, "{{{{", 0, 4) == 0)
        {
            if (start + 4 < Text.Length && Text[start + 4] != '/')
            {
                _rawDepth++;
                return new Token(TokenKind.Content, start, start + 4, "{{{{");
            }

            int nameEnd = Math.Min(start + 5, Text.Length);
            while (nameEnd < Text.Length && HandlebarsCharacters.IsName(Text[nameEnd]))
            {
                nameEnd++;
            }

            if (nameEnd > start + 5 && nameEnd < Text.Length && string.CompareOrdinal(Text, nameEnd, "}}}}", 0, 4) == 0)
            {
                int end = nameEnd + 4;
                if (--_rawDepth > 0)
                {
                    return new Token(TokenKind.Content, start, end, Text.Substring(start, end - start));
                }

                _mode = Mode.Text;
                return new Token(TokenKind.EndRaw, start, end, Text.Substring(start + 5, nameEnd - start - 5));
            }
        }

        int next = start < Text.Length ? Text.IndexOf("{{{{", start + 1, StringComparison.Ordinal) : -1;
        return next < 0
            ? new Token(TokenKind.EndOfText, Text.Length, Text.Length, "")
            : new Token(TokenKind.Content, start, next, Text.Substring(start, next - start));
    }

    private Token? NextInTag()
    {
        Token token = _tags.Next(_at);
        switch (token.Kind)
        {
            case TokenKind.Comment or TokenKind.Else:
                CountTag(token);
                _mode = Mode.Text;
                break;
            case TokenKind.Close or TokenKind.CloseTriple:
                _mode = Mode.Text;
                break;
            case TokenKind.CloseRaw:
                _mode = Mode.Raw;
                _rawDepth = 1;
                break;
            case TokenKind.Open or TokenKind.OpenTriple or TokenKind.OpenBlock or TokenKind.OpenInverse or TokenKind.OpenElse
                or TokenKind.OpenEnd or TokenKind.OpenPartial or TokenKind.OpenPartialBlock or TokenKind.OpenRaw:
                CountTag(token);
                break;
        }

        return token;
    }

    private void CountTag(Token token)
    {
        if (++_tagCount > TemplateLimits.Tags)
        {
            throw _source.Error(
                token.Start,
                $"A template has at most {TemplateLimits.Tags} tags. Move parts of it into partials, or use #each for what repeats.",
                TemplateErrorCode.TemplateLimit);
        }
    }
}
