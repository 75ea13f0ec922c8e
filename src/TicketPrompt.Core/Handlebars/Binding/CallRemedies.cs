using TicketPrompt.Handlebars.Helpers;
using TicketPrompt.Handlebars.Syntax;

namespace TicketPrompt.Handlebars.Binding;

/// <summary>What people mean by a call that can be read and cannot work, and how it is written here.</summary>
internal sealed class CallRemedies(SourceText source, IReadOnlyDictionary<string, HelperDefinition> helpers)
{
    private static readonly Dictionary<string, string> Infix = new(StringComparer.OrdinalIgnoreCase)
    {
        ["and"] = "and",
        ["or"] = "or",
        ["eq"] = "eq",
        ["ne"] = "ne",
        ["is"] = "eq",
        ["equals"] = "eq",
        ["lt"] = "lt",
        ["gt"] = "gt",
        ["contains"] = "contains",
        ["isnt"] = "ne",
        ["in"] = "contains",
    };

    /// <summary>A tag as it should be written, for a helper that does not take its arguments; null when none is known.</summary>
    public string? OfArguments(CallExpression call)
    {
        string name = call.Callee.Original;
        string[] arguments = [.. call.Arguments.Select(Written)];
        switch (name)
        {
            case "each" when arguments is [var list, "as", var item]:
                return $"Write {{{{#each {list} as |{item}|}}}}";
            case "each" when arguments is [var item, "in" or "of", var list]:
                return $"Write {{{{#each {list} as |{item}|}}}}";
            case "with" when arguments is [var value, "as", var alias]:
                return $"Write {{{{#with {value} as |{alias}|}}}}";
            case "if" or "unless" when arguments.Length > 0 && arguments[arguments.Length - 1] == "then":
                return "Leave 'then' out";
            case "if" or "unless" when Condition(arguments) is string condition:
                return $"Write {{{{#{name} {condition}}}}}";
        }

        return call.Arguments.Count > 1 && Spaced(call.Arguments) is string spaced && helpers.TryGetValue(name, out HelperDefinition? helper) && helper.MaxArguments == 1
            ? $"A name with a space stands in brackets: {spaced}"
            : null;
    }

    /// <summary>What a value with arguments means, in a sentence; null when nothing is known.</summary>
    public string? OfValue(CallExpression call, HelperForm form)
    {
        string name = call.Callee.Original;
        string[] arguments = [.. call.Arguments.Select(Written)];
        if (arguments.Length == 0 && call.Hash.Count == 0)
        {
            return form == HelperForm.SubExpression ? $"{name} is a value and no helper. Leave the parentheses out: {name}." : null;
        }

        if (arguments is ["?", var yes, ":", var no])
        {
            return $"There is no ? : in Handlebars. Write {{{{#if {name}}}}}{Printed(yes)}{{{{else}}}}{Printed(no)}{{{{/if}}}}.";
        }

        if (arguments is ["if" or "unless", ..])
        {
            return $"A condition is a block: {{{{#{string.Join(" ", arguments)}}}}}{{{{{name}}}}}{{{{/{arguments[0]}}}}}.";
        }

        if (arguments is ["or" or "else" or "??" or "?:", var fallback])
        {
            return $"There are no operators in Handlebars; a helper stands first: {{{{default {name} {fallback}}}}}.";
        }

        if (arguments.Length > 1 && Infix.TryGetValue(arguments[0], out string? infix))
        {
            return $"A helper stands before its arguments: ({infix} {name} {string.Join(" ", arguments.Skip(1))}).";
        }

        if (arguments.Length > 0 && call.Arguments[0] is PathExpression { IsSimple: true } first && helpers.ContainsKey(first.Original))
        {
            return $"A helper stands before its arguments: {{{{{first.Original} {string.Join(" ", new[] { name }.Concat(arguments.Skip(1)))}}}}}.";
        }

        return Spaced([call.Callee, .. call.Arguments]) is string spaced ? $"{name} is a value and takes no arguments. A name with a space stands in brackets: {{{{{spaced}}}}}." : null;
    }

    private static string Printed(string argument) => argument[0] is '"' or '\'' ? argument.Substring(1, argument.Length - 2) : $"{{{{{argument}}}}}";

    /// <summary>A condition in words, such as <c>a and b</c> or <c>eq a b</c>, as a sub-expression.</summary>
    private string? Condition(string[] arguments) =>
        arguments is ["not", _] ? $"({string.Join(" ", arguments)})"
        : arguments is [var left, var word, var right] && Infix.TryGetValue(word, out string? helper)
            ? (string.Equals(word, "in", StringComparison.OrdinalIgnoreCase) ? $"(contains {right} {left})" : $"({helper} {left} {right})")
        : arguments.Length > 1 && helpers.TryGetValue(arguments[0], out HelperDefinition? first) && first.Value is not null ? $"({string.Join(" ", arguments)})"
        : arguments is ["equals" or "is", _, _] ? $"(eq {arguments[1]} {arguments[2]})"
        : arguments is [var one, "and" or "or" or "eq" or "ne", ..] && arguments.Length > 3 ? $"({arguments[1]} {one} ...)"
        : null;

    /// <summary>Plain words beside each other as one name in brackets.</summary>
    private static string? Spaced(IReadOnlyList<TemplateExpression> words)
    {
        if (words.Count < 2 || words[0] is not PathExpression { IsData: false } path || path.Names.Count == 0
            || words.Skip(1).Any(word => word is not PathExpression { IsSimple: true, IsData: false }))
        {
            return null;
        }

        string last = path.Names[path.Names.Count - 1];
        string before = path.Original.Substring(0, path.Original.Length - last.Length);
        return $"{before}[{string.Join(" ", words.Skip(1).Select(word => ((PathExpression)word).Original).Prepend(last))}]";
    }

    /// <summary>An argument as it is written.</summary>
    private string Written(TemplateExpression expression) => expression switch
    {
        PathExpression path => path.Original,
        LiteralExpression { Value: string text } => text.IndexOf('"') < 0 ? $"\"{text}\"" : $"'{text}'",
        LiteralExpression { IsUndefined: true } => "undefined",
        LiteralExpression { Value: null } => "null",
        LiteralExpression literal => TicketPrompt.Text.ScalarText.Of(literal.Value)!,
        CallExpression call => Call(call),
        _ => "...",
    };

    private string Call(CallExpression call)
    {
        string text = source.Text;
        int start = call.Position.Offset;
        int depth = 0;
        for (int i = start; i < text.Length && i < start + 200; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return text.Substring(start, i + 1 - start);
            }
        }

        return "(...)";
    }
}
