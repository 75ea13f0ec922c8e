namespace TicketPrompt.Handlebars.Syntax;

/// <summary>
/// Parses the Handlebars language exactly as handlebars.js 4.7 does, white space control included. Everything that is wrong with
/// a text is found here, before anything renders it.
/// </summary>
internal sealed class TemplateParser
{
    private readonly TokenReader _tokens;
    private readonly ExpressionParser _expressions;
    private readonly BlockParser _blocks;

    private TemplateParser(SourceText source, ISet<int>? forgiven)
    {
        _tokens = new TokenReader(source, forgiven);
        _expressions = new ExpressionParser(_tokens);
        _blocks = new BlockParser(_tokens, _expressions, Body);
    }

    /// <param name="file">The file it comes from, for errors.</param>
    /// <param name="firstLine">The line of that file on which the text starts.</param>
    /// <param name="firstColumn">The column of that file in which each of the text's lines starts.</param>
    /// <exception cref="TemplateSyntaxException">The text is no template, or exceeds <see cref="TemplateLimits"/>.</exception>
    public static TemplateTree Parse(string text, string? file = null, int firstLine = 1, int firstColumn = 1) =>
        Parse(new SourceText(text, file ?? "template", file, firstLine, firstColumn));

    /// <exception cref="TemplateSyntaxException">The text is no template, or exceeds <see cref="TemplateLimits"/>.</exception>
    public static TemplateTree Parse(SourceText source) => Parse(source, null);

    /// <param name="forgiven">See <see cref="TemplateFaults"/>.</param>
    internal static TemplateTree Parse(SourceText source, ISet<int>? forgiven)
    {
        if (source.Text.Length > TemplateLimits.TextLength)
        {
            throw source.Error(
                0,
                $"A template has at most {TemplateLimits.TextLength} characters; this one has {source.Text.Length}.",
                TemplateErrorCode.TemplateLimit);
        }

        TemplateParser parser = new(source, forgiven);
        TemplateBody root = parser.Body([], 0);
        parser._blocks.RejectStrayTag();
        WhitespaceControl.Apply(root);
        return new TemplateTree(source, source.Styles == PlaceholderStyles.None ? root : ForeignPlaceholders.Fill(root, source, source.Styles));
    }

    /// <summary>Nodes up to a tag that ends or divides a block, or the end of the text.</summary>
    private TemplateBody Body(IReadOnlyList<string> blockParams, int depth)
    {
        List<TemplateNode> nodes = [];
        while (Node(depth) is TemplateNode node)
        {
            nodes.Add(node);
        }

        return new TemplateBody(nodes, blockParams);
    }

    private TemplateNode? Node(int depth)
    {
        Token token = _tokens.Current;
        _tokens.TagStart = token.Start;
        switch (token.Kind)
        {
            case TokenKind.Content:
                _tokens.Take();
                return new TextNode(_tokens.PositionOf(token), token.Value);
            case TokenKind.Comment:
                _tokens.Take();
                return new CommentNode(_tokens.PositionOf(token), _tokens.StripOf(token, token));
            case TokenKind.Open or TokenKind.OpenTriple:
                return Mustache();
            case TokenKind.OpenPartial:
                return Partial();
            case TokenKind.OpenBlock or TokenKind.OpenInverse or TokenKind.OpenPartialBlock or TokenKind.OpenRaw:
                return _blocks.Block(depth);
            default:
                return null;
        }
    }

    private MustacheNode Mustache()
    {
        Token open = _tokens.Take();
        if (_tokens.Source.Text[open.End - 1] == '*')
        {
            throw _tokens.Source.Error(open.Start, "The only decorator there is defines a partial: {{#*inline \"name\"}}...{{/inline}}.");
        }

        CallExpression call = _expressions.Call();
        _blocks.NoteMustache(open, call.Callee.Original);
        TokenKind closing = open.Kind == TokenKind.Open ? TokenKind.Close : TokenKind.CloseTriple;
        if (_tokens.Current.Kind != closing)
        {
            throw _tokens.Unexpected(closing == TokenKind.Close ? "an argument or }}" : "an argument or }}}");
        }

        return new MustacheNode(_tokens.PositionOf(open), call, _tokens.StripOf(open, _tokens.Take()));
    }

    private PartialNode Partial()
    {
        Token open = _tokens.Take();
        (PartialTarget target, TemplateExpression? context, IReadOnlyList<HashArgument> hash) = _blocks.PartialCall();
        if (_tokens.Current.Kind != TokenKind.Close)
        {
            throw _tokens.Unexpected("an argument or }}");
        }

        BlockStrips strips = new(_tokens.StripOf(open, _tokens.Take()), default, default);
        return new PartialNode(_tokens.PositionOf(open), target, context, hash, null, strips);
    }
}

/// <summary>A parsed template. Immutable.</summary>
internal sealed class TemplateTree(SourceText source, TemplateBody root)
{
    public SourceText Source { get; } = source;

    public TemplateBody Root { get; } = root;
}

/// <summary>What a template may be at most, so that no text can exhaust the stack or the clock (design, section 8).</summary>
internal static class TemplateLimits
{
    /// <summary>Characters of a template's or partial's text: 1 Mi.</summary>
    public const int TextLength = 1024 * 1024;

    /// <summary>Tags of a text, comments and closing tags among them.</summary>
    public const int Tags = 5_000;

    /// <summary>Blocks in blocks (each link of an else-if chain counts as one), and sub-expressions in sub-expressions.</summary>
    public const int Nesting = 64;
}
