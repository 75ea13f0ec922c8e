using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Syntax;

namespace TicketPrompt.Templates.Checking;

/// <summary>
/// Walks a template and the partials that it calls with what is known of the context at each place, and collects every call that
/// cannot work and every name that leads nowhere.
/// </summary>
internal sealed class TemplateWalk
{
    // Contexts in which partials are walked, all together; only partials made to exhaust it come near.
    private const int MostPartialWalks = 2_000;

    private readonly DiagnosticList _found;
    private readonly CheckedPartials _partials;
    private readonly VariableUse _used;
    private readonly NameCheck _names;
    private readonly IReadOnlyCollection<string> _inlines;
    private readonly Queue<(TemplateTree Tree, KnownType Context)> _calls = new();
    private readonly HashSet<(TemplateTree Tree, KnownKind Kind, string Name, string Added)> _walked = [];

    private TemplateWalk(TemplateTree tree, KnownType root, CheckedPartials partials, VariableUse used, DiagnosticList found)
    {
        _found = found;
        _partials = partials;
        _used = used;
        _names = new NameCheck(root, found, used);
        _inlines = partials.InlineNames(tree);
    }

    /// <param name="context">The context that it starts with: the root, or what is known of a partial's context.</param>
    public static void Run(TemplateTree tree, KnownType root, KnownType context, CheckedPartials partials, VariableUse used, DiagnosticList found)
    {
        TemplateWalk walk = new(tree, root, partials, used, found);
        walk.Call(tree, context);
        while (walk._calls.Count > 0)
        {
            (TemplateTree next, KnownType with) = walk._calls.Dequeue();
            TextCheck.Run(next, found);
            new TreeWalk(walk, next.Source).Body(next.Root, new CheckScope(with, null, null, null));
        }
    }

    // Not recursive: partials may call each other.
    private void Call(TemplateTree tree, KnownType context)
    {
        if (_walked.Count < MostPartialWalks && _walked.Add((tree, context.Kind, context.Name, context.Added)))
        {
            _calls.Enqueue((tree, context));
        }
    }

    private sealed class TreeWalk(TemplateWalk walk, SourceText source)
    {
        private readonly ExpressionBinder _binder = new(source, HelperTable.ByName);

        public void Body(TemplateBody? body, CheckScope scope)
        {
            foreach (TemplateNode node in body?.Nodes ?? [])
            {
                switch (node)
                {
                    case MustacheNode mustache:
                        Call(mustache.Call, scope, HelperForm.Tag);
                        break;
                    case BlockNode block:
                        Block(block, scope);
                        break;
                    case PartialNode partial:
                        Partial(partial, scope);
                        break;
                    case InlinePartialNode inline:
                        Body(inline.Body, scope.InsideInline());
                        break;
                }
            }
        }

        /// <summary>The type of what a call gives. A call that cannot work is an error, and its arguments are not looked at.</summary>
        private KnownType Call(CallExpression call, CheckScope scope, HelperForm form)
        {
            bool isHelper;
            try
            {
                isHelper = _binder.Helper(call, scope.BlockParams, form) is not null;
                if (!isHelper)
                {
                    _ = _binder.Variable(call.Callee, scope.BlockParams, optional: true);
                }
            }
            catch (TemplateSyntaxException e)
            {
                walk._found.Add(e);
                return KnownTypes.Anything;
            }

            return isHelper ? Result(call, scope) : PathType(call.Callee, scope, isWhole: form != HelperForm.Block);
        }

        private KnownType Result(CallExpression call, CheckScope scope)
        {
            KnownType first = KnownTypes.Anything;
            for (int i = 0; i < call.Arguments.Count; i++)
            {
                bool isWhole = call.Callee.Original is not ("with" or "each" or "if" or "unless")
                    && !(call.Callee.Original == "lookup" && call.Arguments is [_, LiteralExpression { Value: string }]);
                KnownType type = TypeOf(call.Arguments[i], scope, isWhole);
                first = i == 0 ? type : first;
            }

            foreach (HashArgument argument in call.Hash)
            {
                TypeOf(argument.Value, scope, isWhole: true);
            }

            return call.Callee.Original switch
            {
                "with" or "each" => first,
                "lookup" when call.Arguments is [PathExpression path, LiteralExpression { Value: string name }] =>
                    walk._names.Member(first, name, path, new TemplateLocation(source, call.Arguments[1].Position)),
                _ => KnownTypes.Anything,
            };
        }

