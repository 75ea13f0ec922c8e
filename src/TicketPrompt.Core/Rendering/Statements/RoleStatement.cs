using TicketPrompt.Rendering.Helpers;

namespace TicketPrompt.Rendering.Statements;

/// <summary><c>{{role "system"}}</c>: starts a message of that role. The role is a literal, so that no ticket can speak as another.</summary>
internal sealed class RoleStatement : SimpleStatement
{
    private readonly string _role;

    /// <summary>A call with its role checked.</summary>
    public RoleStatement(HelperCall call)
        : base(call.Location)
    {
        _role = call.Literal(call.Arguments[0], "A role") as string ?? "";
        if (_role.Length is 0 or > 40 || !_role.All(c => c is '-' or '_' || char.IsLetterOrDigit(c)))
        {
            throw call.SyntaxError($"A role is a word such as system, user or model: {call.Definition.Usage}.");
        }
    }

    /// <inheritdoc/>
    public override void Run(Renderer renderer)
    {
        if (renderer.OpenFences > 0)
        {
            throw renderer.Failure("A message cannot start inside {{#untrusted}}. Close the fence first.");
        }

        renderer.Output.StartMessage(_role);
    }
}
