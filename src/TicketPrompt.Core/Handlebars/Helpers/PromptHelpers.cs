using TicketPrompt.Handlebars.Statements;

namespace TicketPrompt.Handlebars.Helpers;

/// <summary>Helpers about the prompt itself: who speaks, and what came from outside.</summary>
internal static class PromptHelpers
{
    /// <summary>One row a helper.</summary>
    public static IReadOnlyList<HelperDefinition> All { get; } =
    [
        new("role", "{{role \"system\"}}", 1, 1) { Tag = call => new RoleStatement(call) },
        new("untrusted", "{{untrusted value name=\"description\"}} or {{#untrusted name=\"request\"}}...{{/untrusted}}", 0, 1)
        {
            HashNames = ["name"],
            YieldsToFields = false,
            Tag = call => new UntrustedStatement(call),
            Block = (call, body, inverse) => new UntrustedBlock(call, body, inverse),
        },
        new("plain", "{{#if (plain \"key\" ticket.key)}}", 2, 2) { TakesMissing = true, Value = Plain },
    ];

    /// <summary>The value when it has the form, and so may stand outside a fence; else nothing.</summary>
    private static object? Plain(HelperCall call, Renderer renderer)
    {
        string form = call.Text(renderer, 0);
        object? value = call.Argument(renderer, 1);
        return PlainForms.Names.Contains(form)
            ? PlainForms.Fits(form, value) ? value : null
            : throw call.Failure($"There is no form \"{form}\". Forms are {string.Join(", ", PlainForms.Names)}.");
    }
}
