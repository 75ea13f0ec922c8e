using System.Text;
using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Statements;
using TicketPrompt.Handlebars.Syntax;

namespace TicketPrompt.Handlebars.Binding;

/// <summary>Makes of a tree what can be rendered.</summary>
internal sealed class TemplateBinder
{
    private readonly SourceText _source;
    private readonly ExpressionBinder _expressions;
    private readonly PartialSet _partials;

    private TemplateBinder(SourceText source, PartialSet partials)
    {
        _source = source;
        _expressions = new ExpressionBinder(source, partials.Helpers);
        _partials = partials;
    }

    /// <exception cref="TemplateSyntaxException">A helper does not exist or cannot work with its arguments.</exception>
    public static BoundBody Bind(TemplateTree tree, PartialSet partials) => new TemplateBinder(tree.Source, partials).Body(tree.Root, null);

    private BoundBody Body(TemplateBody? body, BlockParamNames? blockParams)
    {
        if (body is null)
        {
            return BoundBody.Empty;
        }

        bool hasBlockParams = body.BlockParams.Count > 0;
        BlockParamNames? names = hasBlockParams ? new BlockParamNames(body.BlockParams, blockParams) : blockParams;
        List<BodyPart> parts = [];
        List<SimpleStatement> row = [];
        List<InlineDefinition> inlines = [];
        StringBuilder text = new();
        TextNode? firstText = null;
        foreach (TemplateNode node in body.Nodes)
        {
            switch (node)
            {
                case TextNode textNode:
                    firstText = text.Length == 0 ? textNode : firstText;
                    text.Append(textNode.Text);
                    continue;
                case InlinePartialNode inline:
                    inlines.Add(new InlineDefinition(inline.Name, Body(inline.Body, new BlockParamNames(null, names))));
                    continue;
                case CommentNode:
                    continue;
            }

            AddText();
            switch (Statement(node, names))
            {
                case BlockStatement block:
                    AddRow();
                    parts.Add(new BodyPart([], block));
                    break;
                case SimpleStatement simple:
                    row.Add(simple);
                    break;
            }
        }

        AddText();
        AddRow();
        return new BoundBody([.. parts], [.. inlines], hasBlockParams);

        void AddText()
        {
            if (text.Length > 0)
            {
                int start = firstText!.Position.Offset + firstText.CutLength;
                row.Add(new TextStatement(_source.At(start), text.ToString()));
                text.Clear();
            }
        }

        void AddRow()
        {
            if (row.Count > 0)
            {
                parts.Add(new BodyPart([.. row], null));
                row.Clear();
            }
        }
    }

    private Statement Statement(TemplateNode node, BlockParamNames? blockParams) => node switch
    {
        MustacheNode mustache => Mustache(mustache, blockParams),
        PartialNode partial => Partial(partial, blockParams),
        BlockNode block => Block(block, blockParams),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private Statement Mustache(MustacheNode node, BlockParamNames? blockParams)
    {
        HelperCall? helper = _expressions.Helper(node.Call, blockParams, HelperForm.Tag);
        if (helper is not null)
        {
            return helper.Definition.Tag?.Invoke(helper) ?? new OutputStatement(Location(node.Position), new HelperOperand(helper));
        }

        // {{history}} is a field where there is one, and else a helper that prints nothing.
        PathExpression name = node.Call.Callee;
        bool optional = name.IsSimple && _partials.Helpers.TryGetValue(name.Names[0], out HelperDefinition? named) && named.MinArguments == 0;
        return new OutputStatement(Location(node.Position), _expressions.Variable(name, blockParams, optional));
    }

    private Statement Block(BlockNode node, BlockParamNames? blockParams)
    {
        HelperCall? helper = _expressions.Helper(node.Call, blockParams, HelperForm.Block);
        if (helper is { Definition.Block: null })
        {
            // A helper that returns a value prints it; handlebars.js does not render the block then either.
            return new OutputStatement(Location(node.Position), new HelperOperand(helper));
        }

        BoundBody body = Body(node.Body, blockParams);
        BoundBody inverse = Body(node.Inverse, blockParams);
        return helper?.Definition.Block!.Invoke(helper, body, inverse) ?? new SectionBlock(
            Location(node.Position),
            body,
            inverse,
            _expressions.Variable(node.Call.Callee, blockParams, optional: false));
    }

    private PartialStatement Partial(PartialNode node, BlockParamNames? blockParams)
    {
        PartialTarget target = node.Target;
        Operand? dynamicName = target.Expression is null ? null : _expressions.Operand(target.Expression, blockParams, optional: false);
        PartialCall call = new()
        {
            Name = target.Name,
            DynamicName = dynamicName,
            Context = node.Context is null ? null : _expressions.Operand(node.Context, blockParams, optional: false),
            Hash = _expressions.Hash(node.Hash, blockParams),
            Indent = node.Indent,
            Block = node.Block is null ? null : Body(node.Block, blockParams),
            Find = _partials.Find,
            NotFound = _partials.NotFound,
        };
        return new PartialStatement(Location(node.Position), call);
    }

    private TemplateLocation Location(SourcePosition position) => new(_source, position);
}
