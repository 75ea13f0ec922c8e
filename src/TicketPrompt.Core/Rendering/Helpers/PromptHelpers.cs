using TicketPrompt.Rendering.Statements;

namespace TicketPrompt.Rendering.Helpers;

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
    ];
}
