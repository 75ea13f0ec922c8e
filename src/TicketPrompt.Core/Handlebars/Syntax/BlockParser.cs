namespace TicketPrompt.Handlebars.Syntax;

/// <summary>Parses blocks: their opening tag, their parts and their closing tag.</summary>
/// <param name="expressions">Parses what the tags hold.</param>
/// <param name="body">Parses a part of a block with the block parameters that it has, at a depth.</param>
internal sealed class BlockParser(TokenReader tokens, ExpressionParser expressions, Func<IReadOnlyList<string>, int, TemplateBody> body)
{
    /// <summary>Words that end a block in other languages, and print a value of that name in this one.</summary>
    private static readonly HashSet<string> EndWords = new(StringComparer.OrdinalIgnoreCase) { "end", "endif", "endeach", "endfor", "endunless", "endwith", "fi", "done" };

    private readonly Stack<Opening> _open = new();
    private (Token Tag, string Word)? _endWord;

    /// <summary>The block that opens here.</summary>
    public TemplateNode Block(int depth)
    {
        Token open = tokens.Current;
        RejectDepth(open, depth);
        switch (open.Kind)
        {
            case TokenKind.OpenRaw:
                return Raw();
            case TokenKind.OpenPartialBlock:
                return PartialBlock(depth);
        }

        if (tokens.Source.Text[open.End - 1] == '*')
        {
            return InlinePartial(depth);
        }

        tokens.Take();
        return open.Kind == TokenKind.OpenInverse ? Inverted(open, depth) : Plain(open, depth);
    }

    /// <summary>Notes a tag that prints a value, which may have been meant to end the block around it.</summary>
    public void NoteMustache(Token open, string name)
    {
        if (_open.Count > 0 && EndWords.Contains(name))
        {
            _endWord ??= (open, name);
        }
    }

    /// <summary>The name, context and hash of a partial's call.</summary>
    public (PartialTarget Target, TemplateExpression? Context, IReadOnlyList<HashArgument> Hash) PartialCall()
    {
        PartialTarget target = expressions.PartialTarget();
        (IReadOnlyList<TemplateExpression> arguments, IReadOnlyList<HashArgument> hash) = expressions.Arguments(0);
        if (arguments.Count > 1)
        {
            throw tokens.Source.Error(
                arguments[1].Position.Offset,
                "A partial takes one context at most. More values are given by name: {{> name key=value}}.");
        }

        return (target, arguments.Count == 1 ? arguments[0] : null, hash);
    }

