using System.Globalization;
using System.Text;
using TicketPrompt.Text;

namespace TicketPrompt.Handlebars.Syntax;

/// <summary>Parses what stands inside of tags: names, literals, arguments, sub-expressions, block parameters.</summary>
internal sealed class ExpressionParser(TokenReader tokens)
{
    /// <summary>A name with its arguments.</summary>
    public CallExpression Call()
    {
        Token start = tokens.Current;
        PathExpression callee = Callee();
        (IReadOnlyList<TemplateExpression> arguments, IReadOnlyList<HashArgument> hash) = Arguments(0);
        return new CallExpression(tokens.PositionOf(start), callee, arguments, hash);
    }

    /// <summary>The partial that a call names: a name, a literal or a sub-expression.</summary>
    public PartialTarget PartialTarget()
    {
        SourcePosition position = tokens.PositionOf(tokens.Current);
        return tokens.Current.Kind == TokenKind.OpenCall
            ? new PartialTarget(null, SubExpression(0), position)
            : new PartialTarget(Callee().Original, null, position);
    }

    /// <summary>The arguments up to something that is none.</summary>
    public (IReadOnlyList<TemplateExpression> Arguments, IReadOnlyList<HashArgument> Hash) Arguments(int depth)
    {
        List<TemplateExpression> arguments = [];
        List<HashArgument> hash = [];
        while (StartsArgument() && !StartsHashArgument())
        {
            arguments.Add(Argument(depth));
        }

        while (StartsHashArgument())
        {
            Token name = tokens.Take();
            Token equals = tokens.Take();
            if (tokens.Current.Kind == TokenKind.EqualsSign)
            {
                throw tokens.Source.Error(equals.Start, $"Met == where an argument was expected.{new TagRemedies(tokens.Source.Text, tokens.TagStart, equals).Remedy()}");
            }

            if (!StartsArgument())
            {
                throw tokens.Unexpected($"the value of {name.Value}=");
            }

            hash.Add(new HashArgument(Unbracketed(name.Value), Argument(depth), tokens.PositionOf(name)));
        }

        return (arguments, hash);
    }

    /// <summary><c>as |name name|</c>, if it is here.</summary>
    public IReadOnlyList<string> BlockParams()
    {
        if (tokens.Current.Kind != TokenKind.OpenBlockParams)
        {
            return [];
        }

        tokens.Take();
        List<string> names = [];
        while (tokens.Current.Kind == TokenKind.Name)
        {
            names.Add(Unbracketed(tokens.Take().Value));
        }

        if (tokens.Current.Kind != TokenKind.Bar || names.Count == 0)
        {
            throw tokens.Unexpected(names.Count == 0 ? "the name of a block parameter" : "| after the block parameters");
        }

        tokens.Take();
        return names;
    }

    /// <summary>A name or a literal that is used as a name, as handlebars.js does for <c>{{"a name"}}</c> and <c>{{12}}</c>.</summary>
    public PathExpression Callee()
    {
        SourcePosition position = tokens.PositionOf(tokens.Current);
        switch (tokens.Current.Kind)
        {
            case TokenKind.Name or TokenKind.At:
                return Path();
            case TokenKind.Text or TokenKind.Number or TokenKind.Boolean or TokenKind.Null or TokenKind.Undefined:
                LiteralExpression literal = Literal();
                string name = literal.IsUndefined ? "undefined" : literal.Value is null ? "null" : ScalarText.Of(literal.Value)!;
                return new PathExpression(position, name, isData: false, depth: 0, [name]);
            default:
                throw tokens.Unexpected("a name");
        }
    }

    private bool StartsArgument() => tokens.Current.Kind is TokenKind.Name or TokenKind.At or TokenKind.OpenCall or TokenKind.Text
        or TokenKind.Number or TokenKind.Boolean or TokenKind.Null or TokenKind.Undefined;

    private bool StartsHashArgument() => tokens.Current.Kind == TokenKind.Name && tokens.Peek().Kind == TokenKind.EqualsSign;

