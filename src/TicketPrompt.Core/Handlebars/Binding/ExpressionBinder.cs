using System.Globalization;
using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Syntax;
using TicketPrompt.Text;

namespace TicketPrompt.Handlebars.Binding;

/// <summary>
/// Decides what the names in tags mean, as handlebars.js does: a block parameter first, then a helper, then a field; and whether
/// a helper can work with its arguments.
/// </summary>
internal sealed class ExpressionBinder(SourceText source, IReadOnlyDictionary<string, HelperDefinition> helpers)
{
    /// <summary>Helpers that people know from elsewhere, and what does the same here.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["elseif"] = "{{else if value}}",
        ["elsif"] = "{{else if value}}",
        ["elif"] = "{{else if value}}",
        ["end"] = "{{/name}} to end a block",
        ["endif"] = "{{/if}}",
        ["endfor"] = "{{/each}}",
        ["for"] = "{{#each list}}...{{/each}}",
        ["foreach"] = "{{#each list}}...{{/each}}",
        ["include"] = "{{> name}}",
        ["partial"] = "{{> name}}",
        ["template"] = "{{> name}}",
        ["equal"] = "(eq a b)",
        ["equals"] = "(eq a b)",
        ["is"] = "(eq a b)",
        ["ifEq"] = "{{#if (eq a b)}}...{{/if}}",
        ["compare"] = "(eq a b), (lt a b) or (gt a b)",
        ["gte"] = "(not (lt a b))",
        ["lte"] = "(not (gt a b))",
        ["uppercase"] = "{{upper text}}",
        ["lowercase"] = "{{lower text}}",
        ["date"] = "{{formatDate date \"yyyy-MM-dd\"}}",
        ["dateFormat"] = "{{formatDate date \"yyyy-MM-dd\"}}",
        ["toJSON"] = "{{json value}}",
        ["stringify"] = "{{json value}}",
        ["range"] = "{{#each list}}...{{/each}}",
        ["loop"] = "{{#each list}}...{{/each}}",
        ["elseIfEq"] = "{{else if (eq a b)}}",
        ["ifCond"] = "{{#if (eq a b)}}...{{/if}}",
        ["if_eq"] = "{{#if (eq a b)}}...{{/if}}",
        ["unlessEq"] = "{{#unless (eq a b)}}...{{/unless}}",
        ["ifnot"] = "{{#unless value}}...{{/unless}}",
        ["message"] = "{{role \"system\"}} before a message's text; it needs no end",
        ["set"] = "{{#with value as |name|}}...{{/with}}, or give the value with -Variable",
        ["let"] = "{{#with value as |name|}}...{{/with}}",
        ["assign"] = "{{#with value as |name|}}...{{/with}}",
        ["block"] = "{{#*inline \"name\"}}...{{/inline}}",
        ["extends"] = "{{#> name}}...{{/name}}",
        ["import"] = "{{> name}}",
        ["raw"] = "\\{{ where braces are meant as text",
        ["comment"] = "{{!-- ... --}}",
        ["-"] = "{{~value~}} to remove white space around a tag",
        ["//"] = "{{! ... }} for a comment",
        ["replace"] = "the text as it is to be; there is no helper that replaces",
        ["size"] = "{{list.length}}",
        ["capitalize"] = "{{upper text}}",
        ["limit"] = "{{first list 3}}",
        ["slice"] = "{{first list 3}}",
        ["formatdate"] = "{{formatDate date \"yyyy-MM-dd\"}}",
        ["now"] = "{{now}}",
        ["length"] = "{{list.length}}",
        ["count"] = "{{list.length}}",
    };

    private readonly CallRemedies _remedies = new(source, helpers);

    /// <summary>The helper that a call means; null when it means a value.</summary>
    /// <param name="optional">Whether variables among its arguments may be missing.</param>
    /// <exception cref="TemplateSyntaxException">There are arguments but no helper, or the helper does not take them.</exception>
    public HelperCall? Helper(CallExpression call, BlockParamNames? blockParams, HelperForm form, bool optional = false)
    {
        PathExpression callee = call.Callee;
        bool isBlockParam = callee.IsSimple && BlockParamNames.Find(blockParams, callee.Names[0]) is not null;
        HelperDefinition? helper = HelperOf(call, form, isBlockParam);
        if (helper is null)
        {
            return isBlockParam || (!call.HasArguments && form != HelperForm.SubExpression) ? null : throw UnknownHelper(call, form);
        }

        Check(helper, call, form);
        bool argumentsOptional = helper.TakesMissing || (optional && helper.PassesMissing);
        return new HelperCall(
            helper,
            call,
            [.. call.Arguments.Select(argument => Operand(argument, blockParams, argumentsOptional))],
            Hash(call.Hash, blockParams),
            source.At(callee.Position.Offset));
    }

    /// <summary>The helper that a call means; null when it means a value, or a helper that does not exist.</summary>
    private HelperDefinition? HelperOf(CallExpression call, HelperForm form, bool isBlockParam)
    {
        if (isBlockParam || !call.Callee.IsSimple || call.Callee.IsData)
        {
            return null;
        }

        return !helpers.TryGetValue(call.Callee.Names[0], out HelperDefinition? helper)
            || (helper.YieldsToFields && !call.HasArguments && form != HelperForm.SubExpression) ? null : helper;
    }

    public NamedOperand[] Hash(IReadOnlyList<HashArgument> hash, BlockParamNames? blockParams)
    {
        List<NamedOperand> operands = new(hash.Count);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (HashArgument argument in hash)
        {
            // handlebars.js leaves name=undefined out, so that a partial sees what its context has of that name.
            if (seen.Add(argument.Name) && argument.Value is not LiteralExpression { IsUndefined: true })
            {
                operands.Add(new NamedOperand(argument.Name, Operand(argument.Value, blockParams, optional: false)));
            }
        }

        return [.. operands];
    }

    public Operand Operand(TemplateExpression expression, BlockParamNames? blockParams, bool optional) => expression switch
    {
        LiteralExpression literal => new ConstantOperand(literal.Value),
        PathExpression path => Variable(path, blockParams, optional),
        CallExpression call => Helper(call, blockParams, HelperForm.SubExpression, optional) is HelperCall helper
            ? new HelperOperand(helper)
            : Variable(call.Callee, blockParams, optional),
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    public Operand Variable(PathExpression path, BlockParamNames? blockParams, bool optional)
    {
        TemplateLocation location = source.At(path.Position.Offset);
        if (!path.IsData && !path.IsScoped && path.Depth == 0 && path.Names.Count > 0
            && BlockParamNames.Find(blockParams, path.Names[0]) is (int level, int index))
        {
            return level >= 0 ? new BlockParamOperand(path, level, index, location, optional) : throw source.Error(
                path.Position.Offset,
                $"An inline partial does not see the block parameter {path.Names[0]} of the block around it. Hand it over in the call: {{{{> name {path.Names[0]}={path.Names[0]}}}}}.");
        }

        return path.IsData && path.Names.Count > 0
            ? new DataOperand(path, location, optional)
            : new ContextOperand(path, location, optional);
    }

    private void Check(HelperDefinition helper, CallExpression call, HelperForm form)
    {
        int offset = call.Callee.Position.Offset;
        bool fits = form switch
        {
            HelperForm.Block => helper.Block is not null || helper.Value is not null,
            HelperForm.Tag => helper.Tag is not null || helper.Value is not null,
            _ => helper.Value is not null,
        };
        if (!fits)
        {
            string place = form switch
            {
                HelperForm.Block => "has no block form",
                HelperForm.Tag => "is a block",
                _ => "cannot be an argument",
            };
            throw source.Error(offset, $"{helper.Name} {place}: {helper.Usage}.");
        }

        int count = call.Arguments.Count;
        if (count < helper.MinArguments || count > helper.MaxArguments)
        {
            throw source.Error(
                offset,
                $"{helper.Name} takes {Range(helper)}, not {Number(count)}: {helper.Usage}.{(_remedies.OfArguments(call) is string remedy ? $" {remedy}." : "")}");
        }

        foreach (HashArgument argument in call.Hash)
        {
            if (helper.HashNames is not null && Array.IndexOf(helper.HashNames, argument.Name) < 0)
            {
                throw source.Error(
                    argument.Position.Offset,
                    $"{helper.Name} has no argument {argument.Name}=.{NearestName.Hint(argument.Name, helper.HashNames)} It is written {helper.Usage}.");
            }
        }
    }

    private TemplateSyntaxException UnknownHelper(CallExpression call, HelperForm form)
    {
        PathExpression callee = call.Callee;
        string name = callee.Original;
        string message = !callee.IsSimple || callee.IsData
            ? _remedies.OfValue(call, form) ?? $"{name} is a value and takes no arguments. A helper stands first: {{{{lookup value name}}}}."
            : Known.TryGetValue(name, out string? remedy) ? $"There is no helper {name}. Write {(form == HelperForm.Block && BlockFor(call) is string block ? block : remedy)}."
            : NearestName.Of(name, helpers.Keys) is string nearest ? $"There is no helper {name}. Did you mean {nearest}?"
            : _remedies.OfValue(call, form) is string meant ? $"There is no helper {name}. {meant}"
            : $"There is no helper {name}.";
        return source.Error(callee.Position.Offset, message);
    }

    // {{#for item in list}}, and {{#ifEq a b}} with its own arguments.
    private static string? BlockFor(CallExpression call) => call.Callee.Original.ToUpperInvariant() switch
    {
        "FOR" or "FOREACH" when call.Arguments is [PathExpression item, PathExpression { Original: "in" or "of" }, PathExpression list] =>
            $"{{{{#each {list.Original} as |{item.Original}|}}}}...{{{{/each}}}}",
        _ => null,
    };

    private static string Range(HelperDefinition helper) =>
        helper.MaxArguments == int.MaxValue ? $"{Number(helper.MinArguments)} arguments or more"
        : helper.MinArguments == helper.MaxArguments ? helper.MinArguments == 1 ? "one argument" : $"{Number(helper.MinArguments)} arguments"
        : $"{Number(helper.MinArguments)} to {Number(helper.MaxArguments)} arguments";

    private static string Number(int count) => count == 0 ? "none" : count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where a helper is called.</summary>
internal enum HelperForm
{
    /// <summary>In a tag that prints.</summary>
    Tag,

    /// <summary>In the opening tag of a block.</summary>
    Block,

    /// <summary>As an argument.</summary>
    SubExpression,
}