        private KnownType TypeOf(TemplateExpression expression, CheckScope scope, bool isWhole) => expression switch
        {
            PathExpression path => PathType(path, scope, isWhole),
            CallExpression call => Call(call, scope, HelperForm.SubExpression),
            _ => KnownTypes.Scalar,
        };

        /// <param name="isWhole">Whether the value is used as it is, with all that is in it.</param>
        private KnownType PathType(PathExpression path, CheckScope scope, bool isWhole)
        {
            KnownType type = walk._names.TypeOf(path, scope, source);
            if (isWhole && path.Names.Count <= 1 && type.Kind == KnownKind.Root)
            {
                walk._used.AddAll();
            }

            return type;
        }

        private void Block(BlockNode block, CheckScope scope)
        {
            PathExpression callee = block.Call.Callee;
            if (TextCheck.IsRaw(block, source))
            {
                // Its inside is text, and the text check speaks of its name.
                return;
            }

            KnownType type = Call(block.Call, scope, HelperForm.Block);
            string name = callee.IsSimple && scope.Param(callee.Names[0]) is null ? callee.Names[0] : "";
            IReadOnlyList<string> names = block.Body?.BlockParams ?? [];
            CheckScope inside = name switch
            {
                "each" when type.Kind is KnownKind.Root => AllUsed(scope.Into(KnownTypes.Anything)),
                "each" => scope.Into(type.EachElement).With(names, type.EachElement, KnownTypes.Scalar),
                "with" => (IsContext(block.Call.Arguments) ? scope : scope.Into(type)).With(names, type),
                _ when HelperTable.Find(name) is not null && block.Call.HasArguments => scope.With(names),
                "untrusted" => scope,
                _ => Section(scope, callee, type).With(names, type.EachElement, KnownTypes.Scalar),
            };
            Body(block.Body, inside);
            Body(block.Inverse, scope.With(block.Inverse?.BlockParams ?? []));
        }

        private CheckScope AllUsed(CheckScope scope)
        {
            walk._used.AddAll();
            return scope;
        }

        // {{#value}}: a list is walked, an object becomes the context; of anything else it is not known.
        private static CheckScope Section(CheckScope scope, PathExpression callee, KnownType type) =>
            callee.Names.Count == 0 && callee.Depth == 0 && !callee.IsData ? scope
            : type.Kind == KnownKind.List ? scope.Into(type.EachElement)
            : type.Kind is KnownKind.Anything ? scope.Into(KnownTypes.Anything)
            : scope.Into(type);

        // handlebars.js adds no step for ../ where the context stays the same.
        private static bool IsContext(IReadOnlyList<TemplateExpression> arguments) =>
            arguments is [PathExpression { IsData: false, Depth: 0, Names.Count: 0 }];

        private void Partial(PartialNode node, CheckScope scope)
        {
            KnownType context = node.Context is null ? scope.Context : TypeOf(node.Context, scope, isWhole: false);
            if (node.Hash.Count > 0)
            {
                context = context.With([.. node.Hash.Select(argument =>
                    new KeyValuePair<string, KnownType>(argument.Name, TypeOf(argument.Value, scope, isWhole: true)))]);
            }

            Body(node.Block, node.Context is null ? scope : scope.Into(context));
            if (node.Target.Expression is CallExpression expression)
            {
                TypeOf(expression, scope, isWhole: false);
                walk._used.AddAll();
            }
            else if (node.Target.Name is string name && !walk._inlines.Contains(name) && name != PartialTarget.PartialBlock)
            {
                if (walk._partials.Has(name, out TemplateTree? tree))
                {
                    walk._partials.WarnOfBuiltIn(name, node.Target, source);
                    if (tree is null)
                    {
                        walk._used.AddAll();
                    }
                    else
                    {
                        walk.Call(tree, context);
                    }
                }
                else if (node.Block is null)
                {
                    walk._found.Add(walk._partials.NotFound(node.Target, source));
                }
            }
        }
    }
}