    private TemplateExpression Argument(int depth) => tokens.Current.Kind switch
    {
        TokenKind.OpenCall => SubExpression(depth),
        TokenKind.Name or TokenKind.At => Path(),
        _ => Literal(),
    };

    private CallExpression SubExpression(int depth)
    {
        if (depth == TemplateLimits.Nesting)
        {
            throw tokens.Source.Error(
                tokens.Current.Start,
                $"Sub-expressions are nested more than {TemplateLimits.Nesting} deep.",
                TemplateErrorCode.TemplateLimit);
        }

        Token open = tokens.Take();
        PathExpression callee = Callee();
        (IReadOnlyList<TemplateExpression> arguments, IReadOnlyList<HashArgument> hash) = Arguments(depth + 1);
        if (tokens.Current.Kind != TokenKind.CloseCall)
        {
            throw tokens.Unexpected("an argument or )");
        }

        tokens.Take();
        return new CallExpression(tokens.PositionOf(open), callee, arguments, hash);
    }

    private LiteralExpression Literal()
    {
        Token token = tokens.Take();
        SourcePosition position = tokens.PositionOf(token);
        return token.Kind switch
        {
            TokenKind.Text => new LiteralExpression(position, token.Value),
            TokenKind.Number => new LiteralExpression(position, double.Parse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture)),
            TokenKind.Boolean => new LiteralExpression(position, token.Value == "true"),
            _ => new LiteralExpression(position, null, token.Kind == TokenKind.Undefined),
        };
    }

    private PathExpression Path()
    {
        SourcePosition position = tokens.PositionOf(tokens.Current);
        bool isData = tokens.Current.Kind == TokenKind.At;
        StringBuilder original = new();
        if (isData)
        {
            tokens.Take();
            original.Append('@');
        }

        int depth = 0;
        List<string> names = [];
        while (true)
        {
            if (tokens.Current.Kind != TokenKind.Name)
            {
                throw tokens.Unexpected("a name");
            }

            Token token = tokens.Take();
            string name = Unbracketed(token.Value);
            RejectCurlyQuote(token);
            original.Append(name);
            if (name.Length != token.Value.Length || name is not (".." or "." or "this"))
            {
                names.Add(name);
            }
            else if (names.Count > 0)
            {
                throw tokens.Source.Error(token.Start, $"{original} is no path: {name} can only stand at its start. A field of that name is written [{name}].");
            }
            else if (name == "..")
            {
                depth++;
            }

            RejectDotsAfter(token);
            if (tokens.Current.Kind != TokenKind.Separator)
            {
                return new PathExpression(position, original.ToString(), isData, depth, names);
            }

            original.Append(tokens.Source.Text[tokens.Take().Start]);
        }
    }

    /// <summary>handlebars.js reads <c>a.</c> and <c>a..b</c> as several arguments, and then finds that there is no helper "a".</summary>
    private void RejectDotsAfter(Token name)
    {
        if (tokens.Current.Kind == TokenKind.Name && tokens.Current.Value is "." or ".." && tokens.Current.Start == name.End
            && name.Value is not ("." or ".."))
        {
            throw tokens.Source.Error(tokens.Current.Start, $"Met {tokens.Current.Value} where a name was expected. A path is names with one . or / between them.");
        }
    }

    // A name to handlebars.js, which then finds nothing of that name.
    private void RejectCurlyQuote(Token name)
    {
        if (CurlyQuotes.IndexOf(name.Value[0]) >= 0)
        {
            throw tokens.Source.Error(name.Start, $"{name.Value[0]} is a quotation mark of a word processor, which begins no text here. Write straight quotes: \"text\".");
        }
    }

    private const string CurlyQuotes = "\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B\u00AB\u00BB\uFF02\uFF07";

    /// <summary>As handlebars.js: brackets around a name with a line end in it stay.</summary>
    private static string Unbracketed(string name) =>
        name.Length >= 2 && name[0] == '[' && name[name.Length - 1] == ']' && name.IndexOfAny(LineEnds) < 0
            ? name.Substring(1, name.Length - 2)
            : name;

    private static readonly char[] LineEnds = ['\n', '\r', '\u2028', '\u2029'];
}
