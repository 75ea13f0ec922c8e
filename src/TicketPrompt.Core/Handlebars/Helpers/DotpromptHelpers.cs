using TicketPrompt.Handlebars.Statements;
using TicketPrompt.Handlebars.Values;

namespace TicketPrompt.Handlebars.Helpers;

/// <summary>
/// The helpers of dotprompt (google/dotprompt) as far as they mean something in text: comparisons are blocks; a conversation's
/// history and sections that a program fills in are empty; media is its address.
/// </summary>
internal static class DotpromptHelpers
{
    /// <summary>One row a helper.</summary>
    public static IReadOnlyList<HelperDefinition> All { get; } =
    [
        new("ifEquals", "{{#ifEquals left right}}...{{else}}...{{/ifEquals}}", 2, 2)
        {
            Block = (call, body, inverse) => new ConditionalBlock(call.Location, body, inverse, Equality(call, expected: true)),
        },
        new("unlessEquals", "{{#unlessEquals left right}}...{{else}}...{{/unlessEquals}}", 2, 2)
        {
            Block = (call, body, inverse) => new ConditionalBlock(call.Location, body, inverse, Equality(call, expected: false)),
        },
        new("history", "{{history}}", 0, 0) { Value = (_, _) => null },
        new("section", "{{section \"name\"}}", 1, 1) { Value = (_, _) => null },
        new("media", "{{media url=address}}", 0, 0)
        {
            HashNames = ["url", "contentType"],
            Value = (call, renderer) => call.Named("url")?.Get(renderer),
        },
    ];

    // As ===: the number 5 is not the text "5".
    private static Func<Renderer, bool> Equality(HelperCall call, bool expected) => renderer =>
    {
        object? left = call.Argument(renderer, 0);
        object? right = call.Argument(renderer, 1);
        return (TemplateValue.KindOf(left) == TemplateValue.KindOf(right) && ComparisonHelpers.AreEqual(left, right)) == expected;
    };
}
