using TicketPrompt.Rendering.Binding;
using TicketPrompt.Rendering.Helpers;
using TicketPrompt.Templates.Syntax;

namespace TicketPrompt.Rendering;

/// <summary>
/// Walks a template and its partials and notes what they use. Contexts are followed through with, each, sections, block
/// parameters and partials as far as that can be done without data; where it cannot, nothing is noted.
/// </summary>
internal sealed class UsageCollector
{
    // A partial that calls itself with a part of its context would never end.
    private const int MostCalls = 500;

    private static readonly Dictionary<string, IReadOnlyList<string>?> NoBlockParams = [];

    private readonly Func<string, BoundTemplate?> _findPartial;
    private readonly List<VariableUse> _variables = [];
    private readonly List<NameUse> _helpers = [];
    private readonly List<NameUse> _partials = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(TemplateTree Tree, UsageScope Scope)> _left = new();
    private SourceText _source;

    private UsageCollector(TemplateTree main, Func<string, BoundTemplate?> findPartial)
    {
        _source = main.Source;
        _findPartial = findPartial;
        _left.Enqueue((main, new UsageScope([], null, NoBlockParams)));
    }

    /// <summary>What a template and its partials use.</summary>
    public static TemplateUsage Collect(TemplateTree tree, Func<string, BoundTemplate?> findPartial)
    {
        UsageCollector collector = new(tree, findPartial);
        while (collector._left.Count > 0)
        {
            (TemplateTree next, UsageScope scope) = collector._left.Dequeue();
            collector._source = next.Source;
            collector.Walk(next.Root, scope);
        }

        return new TemplateUsage(collector._variables, collector._helpers, collector._partials);
    }

    private void Walk(TemplateBody? body, UsageScope scope)
    {
        foreach (TemplateNode node in body?.Nodes ?? [])
        {
            switch (node)
            {
                case MustacheNode mustache:
                    Call(mustache.Call, scope, HelperForm.Tag, optional: false);
                    break;
                case BlockNode block:
                    Block(block, scope);
                    break;
                case InlinePartialNode inline:
                    Walk(inline.Body, new UsageScope(null, null, NoBlockParams));
                    break;
                case PartialNode partial:
                    Partial(partial, scope);
                    break;
            }
        }
    }

    private void Block(BlockNode block, UsageScope scope)
    {
        HelperDefinition? helper = HelperOf(block.Call, scope, HelperForm.Block);
        IReadOnlyList<string>? value = Call(block.Call, scope, HelperForm.Block, optional: false);
        IReadOnlyList<string>? first = helper is null or { Name: "each" or "with" } && block.Call.Arguments.Count == 1
            ? WayTo(block.Call.Arguments[0], scope)
            : value;
        UsageScope inner = helper switch
        {
            null => scope.Enter(value is null or { Count: 0 } || !IsTicketPath(value) ? null : [.. value, VariableUse.Element]),
            { Name: "each" } => scope.Enter(first is null ? null : [.. first, VariableUse.Element]),
            { Name: "with" } => scope.Enter(first),
            _ => scope,
        };
        if (helper is null && inner.Context is null)
        {
            // A section over true keeps the context, one over an object or a list does not.
            inner = scope with { IsCertain = false };
        }

        Walk(block.Body, inner.With(block.Body?.BlockParams ?? [], inner.Context));
        Walk(block.Inverse, scope.With(block.Inverse?.BlockParams ?? [], null));
    }

    private void Partial(PartialNode node, UsageScope scope)
    {
        if (node.Target.Expression is not null)
        {
            Call(node.Target.Expression, scope, HelperForm.SubExpression, optional: false);
        }

        IReadOnlyList<string>? context = node.Context is null ? scope.Context : Use(node.Context, scope, optional: false);
        Dictionary<string, IReadOnlyList<string>?> hash = node.Hash
            .GroupBy(argument => argument.Name)
            .ToDictionary(group => group.Key, group => Use(group.First().Value, scope, optional: false));
        Walk(node.Block, scope.Enter(node.Context is null ? scope.Context : context));
        if (node.Target.Name is not string name)
        {
            return;
        }

        _partials.Add(new NameUse(name, _source.At(node.Target.Position.Offset)));
        if (_findPartial(name) is BoundTemplate partial && _seen.Count < MostCalls && _seen.Add(Key(name, context, hash)))
        {
            _left.Enqueue((partial.Tree, new UsageScope(context, null, hash)));
        }
    }

    /// <summary>Notes what a call uses.</summary>
    /// <returns>The way to the value that it means; null for a helper's result.</returns>
    private IReadOnlyList<string>? Call(CallExpression call, UsageScope scope, HelperForm form, bool optional)
    {
        HelperDefinition? helper = HelperOf(call, scope, form);
        if (helper is null)
        {
            return Use(call.Callee, scope, optional);
        }

        _helpers.Add(new NameUse(helper.Name, _source.At(call.Callee.Position.Offset)));
        bool argumentsOptional = helper.TakesMissing || (optional && helper.PassesMissing);
        foreach (TemplateExpression argument in call.Arguments)
        {
            Use(argument, scope, argumentsOptional);
        }

        foreach (HashArgument argument in call.Hash)
        {
            Use(argument.Value, scope, optional: false);
        }

        return null;
    }

    private IReadOnlyList<string>? Use(TemplateExpression expression, UsageScope scope, bool optional)
    {
        if (expression is CallExpression call)
        {
            return Call(call, scope, HelperForm.SubExpression, optional);
        }

        IReadOnlyList<string>? way = WayTo(expression, scope);
        if (way is { Count: > 0 } && expression is PathExpression { Names.Count: > 0 })
        {
            _variables.Add(new VariableUse(way, _source.At(expression.Position.Offset), optional, scope.IsCertain));
        }

        return way;
    }

    /// <summary>The way to a path's value from the root of the data.</summary>
    private static IReadOnlyList<string>? WayTo(TemplateExpression expression, UsageScope scope)
    {
        if (expression is not PathExpression path)
        {
            return null;
        }

        if (path.IsData && path.Names.Count > 0)
        {
            return path.Names[0] == "root" ? [.. path.Names.Skip(1)] : null;
        }

        if (!path.IsScoped && path.Depth == 0 && path.Names.Count > 0
            && scope.BlockParams.TryGetValue(path.Names[0], out IReadOnlyList<string>? param))
        {
            return param is null ? null : [.. param, .. path.Names.Skip(1)];
        }

        UsageScope? at = scope;
        for (int i = 0; i < path.Depth && at is not null; i++)
        {
            at = at.Outer;
        }

        return at?.Context is IReadOnlyList<string> context ? [.. context, .. path.Names] : null;
    }

    private static HelperDefinition? HelperOf(CallExpression call, UsageScope scope, HelperForm form) =>
        ExpressionBinder.HelperOf(call, form, call.Callee.IsSimple && scope.BlockParams.ContainsKey(call.Callee.Names[0]));

    private static bool IsTicketPath(IReadOnlyList<string> way) => string.Equals(way[0], "ticket", StringComparison.OrdinalIgnoreCase);

    private static string Key(string name, IReadOnlyList<string>? context, Dictionary<string, IReadOnlyList<string>?> hash) =>
        name + "\n" + Text(context) + string.Concat(hash.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => "\n" + pair.Key + "=" + Text(pair.Value)));

    private static string Text(IReadOnlyList<string>? way) => way is null ? "?" : string.Join("/", way);
}