    /// <summary>Throws when there is a tag left that belongs to no open block.</summary>
    public void RejectStrayTag()
    {
        Token token = tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.EndOfText:
                return;
            case TokenKind.Else or TokenKind.OpenElse:
                throw tokens.Source.Error(token.Start, "This else belongs to no block. Put it between {{#if ...}} and {{/if}}, or remove it.");
            case TokenKind.OpenEnd:
                tokens.Take();
                string name = expressions.Callee().Original;
                throw tokens.Source.Error(token.Start, $"{{{{/{name}}}}} closes no open block. {(EndWords.Contains(name) || name == "else" ? "Remove it; a block is closed by its name: {{/if}}." : $"Open one with {{{{#{name} ...}}}} before it, or remove it.")}");
            default:
                throw tokens.Unexpected("text or a tag");
        }
    }

    private BlockNode Plain(Token open, int depth)
    {
        (CallExpression call, IReadOnlyList<string> blockParams, TagStrip openStrip) = OpeningTag(open);
        _open.Push(new Opening(open, call.Callee.Original));
        TemplateBody first = body(blockParams, depth + 1);
        (TemplateBody? inverse, TagStrip elseStrip, TagStrip closeStrip) = ElseParts(depth);
        return new BlockNode(tokens.PositionOf(open), call, first, inverse, new BlockStrips(openStrip, elseStrip, closeStrip));
    }

    /// <summary>handlebars.js swaps the parts of <c>{{^name}}</c> in its tree; white space control then sees them swapped, so we do the same.</summary>
    private BlockNode Inverted(Token open, int depth)
    {
        (CallExpression call, IReadOnlyList<string> blockParams, TagStrip openStrip) = OpeningTag(open);
        _open.Push(new Opening(open, call.Callee.Original));
        TemplateBody inverse = body(blockParams, depth + 1);
        TemplateBody? main = null;
        TagStrip elseStrip = default;
        if (tokens.Current.Kind == TokenKind.Else)
        {
            Token token = tokens.Take();
            elseStrip = tokens.StripOf(token, token);
            main = body([], depth + 1);
        }

        if (tokens.Current.Kind == TokenKind.OpenElse)
        {
            throw tokens.Source.Error(tokens.Current.Start, "A block that opens with ^ has no else-if. Write {{#unless ...}} or {{#if ...}} instead.");
        }

        TagStrip closeStrip = ClosingTag();
        return new BlockNode(tokens.PositionOf(open), call, main, inverse, new BlockStrips(openStrip, elseStrip, closeStrip));
    }

    /// <summary>The parts after the first: any number of else-ifs, perhaps an else, and the closing tag.</summary>
    private (TemplateBody? Inverse, TagStrip ElseStrip, TagStrip CloseStrip) ElseParts(int depth)
    {
        List<ElseIf> links = [];
        while (tokens.Current.Kind == TokenKind.OpenElse)
        {
            Token open = tokens.Take();
            RejectDepth(open, depth + links.Count + 1);
            (CallExpression call, IReadOnlyList<string> blockParams, TagStrip strip) = OpeningTag(open);
            links.Add(new ElseIf(open, call, strip, body(blockParams, depth + links.Count + 2)));
        }

        TemplateBody? inverse = null;
        TagStrip elseStrip = default;
        if (tokens.Current.Kind == TokenKind.Else)
        {
            Token token = tokens.Take();
            elseStrip = tokens.StripOf(token, token);
            inverse = body([], depth + links.Count + 1);
        }

        TagStrip closeStrip = ClosingTag();
        for (int i = links.Count - 1; i >= 0; i--)
        {
            // In handlebars.js only the first link gets the closing tag's tildes; the others get their own tag's.
            ElseIf link = links[i];
            BlockStrips strips = new(link.Strip, elseStrip, i == 0 ? closeStrip : link.Strip);
            BlockNode block = new(tokens.PositionOf(link.Open), link.Call, link.Body, inverse, strips);
            inverse = new TemplateBody([block], [], isElseIf: true);
            elseStrip = link.Strip;
        }

        return (inverse, elseStrip, closeStrip);
    }

    private (CallExpression Call, IReadOnlyList<string> BlockParams, TagStrip Strip) OpeningTag(Token open)
    {
        tokens.TagStart = open.Start;
        CallExpression call = expressions.Call();
        IReadOnlyList<string> blockParams = expressions.BlockParams();
        if (tokens.Current.Kind != TokenKind.Close)
        {
            throw tokens.Unexpected("an argument or }}");
        }

        return (call, blockParams, tokens.StripOf(open, tokens.Take()));
    }

    private PartialNode PartialBlock(int depth)
    {
        Token open = tokens.Take();
        (PartialTarget target, TemplateExpression? context, IReadOnlyList<HashArgument> hash) = PartialCall();
        if (tokens.Current.Kind != TokenKind.Close)
        {
            throw tokens.Unexpected("an argument or }}");
        }

        TagStrip openStrip = tokens.StripOf(open, tokens.Take());
        _open.Push(new Opening(open, target.Name ?? "undefined"));
        TemplateBody block = body([], depth + 1);
        BlockStrips strips = new(openStrip, default, ClosingTag());
        return new PartialNode(tokens.PositionOf(open), target, context, hash, block, strips);
    }

    private InlinePartialNode InlinePartial(int depth)
    {
        Token open = tokens.Take();
        (CallExpression call, _, TagStrip openStrip) = OpeningTag(open);
        if (call.Callee.Original != "inline" || call.Arguments.Count != 1 || call.Arguments[0] is not LiteralExpression { Value: string name })
        {
            throw tokens.Source.Error(open.Start, "A partial is defined with its name as a text: {{#*inline \"name\"}}...{{/inline}}.");
        }

        _open.Push(new Opening(open, "inline"));
        TemplateBody inline = body([], depth + 1);
        BlockStrips strips = new(openStrip, default, ClosingTag());
        return new InlinePartialNode(tokens.PositionOf(open), name, inline, strips);
    }

    private BlockNode Raw()
    {
        Token open = tokens.Take();
        CallExpression call = expressions.Call();
        if (tokens.Current.Kind != TokenKind.CloseRaw)
        {
            throw tokens.Unexpected("an argument or }}}}");
        }

        string name = call.Callee.Original;
        tokens.Take();
        List<TemplateNode> nodes = [];
        while (tokens.Current.Kind == TokenKind.Content)
        {
            Token content = tokens.Take();
            nodes.Add(new TextNode(tokens.PositionOf(content), content.Value));
        }

        if (tokens.Current.Kind == TokenKind.EndOfText || tokens.Current.Value != name)
        {
            throw tokens.Source.BlockError(open.Start, $"This raw block is never closed. End it with {{{{{{{{/{name}}}}}}}}}.");
        }

        tokens.Take();
        return new BlockNode(tokens.PositionOf(open), call, new TemplateBody(nodes, []), null, default);
    }

    /// <summary>The closing tag of the innermost open block.</summary>
    private TagStrip ClosingTag()
    {
        Opening opening = _open.Peek();
        if (tokens.Current.Kind != TokenKind.OpenEnd)
        {
            return tokens.Forgives(opening.Open.Start) ? Abandon() : throw NotClosed(opening);
        }

        if (tokens.Forgives(opening.Open.Start))
        {
            return Abandon();
        }

        Token open = tokens.Take();
        tokens.TagStart = open.Start;
        string name = expressions.Callee().Original;
        if (name != opening.Name && !tokens.Forgives(open.Start))
        {
            throw _open.Skip(1).Any(outer => outer.Name == name) ? NotClosed(opening) : tokens.Source.BlockError(
                open.Start,
                $"{{{{/{name}}}}} does not close {tokens.Written(opening.Open)}{opening.Name}}}}} of line {tokens.PositionOf(opening.Open).Line}. Write {{{{/{opening.Name}}}}}.");
        }

        if (tokens.Current.Kind != TokenKind.Close)
        {
            throw tokens.Unexpected("}}");
        }

        _open.Pop();
        return tokens.StripOf(open, tokens.Take());
    }

    // Its error is known; what follows belongs to the block around it.
    private TagStrip Abandon()
    {
        _open.Pop();
        return default;
    }

    private TemplateSyntaxException NotClosed(Opening opening)
    {
        Token met = tokens.Current;
        if (ElseWord(opening.Name) is string remedy && tokens.Written(opening.Open).IndexOf('#') >= 0)
        {
            return tokens.Source.BlockError(opening.Open.Start, $"{{{{#{opening.Name}}}}} opens a block of that name, which is never closed. {remedy}");
        }

        if (_endWord is (Token end, string word) && end.Start > opening.Open.Start)
        {
            return tokens.Source.BlockError(
                opening.Open.Start,
                $"This block is never closed: {{{{{word}}}}} in line {tokens.PositionOf(end).Line} prints a value and closes nothing. Write {{{{/{opening.Name}}}}} there.");
        }

        string where = met.Kind switch
        {
            TokenKind.EndOfText => "the template ends first",
            TokenKind.Else or TokenKind.OpenElse => $"a second else follows in line {tokens.PositionOf(met).Line}",
            _ => $"another block is closed first in line {tokens.PositionOf(met).Line}",
        };
        return met.Kind is TokenKind.Else or TokenKind.OpenElse
            ? tokens.Source.Error(met.Start, $"The block of line {tokens.PositionOf(opening.Open).Line} has an else already. Remove one, or close the block with {{{{/{opening.Name}}}}} before.")
            : tokens.Source.BlockError(opening.Open.Start, $"This block is never closed: {where}. End it with {{{{/{opening.Name}}}}}.");
    }

    private static string? ElseWord(string name) => name.ToUpperInvariant() switch
    {
        "ELSE" => "Write {{else}}, without #.",
        "ELSEIF" or "ELSIF" or "ELIF" => "Write {{else if value}}.",
        "ENDIF" or "END" or "ENDFOR" or "ENDEACH" => "A block is closed by its name: {{/if}}, {{/each}}.",
        _ => null,
    };

    private void RejectDepth(Token open, int depth)
    {
        if (depth >= TemplateLimits.Nesting)
        {
            throw tokens.Source.Error(
                open.Start,
                $"Blocks are nested more than {TemplateLimits.Nesting} deep; each else-if counts as one. Move the inner ones into a partial.",
                TemplateErrorCode.TemplateLimit);
        }
    }

    private sealed record Opening(Token Open, string Name);

    private sealed record ElseIf(Token Open, CallExpression Call, TagStrip Strip, TemplateBody Body);
}
