namespace TicketPrompt.Handlebars.Syntax;

/// <summary>The tokens of a template with one token of look-ahead, and the errors about tokens that do not fit.</summary>
internal sealed class TokenReader
{
    private readonly TemplateLexer _lexer;
    private readonly ISet<int>? _forgiven;
    private Token? _next;

    /// <param name="forgiven">Where blocks open, or tags close, that are known to be wrong: reading goes on as if they were right.</param>
    public TokenReader(SourceText source, ISet<int>? forgiven = null)
    {
        _forgiven = forgiven;
        Source = source;
        _lexer = new TemplateLexer(source);
        Current = _lexer.Next();
    }

    public SourceText Source { get; }

    public Token Current { get; private set; }

    /// <summary>Where the tag that is being read starts.</summary>
    public int TagStart { get; set; }

    public bool Forgives(int offset) => _forgiven?.Contains(offset) == true;

    /// <summary>The token after the current one.</summary>
    public Token Peek() => _next ??= _lexer.Next();

    /// <summary>Hands out the current token and goes on to the next.</summary>
    public Token Take()
    {
        Token token = Current;
        Current = _next ?? _lexer.Next();
        _next = null;
        return token;
    }

    public SourcePosition PositionOf(Token token) => Source.PositionOf(token.Start);

    /// <summary>How a token is written, cut to a few characters.</summary>
    public string Written(Token token)
    {
        string text = Source.Text.Substring(token.Start, Math.Min(token.End - token.Start, 30));
        return text.Length < token.End - token.Start ? text + "..." : text;
    }

    /// <summary>The tildes of a tag, or of the opening tag and its end.</summary>
    public TagStrip StripOf(Token open, Token close) => new(
        open.Start + 2 < open.End && Source.Text[open.Start + 2] == '~',
        close.End - 3 >= close.Start && Source.Text[close.End - 3] == '~');

    /// <summary>The error that the current token is not what was expected.</summary>
    public TemplateSyntaxException Unexpected(string expected)
    {
        if (Current.Kind == TokenKind.EndOfText || IsNameAtEnd(Current))
        {
            return Source.Error(TagStart, "This tag is never closed: the template ends before its }}. Close it, or write \\{{ where two braces are meant as text.");
        }

        string remedy = new TagRemedies(Source.Text, TagStart, Current).Remedy();
        return Source.Error(Current.Start, $"Met {Written(Current)} where {expected} was expected.{remedy}");
    }

    // handlebars.js takes a name for one only when something follows it that ends it; the end of the text does not.
    private bool IsNameAtEnd(Token token)
    {
        int at = token.Start;
        while (token.Kind == TokenKind.Invalid && at < Source.Text.Length && HandlebarsCharacters.IsName(Source.Text[at]))
        {
            at++;
        }

        return at > token.Start && at == Source.Text.Length;
    }
}
