using TicketPrompt.Handlebars.Binding;
using TicketPrompt.Handlebars.Statements;
using TicketPrompt.Handlebars.Values;

namespace TicketPrompt.Handlebars.Helpers;

/// <summary>The helpers that handlebars.js has itself.</summary>
internal static class HandlebarsHelpers
{
    /// <summary>One row a helper.</summary>
    public static IReadOnlyList<HelperDefinition> All { get; } =
    [
        new("if", "{{#if value}}...{{else}}...{{/if}}", 1, 1)
        {
            HashNames = null, TakesMissing = true, YieldsToFields = false,
            Block = (call, body, inverse) => new ConditionalBlock(call.Location, body, inverse, Condition(call, expected: true)),
        },
        new("unless", "{{#unless value}}...{{else}}...{{/unless}}", 1, 1)
        {
            HashNames = null, TakesMissing = true, YieldsToFields = false,
            Block = (call, body, inverse) => new ConditionalBlock(call.Location, body, inverse, Condition(call, expected: false)),
        },
        new("each", "{{#each list}}...{{else}}...{{/each}}", 1, 1)
        {
            HashNames = null, YieldsToFields = false,
            Block = (call, body, inverse) => new EachBlock(call.Location, body, inverse, call.Arguments[0]),
        },
        new("with", "{{#with value}}...{{else}}...{{/with}}", 1, 1)
        {
            HashNames = null, YieldsToFields = false,
            Block = (call, body, inverse) => new WithBlock(call.Location, body, inverse, call.Arguments[0]),
        },
        new("lookup", "{{lookup value name}}", 2, 2) { HashNames = null, YieldsToFields = false, Value = Lookup },
        new("log", "{{log value}}", 0, int.MaxValue) { HashNames = null, YieldsToFields = false, Value = (_, _) => null },
    ];

    private static Func<Renderer, bool> Condition(HelperCall call, bool expected)
    {
        Operand value = call.Arguments[0];
        Operand? includeZero = call.Named("includeZero");
        return renderer => TemplateValue.Holds(
            value.Get(renderer),
            includeZero is not null && TemplateValue.IsTrue(includeZero.Get(renderer))) == expected;
    }

    private static object? Lookup(HelperCall call, Renderer renderer)
    {
        object? value = call.Argument(renderer, 0);
        object? key = call.Argument(renderer, 1);
        if (!TemplateValue.IsTrue(value))
        {
            return value;
        }

        string name = key switch
        {
            null => "null",
            IReadOnlyList<object?> list => ValueText.Join(list, ","),
            _ => ValueText.Of(key),
        };
        return TemplateValue.TryGet(value, name, out object? found) ? found : null;
    }
}
